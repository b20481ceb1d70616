import { table } from '../../src/cli/table';
import { noSitePrior } from '../../src/learning/load-prior';
import { bestByModel } from '../../src/learning/policies';
import { type Business, defaultAssumptions, simulateBusiness } from '../../src/learning/simulation';
import { type Exploration, explorations, exploring } from './exploring-learner';
import { shippedPrior } from './learners';
import { replayCustomers } from './replay-customers';
import { mean, standardError, withError } from './statistics';

const contactsEach = defaultAssumptions.contactsEach;

interface Sizes {
  readonly seeds: number;
  readonly follows: number;
  /** Contacts made under a rule, rising. */
  readonly logs: readonly number[];
}

/** What a rule cost the customers who made a log under it, and what the prior trained from that log is worth. */
interface Generation {
  /** Mean regret of a suggestion. */
  readonly regret: number;
  /** By log: P(resolved) under the policy of the next prior. */
  readonly values: readonly number[];
}

/**
 * What exploring gains: whether a log made under a rule trains a better prior than one made under greedy, and after how
 * many contacts under that prior the cost is repaid.
 *
 * @param before contacts that the first prior is trained on, which also train the next; 0 for none.
 */
export function printExplorationGain(before: number, { seeds, follows, logs }: Sizes): void {
  const businesses = Array.from({ length: seeds }, (_, i) => {
    const business = simulateBusiness(i + 1);
    const uniform = mean(business.channels.map((channel) => business.value(() => channel)));
    const lift = business.value(business.best) - uniform;
    const generations = generationsOf(business, before, { follows, logs });
    return { uniform, lift, generations };
  });
  console.log(
    `What exploring gains, starting from ${before > 0 ? `a site prior from ${before.toLocaleString('en')} contacts` : 'no site prior'}: ` +
      `customers of ${contactsEach} contacts each make a log under each rule, followed with ${follows}; from it` +
      `${before > 0 ? ' and the log before' : ''} the next prior is trained. Cost: regret above greedy per 1,000 of these ` +
      'contacts. Share: of the lift from uniform choice to the best policy for everyone, by the next prior alone. Saved: ' +
      'what that is more than after greedy, in contacts resolved per 1,000 under the next prior. Repaid: after how many of ' +
      `them, unclear where what is saved is within two standard errors. ${seeds} businesses, ± standard error\n`,
  );
  logs.forEach((log, size) => {
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
        which === 0 ? '' : repaidAfter((log / 1000) * mean(cost), saved),
      ];
    });
    const header = [`${log.toLocaleString('en')} contacts`, 'cost', 'share', 'saved', 'repaid'];
    console.log(`${table([header, ...rows])}\n`);
  });
}

/** A generation of customers under each rule; all of them the same customers with the same luck. */
function generationsOf(
  business: Business,
  before: number,
  { follows, logs }: Omit<Sizes, 'seeds'>,
): Generation[] {
  const known = business.log(before, 1);
  const prior = before > 0 ? shippedPrior(known) : noSitePrior;
  const customers = Math.ceil(Math.max(...logs) / contactsEach);
  const under = (exploration: Exploration): Generation => {
    const start = () => exploring(prior, exploration);
    const contacts = contactsEach;
    const made = replayCustomers({ business, start, customers, contacts, follows }).flat();
    const log = made.flatMap(({ contact }) => contact ?? []);
    return {
      regret: mean(made.map(({ regret }) => regret)),
      values: logs.map((size) => {
        const next = shippedPrior([...known, ...log.slice(0, size)]);
        return business.value(bestByModel(next.model, business.channels));
      }),
    };
  };
  return [...explorations.values()].map(under);
}

const perThousand = (values: readonly number[]) =>
  withError(mean(values), standardError(values), 1);

/**
 * Contacts until what is saved makes up for a loss.
 *
 * @param loss in contacts resolved, in all.
 * @param saved in contacts resolved per 1,000, by seed.
 */
function repaidAfter(loss: number, saved: readonly number[]): string {
  if (loss <= 0) return 'no cost';
  if (Math.abs(mean(saved)) < 2 * standardError(saved)) return 'unclear';
  return mean(saved) > 0 ? Math.round((1000 * loss) / mean(saved)).toLocaleString('en') : 'never';
}
