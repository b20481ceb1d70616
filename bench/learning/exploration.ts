import { printExplorationCost } from './exploration-cost';
import { printExplorationGain } from './exploration-gain';
import { printOverlap } from './exploration-overlap';

/** What it costs to suggest a channel that is not the best known, what that gains later, and what its log can tell. */
export function printExploration({
  seeds,
  customers,
  sizes,
  logs,
}: {
  readonly seeds: number;
  /** How many the cost is measured on, for each business. */
  readonly customers: number;
  /** Contacts in the logs made under each rule. */
  readonly sizes: readonly number[];
  /** How many logs of each size. */
  readonly logs: number;
}): void {
  const follows = 0.7;
  printExplorationCost({ seeds, customers, follows, priors: [0, 1000, 20_000] });
  printExplorationGain({ priors: [0, 1000], seeds, follows, sizes, logs });
  printOverlap({ seeds, log: 1000 });
}
