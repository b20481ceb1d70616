import { table } from '../../src/cli/table';
import { noSitePrior } from '../../src/learning/prior';
import { simulateBusiness } from '../../src/learning/simulation';
import { explorations, exploring } from './exploring-learner';
import { shippedPrior } from './learners';
import { replayCustomers } from './replay-customers';
import { mean, ratio } from './statistics';

const ownContacts = 30;

/** What new customers lose by each exploration rule beside greedy, by what the site knows from its log. */
export function printExplorationCost({
  seeds,
  customers,
  follows,
  priors,
}: {
  readonly seeds: number;
  readonly customers: number;
  readonly follows: number;
  /** Contacts that site priors are trained on; 0 for none. */
  readonly priors: readonly number[];
}): void {
  const regrets = priors.map((log) =>
    Array.from({ length: seeds }, (_, i) => {
      const business = simulateBusiness(i + 1);
      const prior = log > 0 ? shippedPrior(business.log(log, 1)) : noSitePrior;
      return [...explorations.values()].map((exploration) => {
        const start = () => exploring(prior, exploration);
        const runs = replayCustomers({
          business,
          start,
          customers,
          contacts: ownContacts,
          follows,
        });
        return mean(runs.map((run) => run.reduce((sum, { regret }) => sum + regret, 0)));
      });
    }),
  );
  console.log(
    `What exploring costs: regret of ${customers} new customers of each of ${seeds} businesses, added up over ` +
      `${ownContacts} own contacts, in contacts resolved, and its ratio to greedy ± standard error, by contacts that the ` +
      `site prior is from. Followed with ${follows}; the built-in prior knows nothing of a simulated business, so that ` +
      'without a site prior greedy first suggests the first channel\n',
  );
  console.log(
    `${table([
      [
        'exploration',
        ...priors.flatMap((log) => [log > 0 ? log.toLocaleString('en') : 'no site prior', 'ratio']),
      ],
      ...[...explorations.keys()].map((name, which) => [
        name,
        ...regrets.flatMap((bySeed) => {
          const of = (rule: number) => bySeed.map((byRule) => byRule[rule] as number);
          return [mean(of(which)).toFixed(3), ratio(of(which), of(0))];
        }),
      ]),
    ])}\n`,
  );
}
