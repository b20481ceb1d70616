import { table } from '../../src/cli/table';
import type { LoggedContact } from '../../src/learning/contact-counts';
import { bestByModel } from '../../src/learning/policies';
import { noSitePrior } from '../../src/learning/prior';
import { type Business, defaultAssumptions, simulateBusiness } from '../../src/learning/simulation';
import { type Exploration, explorations, exploring } from './exploring-learner';
import { shippedPrior } from './learners';
import { liftOf } from './lift';
import { replayCustomers } from './replay-customers';
import { mean, standardError, withError } from './statistics';

const contactsEach = defaultAssumptions.contactsEach;

interface Sizes {
  /** Contacts that the first prior is trained on, which also train the next; 0 for none. */
  readonly priors: readonly number[];
  readonly seeds: number;
  readonly follows: number;
  /** Contacts in a log made under a rule. */
  readonly sizes: readonly number[];
  /** How many logs of each size the mean is taken of. */
  readonly logs: number;
}

/** What a rule cost the customers who made a log under it, and what the prior trained from that log is worth. */
interface Generation {
  /** Mean regret of a suggestion. */
  readonly regret: number;
  /** By size of the log: P(resolved) under the policy of the next prior. */
  readonly values: readonly number[];
}

/**
 * What exploring gains: whether a log made under a rule trains a better prior than one made under greedy, and after how
 * many contacts under that prior the cost is repaid.
 */
export function printExplorationGain({ priors, seeds, follows, sizes, logs }: Sizes): void {
  console.log(
    `What exploring gains: customers of ${contactsEach} contacts each make a log under each rule, followed with ` +
      `${follows}; from it, and from what the site prior is from, the next prior is trained. Cost: regret above greedy per ` +
      '1,000 of these contacts. Share: of the lift from uniform choice to the best policy for everyone, by the next ' +
      'prior alone. Saved: what that is more than after greedy, in contacts resolved per 1,000 under the next prior. ' +
      'Repaid: after how many of them, unclear where what is saved is within two standard errors. ' +
      `${seeds} businesses, ${logs} log(s) each, ± standard error\n`,
  );
  for (const before of priors) printGain(before, { seeds, follows, sizes, logs });
}

function printGain(before: number, { seeds, follows, sizes, logs }: Omit<Sizes, 'priors'>): void {
  const businesses = Array.from({ length: seeds }, (_, i) => {
    const business = simulateBusiness(i + 1);
    const generations = generationsOf(business, before, { follows, sizes, logs });
    return { ...liftOf(business), generations };
  });
  const from = before > 0 ? `site prior from ${before.toLocaleString('en')}` : 'no site prior';
  sizes.forEach((log, size) => {
    const rows = [...explorations.keys()].map((name, which) => {
      const of = (what: (generation: Generation, by: (typeof businesses)[number]) => number) =>
        businesses.map((by) => what(by.generations[which] as Generation, by));
      const value = (generation: Generation) => generation.values[size] as number;
      const shares = of((one, { uniform, lift }) => (value(one) - uniform) / lift);
      const greedyOf = ({ generations }: (typeof businesses)[number]) =>
        generations[0] as Generation;
      const cost = of((one, by) => 1000 * (one.regret - greedyOf(by).regret));
      const saved = of((one, by) => 1000 * (value(one) - value(greedyOf(by))));
      return [
        name,
        perThousand(cost),
        withError(mean(shares), standardError(shares)),
        perThousand(saved),
        which === 0 ? '' : repaidAfter(log, cost, saved),
      ];
    });
    const header = [
      `${log.toLocaleString('en')} contacts, ${from}`,
      'cost',
      'share',
      'saved',
      'repaid',
    ];
    console.log(`${table([header, ...rows])}\n`);
  });
}

/** A generation of customers under each rule; all of them the same customers with the same luck. */
function generationsOf(
  business: Business,
  before: number,
  { follows, sizes, logs }: Omit<Sizes, 'priors' | 'seeds'>,
): Generation[] {
  const known = business.log(before, 1);
  const prior = before > 0 ? shippedPrior(known) : noSitePrior;
  const customers = Math.ceil((logs * Math.max(...sizes)) / contactsEach);
  const valueAfter = (log: readonly LoggedContact[]) =>
    business.value(bestByModel(shippedPrior(log).model, business.channels));
  const under = (exploration: Exploration): Generation => {
    const start = () => exploring(prior, exploration);
    const contacts = contactsEach;
    const made = replayCustomers({ business, start, customers, contacts, follows }).flat();
    const log = made.flatMap(({ contact }) => contact ?? []);
    return {
      regret: mean(made.map(({ regret }) => regret)),
      values: sizes.map((size) => {
        const parts = Array.from({ length: logs }, (_, i) => log.slice(i * size, (i + 1) * size));
        return mean(parts.map((part) => valueAfter([...known, ...part])));
      }),
    };
  };
  return [...explorations.values()].map(under);
}

const perThousand = (values: readonly number[]) =>
  withError(mean(values), standardError(values), 1);

/**
 * Contacts until what is saved makes up for the cost of a log.
 *
 * @param log contacts in it.
 * @param costs in contacts resolved per 1,000 of them, by seed.
 * @param savings in contacts resolved per 1,000 of those that follow, by seed.
 */
function repaidAfter(log: number, costs: readonly number[], savings: readonly number[]): string {
  const [cost, saved] = [mean(costs), mean(savings)];
  if (cost <= 0) return 'no cost';
  if (Math.abs(saved) < 2 * standardError(savings)) return 'unclear';
  return saved > 0 ? Math.round((log * cost) / saved).toLocaleString('en') : 'never';
}
