import { customerDeviations } from '../../src/cli/customers';
import { table } from '../../src/cli/table';
import type { Learner } from '../../src/learning/simulate-replay';
import {
  type Assumptions,
  defaultAssumptions,
  type SimulatedContact,
  simulateBusiness,
} from '../../src/learning/simulation';
import { deviceLearners, type Site, withLearnedDeviations } from './device-learners';
import { shippedPrior } from './learners';
import { replayCustomers } from './replay-customers';
import { mean, ratio } from './statistics';

const { intercept, channel, reasonChannel } = defaultAssumptions.customer;
const alike = { intercept: intercept / 2, channel: channel / 2, reasonChannel: reasonChannel / 2 };

/** Kinds of business, and with which chances a suggestion is followed there. */
const kinds: readonly [name: string, changes: Partial<Assumptions>, follows: readonly number[]][] =
  [
    ['', {}, [0.5, 0.7, 0.9]],
    [', customers half as different', { customer: alike }, [0.7]],
    [
      ', outcomes 30 % missing, 5 % wrong, 30 % late',
      { missing: 0.3, wrong: 0.05, late: 0.3 },
      [0.7],
    ],
  ];
const after = [5, 10, 30];

interface Sizes {
  readonly seeds: number;
  readonly customers: number;
  readonly log: number;
  /** Whether deviations are learned from the log too, which takes most of the time. */
  readonly learnsDeviations: boolean;
}

/** What new customers lose by suggestions that are not the best for them, by their own contacts so far. */
export function printDevice(sizes: Sizes): void {
  console.log(
    `Regret of ${sizes.customers} new customers of each of ${sizes.seeds} businesses, added up over their own ` +
      `contacts, in contacts resolved; site prior from ${sizes.log.toLocaleString('en')} contacts; ` +
      'beside it, the ratio to the prior only ± standard error\n',
  );
  for (const [name, changes, chances] of kinds) {
    const learners = [...deviceLearners].filter(
      ([name]) => sizes.learnsDeviations || name !== withLearnedDeviations,
    );
    const starts = Array.from({ length: sizes.seeds }, (_, i) => startFrom(i + 1, changes, sizes));
    for (const follows of chances) {
      const regrets = starts.map((start) => measure(start, learners, follows, sizes.customers));
      const of = (learner: number, moment: number) =>
        regrets.map((bySeed) => bySeed[learner]?.[moment] as number);
      console.log(
        `${table([
          [`followed with ${follows}${name}`, ...after.flatMap((n) => [`after ${n}`, 'ratio'])],
          ...learners.map(([learner], which) => [
            learner,
            ...after.flatMap((_, moment) => [
              mean(of(which, moment)).toFixed(3),
              ratio(of(which, moment), of(0, moment)),
            ]),
          ]),
        ])}\n`,
      );
    }
  }
}

/** A business, and what its site knows from its contact log. */
function startFrom(
  seed: number,
  changes: Partial<Assumptions>,
  { log: contacts, learnsDeviations }: Sizes,
) {
  const business = simulateBusiness(seed, changes);
  const log = business.log(contacts, 1);
  const learned = learnsDeviations ? customerDeviations(everySecondCustomer(log)) : undefined;
  return { business, site: { prior: shippedPrior(log), learned } };
}

/** The contacts of each second customer, and those of all the others. */
function everySecondCustomer(log: readonly SimulatedContact[]) {
  const customers = new Map<string, SimulatedContact[]>();
  for (const contact of log)
    customers.set(contact.customer, [...(customers.get(contact.customer) ?? []), contact]);
  const part = (rest: number) => [...customers.values()].filter((_, i) => i % 2 === rest);
  return { sampled: part(1), others: part(0).flat() };
}

/** Mean regret of a site's new customers, by learner and moment. */
function measure(
  { business, site }: ReturnType<typeof startFrom>,
  learners: readonly (readonly [name: string, start: (site: Site) => Learner])[],
  follows: number,
  customers: number,
): number[][] {
  return learners.map(([, start]) => {
    const runs = replayCustomers({
      business,
      start: () => start(site),
      customers,
      contacts: Math.max(...after),
      follows,
    });
    return after.map((contacts) =>
      mean(runs.map((run) => run.slice(0, contacts).reduce((sum, { regret }) => sum + regret, 0))),
    );
  });
}
