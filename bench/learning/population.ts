import { table } from '../../src/cli/table';
import type { Policy } from '../../src/learning/policies';
import {
  type Assumptions,
  type Business,
  type SimulatedContact,
  simulateBusiness,
} from '../../src/learning/simulation';
import type { PopulationLearner } from './learners';
import { liftOf } from './lift';
import { mean, standardError, withError } from './statistics';

/** What is measured on which businesses. */
export interface PopulationTable {
  /** What the table is about, to print above it. */
  readonly title: string;
  readonly changes?: Partial<Assumptions>;
  readonly learners: ReadonlyMap<string, PopulationLearner>;
  readonly seeds: number;
  /** Logs of each size for each business; their mean is taken. */
  readonly logs: number;
  readonly sizes: readonly number[];
}

/** A figure of a policy that was learned from a log. */
type Measure = (policy: Policy, log: readonly SimulatedContact[]) => number;

/**
 * How much of what a policy for everyone could gain over chance is learned from a contact log, by its size: a policy's
 * share is (its true value - uniform's) / (the best policy's - uniform's).
 */
export function printPopulation(given: PopulationTable): void {
  const ranges: { low: number; high: number }[] = [];
  const shares = tableBySize(given, (business) => {
    const { uniform, lift } = liftOf(business);
    ranges.push({ low: uniform, high: uniform + lift });
    return (policy) => (business.value(policy) - uniform) / lift;
  });
  const percent = (values: readonly number[]) => `${(100 * mean(values)).toFixed(1)} %`;
  console.log(
    `${given.title}: share of the lift from uniform choice (0: ${percent(ranges.map(({ low }) => low))} resolved) ` +
      `to the best policy for everyone (1: ${percent(ranges.map(({ high }) => high))}), by contacts in the log; ` +
      `mean of ${given.seeds} businesses, ${given.logs} log(s) each, ± standard error\n\n${shares}\n`,
  );
}

/** A table of a figure by learner and size of the log: the mean over businesses ± its standard error. */
export function tableBySize(
  { changes = {}, learners, seeds, logs, sizes }: PopulationTable,
  measureFor: (business: Business) => Measure,
): string {
  const bySeed = Array.from({ length: seeds }, (_, i) => {
    const business = simulateBusiness(i + 1, changes);
    const measure = measureFor(business);
    return sizes.map((size) => {
      const samples = Array.from({ length: logs }, (_, i) => business.log(size, i + 1));
      return [...learners.values()].map((learn) =>
        mean(samples.map((log) => measure(learn(log, business.channels), log))),
      );
    });
  });
  return table([
    ['learner', ...sizes.map((size) => size.toLocaleString('en'))],
    ...[...learners.keys()].map((name, learner) => [
      name,
      ...sizes.map((_, size) => {
        const own = bySeed.map((figures) => figures[size]?.[learner] as number);
        return withError(mean(own), standardError(own));
      }),
    ]),
  ]);
}
