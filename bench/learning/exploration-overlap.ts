import { table } from '../../src/cli/table';
import { policyValue } from '../../src/learning/estimators';
import type { Replayed } from '../../src/learning/simulate-replay';
import { simulateBusiness } from '../../src/learning/simulation';
import type { Model } from '../../src/ranking/model';
import {
  candidatesOf,
  type Exploration,
  epsilonGreedy,
  exploring,
  greedy,
  squareCb,
} from './exploring-learner';
import { shippedPrior } from './learners';
import { replayCustomers } from './replay-customers';
import { mean, standardError, withError } from './statistics';

const [trainedOn, nextTrainedOn] = [1000, 3000];
type Rule = ReturnType<typeof squareCb>;

/** How much logs under SquareCB and under ε-greedy of the same cost say about other policies. */
export function printOverlap({ seeds, log }: { seeds: number; log: number }): void {
  const sites = Array.from({ length: seeds }, (_, i) => {
    const business = simulateBusiness(i + 1);
    const prior = shippedPrior(business.log(trainedOn, 1));
    const next = shippedPrior(business.log(nextTrainedOn, 2)).model;
    const logUnder = (exploration: Exploration): Replayed[] => {
      const start = () => exploring(prior, exploration);
      return replayCustomers({ business, start, customers: log, contacts: 1, follows: 1 }).flat();
    };
    const occasions = logUnder(greedy).map(({ occasion }) => occasion);
    /** What customers lose on average by a suggestion of the rule rather than the greedy one. */
    const cost = ({ shares }: Rule) =>
      mean(
        occasions.map((occasion) => {
          const candidates = candidatesOf(prior.model, occasion);
          const resolved = (rule: Rule['shares']) =>
            rule(candidates).reduce((sum, share, i) => {
              const channel = occasion.open[i] as string;
              return sum + share * business.resolves(occasion, channel);
            }, 0);
          return resolved(greedy.shares) - resolved(shares);
        }),
      );
    return { prior: prior.model, next, logUnder, cost };
  });
  const costs = (rule: Rule) => sites.map(({ cost }) => cost(rule));
  // The cost of ε-greedy is in proportion to ε.
  const ofSameCost = (rule: Rule) => mean(costs(rule)) / mean(costs(epsilonGreedy(1)));

  const rules = [1000, 100].flatMap((gamma): [name: string, rule: Rule][] => {
    const rule = squareCb(gamma);
    const epsilon = ofSameCost(rule);
    return [
      [`SquareCB, γ ${gamma}`, rule],
      [`ε-greedy, ε ${epsilon.toFixed(3)}, of the same cost`, epsilonGreedy(epsilon)],
    ];
  });
  console.log(
    `What exploring tells: effective sample size of ${log.toLocaleString('en')} suggestions under each rule, for the ` +
      `worth of two other policies. Site prior from ${trainedOn.toLocaleString('en')} contacts, no own contacts; the ` +
      `next model is from ${nextTrainedOn.toLocaleString('en')} others and suggests its best; no ratio is cut. Cost: ` +
      `expected loss against greedy, in contacts resolved per 1,000. ${seeds} businesses, ± standard error\n`,
  );
  console.log(
    `${table([
      ['exploration', 'cost', 'for uniform choice', 'for the next model'],
      ...rules.map(([name, rule]) => {
        const logs = sites.map((site) => ({ ...site, made: site.logUnder(rule) }));
        return [
          name,
          (1000 * mean(costs(rule))).toFixed(2),
          summary(logs.map(({ made, prior }) => sampleSize(made, prior, epsilonGreedy(1)))),
          summary(logs.map(({ made, next }) => sampleSize(made, next, greedy))),
        ];
      }),
    ])}\n`,
  );
}

/** Effective sample size of a log for a policy: what a rule makes of a model. */
function sampleSize(log: readonly Replayed[], model: Model, policy: Rule): number {
  const choices = log.map(({ occasion, suggested, contact }) => {
    const takes = policy.shares(candidatesOf(model, occasion));
    const ratio =
      (takes[occasion.open.indexOf(suggested.channel)] as number) / suggested.propensity;
    const outcome = contact?.resolved ?? 0;
    return { outcome, ratio, weight: 1, count: 1, expected: 0, expectedOfPolicy: 0 };
  });
  return policyValue(choices, { clip: Number.POSITIVE_INFINITY }).effectiveSampleSize;
}

const summary = (values: readonly number[]) => withError(mean(values), standardError(values), 0);
