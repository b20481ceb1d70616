import { table } from '../../src/cli/table';
import { type Learner, replay } from '../../src/learning/simulate-replay';
import { type Business, simulateBusiness } from '../../src/learning/simulation';
import { shippedPrior } from './learners';
import { recoveryLearners } from './recovery-learners';
import { mean, standardError, withError } from './statistics';

const assumed = { returns: 0.7, inferred: 0.5, wrong: 0.05, wrongInferred: 0.25 };
/** What a failure does to the channel's log-odds: nothing, something, and as much as the built-in prior expects. */
const effects = [0, -0.5, -1.3];
const contacts = 30;
const follows = 0.7;

/** How many own contacts are really resolved, with and without what is known of sources and of recovery. */
export function printRecovery({
  seeds,
  customers,
  log,
}: {
  readonly seeds: number;
  readonly customers: number;
  readonly log: number;
}): void {
  console.log(
    `Contacts resolved of ${contacts}, by ${customers} new customers of each of ${seeds} businesses who come back ` +
      `for what was not resolved (chance ${assumed.returns}); suggestions followed with ${follows}; ` +
      `${100 * assumed.inferred} % of outcomes inferred, ${100 * assumed.wrongInferred} % of these wrong, else ` +
      `${100 * assumed.wrong} %; site prior from ${log.toLocaleString('en')} contacts; beside it, the difference to ` +
      'nothing of it ± standard error\n',
  );
  const learners = [...recoveryLearners.values()];
  const columns = effects.map((failed) => {
    const bySeed = Array.from({ length: seeds }, (_, i) => {
      const business = simulateBusiness(i + 1, { ...assumed, failed });
      const prior = shippedPrior(business.log(log, 1));
      return learners.map((start) => meanResolved(business, () => start(prior), customers));
    });
    return (learner: number) => {
      const own = bySeed.map((resolved) => resolved[learner] as number);
      const differences = bySeed.map((resolved, i) => (own[i] as number) - (resolved[0] as number));
      return [mean(own).toFixed(2), withError(mean(differences), standardError(differences), 2)];
    };
  });
  console.log(
    `${table([
      ['uses', ...effects.flatMap((failed) => [`a failure: ${failed}`, 'difference'])],
      ...[...recoveryLearners.keys()].map((name, learner) => [
        name,
        ...columns.flatMap((column) => column(learner)),
      ]),
    ])}\n`,
  );
}

function meanResolved(business: Business, start: () => Learner, customers: number): number {
  return mean(
    Array.from({ length: customers }, (_, customer) => {
      const { counting, resolved } = counted(business);
      const seed = 1000 * business.seed + customer;
      replay({ business: counting, learner: start(), contacts, follows, seed });
      return resolved();
    }),
  );
}

/** The same business, with a count of its customers' contacts that were really resolved. */
function counted(business: Business): { counting: Business; resolved: () => number } {
  let count = 0;
  const counting: Business = {
    ...business,
    customer(seed) {
      const customer = business.customer(seed);
      return {
        ...customer,
        remember(occasion, channel, isResolved) {
          if (isResolved) count++;
          customer.remember(occasion, channel, isResolved);
        },
      };
    },
  };
  return { counting, resolved: () => count };
}
