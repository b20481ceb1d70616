import { table } from '../../src/cli/table';
import { policyValue } from '../../src/learning/estimators';
import { simulateBusiness } from '../../src/learning/simulation';
import type { Candidate } from '../../src/ranking/explore';
import { candidatesOf, epsilonGreedy, exploring, greedy, squareCb } from './exploring-learner';
import { shippedPrior } from './learners';
import { replayCustomers } from './replay-customers';
import { mean, ratio, standardError, withError } from './statistics';

const [trainedOn, nextTrainedOn] = [1000, 3000];
type Rule = ReturnType<typeof squareCb>;

/** An occasion to suggest a channel. */
interface Chance {
  /** As the site's model sees the open channels. */
  readonly candidates: readonly Candidate[];
  /** As the next model does. */
  readonly next: readonly Candidate[];
  /** P(resolved) by each of them, the truth. */
  readonly resolved: readonly number[];
}

/** How much logs under SquareCB and under ε-greedy of the same cost say about other policies. */
export function printOverlap({ seeds, log }: { seeds: number; log: number }): void {
  const sites = Array.from({ length: seeds }, (_, i) => {
    const business = simulateBusiness(i + 1);
    const prior = shippedPrior(business.log(trainedOn, 1));
    const next = shippedPrior(business.log(nextTrainedOn, 2)).model;
    const start = () => exploring(prior, greedy);
    const given = { business, start, customers: log, contacts: 1, follows: 1 };
    const made = replayCustomers(given).flat();
    return made.map(
      ({ occasion }): Chance => ({
        candidates: candidatesOf(prior.model, occasion),
        next: candidatesOf(next, occasion),
        resolved: occasion.open.map((channel) => business.resolves(occasion, channel)),
      }),
    );
  });
  const costs = (rule: Rule) =>
    sites.map((chances) => 1000 * (worth(chances, greedy) - worth(chances, rule)));
  console.log(
    `What exploring tells: expected effective sample size of ${log.toLocaleString('en')} suggestions under each rule, for ` +
      `the worth of two other policies, and its ratio to ε-greedy. Site prior from ${trainedOn.toLocaleString('en')} ` +
      `contacts, no own contacts; the next model is from ${nextTrainedOn.toLocaleString('en')} others and suggests its ` +
      'best; no ratio is cut. Cost: expected loss against greedy, in contacts resolved per 1,000; ε is chosen for the ' +
      `same. ${seeds} businesses, ± standard error\n`,
  );
  const rows = [1000, 100].flatMap((gamma) => {
    const squared = squareCb(gamma);
    // The cost of ε-greedy is in proportion to ε.
    const epsilon = mean(costs(squared)) / mean(costs(epsilonGreedy(1)));
    const reference = sites.map((chances) => sampleSizes(chances, epsilonGreedy(epsilon)));
    return [
      { name: `ε-greedy, ε ${epsilon.toFixed(3)}`, rule: epsilonGreedy(epsilon) },
      { name: `SquareCB, γ ${gamma}`, rule: squared },
    ].map(({ name, rule }) => {
      const found = sites.map((chances) => sampleSizes(chances, rule));
      const columns = [0, 1].flatMap((target) => {
        const [own, others] = [found, reference].map((sizes) =>
          sizes.map((of) => of[target] as number),
        ) as [number[], number[]];
        return [withError(mean(own), standardError(own), 0), ratio(own, others)];
      });
      return [name, withError(mean(costs(rule)), standardError(costs(rule)), 1), ...columns];
    });
  });
  const header = [
    'exploration',
    'cost',
    'for uniform choice',
    'ratio',
    'for the next model',
    'ratio',
  ];
  console.log(`${table([header, ...rows])}\n`);
}

/** P(resolved) on average where a rule suggests. */
const worth = (chances: readonly Chance[], { shares }: Rule): number =>
  mean(
    chances.map(({ candidates, resolved }) =>
      shares(candidates).reduce((sum, share, i) => sum + share * (resolved[i] as number), 0),
    ),
  );

/**
 * Effective sample sizes of a log under a rule, for uniform choice and for the next model: each occasion is there with
 * every channel, in the expected share.
 */
function sampleSizes(chances: readonly Chance[], { shares }: Rule): number[] {
  return [epsilonGreedy(1), greedy].map((policy) => {
    const choices = chances.flatMap(({ candidates, next }) => {
      const takes = policy.shares(next);
      return shares(candidates).map((propensity, i) => {
        const rest = { outcome: 0, weight: 1, expected: 0, expectedOfPolicy: 0 };
        return { ...rest, count: propensity, ratio: (takes[i] as number) / propensity };
      });
    });
    return policyValue(choices, { clip: Number.POSITIVE_INFINITY }).effectiveSampleSize;
  });
}
