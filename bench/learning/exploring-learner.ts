import { type Experience, fitPersonal } from '../../src/learning/fit-personal';
import type { Prior } from '../../src/learning/prior';
import type { Occasion } from '../../src/learning/simulate-customer';
import { drawNormal, type Random } from '../../src/learning/simulate-draw';
import type { Learner } from '../../src/learning/simulate-replay';
import { scoreDeviation } from '../../src/learning/uncertainty';
import {
  type Candidate,
  choose,
  type ExplorationRule,
  propensities,
} from '../../src/ranking/explore';
import { type Feature, features } from '../../src/ranking/features';
import { logOdds, type Model, probability, withDeviations } from '../../src/ranking/model';

/** With which probability each candidate is suggested. */
export interface Exploration {
  /** @param random for rules that draw more than the suggestion itself. */
  shares(candidates: readonly Candidate[], random: Random): number[];
  /** Whether candidates need their deviation. */
  readonly asksDeviation: boolean;
}

const byRule = (rule: ExplorationRule, amount: number) => ({
  shares: (candidates: readonly Candidate[]) => propensities(rule, candidates, amount),
  asksDeviation: rule === 'ucb' && amount > 0,
});

export const greedy = byRule('ucb', 0);
export const squareCb = (gamma: number) => byRule('squarecb', gamma);
export const epsilonGreedy = (epsilon: number) => byRule('epsilon-greedy', epsilon);

/**
 * Suggests what scores highest in a draw from what each score may be. The draws are independent of each other, though the
 * scores share an intercept; and the shares are those after the draw, so they are no propensities.
 */
const thompson: Exploration = {
  shares: (candidates, random) =>
    greedy.shares(
      candidates.map((candidate) => {
        const { score, deviation } = candidate;
        return { ...candidate, score: score + drawNormal(random, deviation) };
      }),
    ),
  asksDeviation: true,
};

/** All others are compared with the first. */
export const explorations = new Map<string, Exploration>([
  ['greedy', greedy],
  ['SquareCB, γ 1000', squareCb(1000)],
  ['SquareCB, γ 100', squareCb(100)],
  ['ε-greedy, ε 0.05', epsilonGreedy(0.05)],
  ['Thompson sampling', thompson],
  ['UCB, width 0.5', byRule('ucb', 0.5)],
]);

/** What the model of a device gives to an exploration rule. */
export const candidatesOf = (
  model: Model,
  { reason, device, open }: Occasion,
  deviationOf?: (features: readonly Feature[]) => number,
): Candidate[] =>
  open.map((channel) => {
    const found = features({
      reason: { id: reason },
      channel: { id: channel },
      context: { device },
    });
    const score = logOdds(model.contributions(found));
    return { channel, score, probability: probability(score), deviation: deviationOf?.(found) };
  });

/** Starts from a prior, fits it to the customer's own contacts, and suggests by an exploration rule. */
export function exploring(
  { model: prior, personal: deviations }: Pick<Prior, 'model' | 'personal'>,
  { shares, asksDeviation }: Exploration,
): Learner {
  const contacts: Experience[] = [];
  const evidence = { prior, contacts, deviations };
  let fitted = new Map<string, number>();
  return {
    suggest(occasion, random) {
      const deviationOf = asksDeviation ? scoreDeviation(evidence, fitted) : undefined;
      const candidates = candidatesOf(withDeviations(prior, fitted), occasion, deviationOf);
      return choose(candidates, shares(candidates, random), random());
    },
    learn({ reason, channel, context, resolved, weight }) {
      const known = { reason: { id: reason }, channel: { id: channel }, context };
      contacts.push({ case: known, resolved, weight });
      fitted = fitPersonal(evidence);
    },
  };
}
