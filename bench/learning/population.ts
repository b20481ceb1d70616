import { table } from '../../src/cli/table';
import { simulateBusiness } from '../../src/learning/simulation';
import { populationLearners } from './learners';
import { liftOf } from './lift';
import { mean, standardError, withError } from './statistics';

/**
 * How much of what a policy for everyone could gain over chance is learned from a contact log, by its size.
 *
 * For each seed a business and some logs of each size, whose mean is taken; a policy's share is
 * (its true value - uniform's) / (the best policy's - uniform's).
 */
export function printPopulation({
  seeds,
  logs,
  sizes,
}: {
  readonly seeds: number;
  readonly logs: number;
  readonly sizes: readonly number[];
}): void {
  const businesses = Array.from({ length: seeds }, (_, i) => {
    const business = simulateBusiness(i + 1);
    return { business, ...liftOf(business) };
  });
  const shares = sizes.map((size) =>
    businesses.map(({ business, uniform, lift }) => {
      const samples = Array.from({ length: logs }, (_, i) => business.log(size, i + 1));
      return [...populationLearners.values()].map((learn) => {
        const values = samples.map((log) => business.value(learn(log, business.channels)));
        return (mean(values) - uniform) / lift;
      });
    }),
  );

  const [low, high] = [
    mean(businesses.map(({ uniform }) => uniform)),
    mean(businesses.map(({ uniform, lift }) => uniform + lift)),
  ];
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  console.log(
    `Share of the lift from uniform choice (0: ${percent(low)} resolved) to the best policy for everyone ` +
      `(1: ${percent(high)}), by contacts in the log; mean of ${seeds} businesses, ${logs} log(s) each, ± standard error\n`,
  );
  console.log(
    `${table([
      ['learner', ...sizes.map((size) => size.toLocaleString('en'))],
      ...[...populationLearners.keys()].map((name, learner) => [
        name,
        ...shares.map((bySeed) => {
          const own = bySeed.map((share) => share[learner] as number);
          return withError(mean(own), standardError(own));
        }),
      ]),
      ['uniform', ...sizes.map(() => withError(0, 0))],
    ])}\n`,
  );
}
