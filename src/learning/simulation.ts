import { probability } from '../ranking/model';
import type { LoggedContact } from './contact-counts';
import type { Policy } from './policies';
import { seededRandom } from './seeded-random';
import { type Customer, drawCustomer } from './simulate-customer';
import { normalMean } from './simulate-draw';
import { situations } from './simulate-situations';
import { drawSource } from './simulate-source';
import { drawTruth, type Situation } from './simulate-truth';

/**
 * What a simulated business is like. Standard deviations are in log-odds, chances in [0, 1].
 *
 *     log-odds of being resolved = intercept + channel + reason + reason×channel + device×channel
 *                                  + level×channel of each further context variable
 *                                  + the customer's own: intercept + channel + reason×channel
 *                                  + failed · how often the channel failed them for this reason
 *
 * Each effect is drawn from N(0, sd²), independently of the others. Reasons come up by Zipf's law: the i-th in
 * proportion to 1 / i. Customers choose by popularity and own taste, which both know nothing of what works; the most
 * popular channel is never the best one. All this is assumed, not measured: a real contact log decides.
 */
export interface Assumptions {
  readonly reasons: number;
  readonly channels: number;
  /** Devices and their share of the customers, in proportion. */
  readonly devices: ReadonlyMap<string, number>;
  /** How many levels each further context variable has; any of them is as likely, at each contact anew. */
  readonly variables: readonly number[];
  /** Log-odds of the average contact; 0.5 is 62 %. */
  readonly intercept: number;
  /** How much reasons, channels, devices and levels differ; those of further variables as much as devices. */
  readonly spread: Readonly<
    Record<'channel' | 'reason' | 'reasonChannel' | 'deviceChannel', number>
  >;
  /** How much customers differ from each other. */
  readonly customer: Readonly<Record<'intercept' | 'channel' | 'reasonChannel', number>>;
  /** How much channels differ in popularity, as sd of the logarithm. */
  readonly popularity: number;
  /** How much a customer's taste for a channel differs from its popularity, likewise. */
  readonly habit: number;
  /** Chance that a channel is open; where none is, all are. */
  readonly open: number;
  /** Contacts of a customer in the contact log, on average. */
  readonly contactsEach: number;
  /** How far reason×channel had drifted at the start of the contact log; it comes back in a straight line. */
  readonly drift: number;
  /** Chance that the outcome never becomes known. */
  readonly missing: number;
  /** Chance that the opposite of the outcome is reported. */
  readonly wrong: number;
  /** Chance that the outcome is inferred, not reported. */
  readonly inferred: number;
  /** Chance that the opposite of the outcome is inferred. */
  readonly wrongInferred: number;
  /** Chance that the outcome becomes known only after three more contacts. */
  readonly late: number;
  /** Chance that a customer whose last contact was not resolved comes back for the same reason. */
  readonly returns: number;
  /** What a channel's failure adds, in log-odds, until the reason is resolved; two at most count. */
  readonly failed: number;
}

/** Twelve reasons, five channels, two devices; a business without drift whose outcomes all become known. */
export const defaultAssumptions: Assumptions = {
  reasons: 12,
  channels: 5,
  devices: new Map([
    ['mobile', 0.6],
    ['desktop', 0.4],
  ]),
  variables: [],
  intercept: 0.5,
  spread: { channel: 0.6, reason: 0.5, reasonChannel: 0.6, deviceChannel: 0.3 },
  customer: { intercept: 0.4, channel: 0.6, reasonChannel: 0.4 },
  popularity: 1,
  habit: 1,
  open: 0.9,
  contactsEach: 3,
  drift: 0,
  missing: 0,
  wrong: 0,
  inferred: 0,
  wrongInferred: 0,
  late: 0,
  returns: 0,
  failed: 0,
};

const day = 86_400_000;
/** Logs end here, whenever they are drawn. */
const today = Date.UTC(2026, 0, 1);
const logDays = 365;

/** A contact of a customer whom the log tells from others. */
export interface SimulatedContact extends LoggedContact {
  readonly customer: string;
  /** In milliseconds since 1970; a log's contacts are spread evenly over a year. */
  readonly at: number;
}

/** A business with a truth of its own, to try learners on. */
export interface Business {
  readonly seed: number;
  readonly assumed: Assumptions;
  readonly channels: readonly string[];
  readonly reasons: readonly string[];
  /** P(resolved) today, on average over customers: the truth. */
  resolves(about: Situation, channel: string): number;
  /** P(resolved) today on average over `situations` and customers, all channels open, where a policy chooses. */
  value(policy: Policy): number;
  /** The share of situations, as often as they come up today, that something holds for. */
  share(holds: (contact: LoggedContact) => boolean): number;
  /** Of all policies that do not know the customer, the one with the highest value. */
  readonly best: Policy;
  /** A contact log in order of time; contacts whose outcome never became known are not in it. */
  log(contacts: number, seed: number): SimulatedContact[];
  /** A customer who is in no contact log. */
  customer(seed: number): Customer;
}

/** What a learner knows of an occasion, in the form of a contact. */
export const asContact = (
  { reason, device, variables }: Situation,
  channel: string,
  resolved: number,
  weight = 1,
): LoggedContact => {
  const context = { device, ...variables };
  return { reason, channel, resolved, count: 1, weight, context };
};

/**
 * Makes up a business.
 *
 * @param seed any whole number; the same one gives the same business, logs and customers.
 * @param changes to the default assumptions.
 */
export function simulateBusiness(seed: number, changes: Partial<Assumptions> = {}): Business {
  const assumed = { ...defaultAssumptions, ...changes };
  const randomFor = (purpose: number, which = 0) =>
    seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(which, 0x85ebca6b) ^ purpose);
  const truth = drawTruth(randomFor(1), assumed);
  const { reasons, channels } = truth;

  const { intercept, channel, reasonChannel } = assumed.customer;
  const differ = Math.hypot(intercept, channel, reasonChannel);
  const resolves: Business['resolves'] = (about, channel) =>
    normalMean(probability, truth.logOdds(about, channel), differ);

  const average = (of: (about: Situation, contact: LoggedContact) => number) => {
    let [sum, total] = [0, 0];
    for (const { about, share } of situations(truth, randomFor(4))) {
      sum += share * of(about, asContact(about, '', 0));
      total += share;
    }
    return sum / total;
  };

  return {
    seed,
    assumed,
    channels,
    reasons,
    resolves,
    value: (policy) => average((about, contact) => resolves(about, policy(contact))),
    share: (holds) => average((_, contact) => Number(holds(contact))),
    best: ({ reason, context }) => {
      const levels = Object.entries(context).map(([name, level]) => [name, String(level)]);
      const { device = '', ...variables } = Object.fromEntries(levels);
      const about = { reason, device, variables };
      return channels.reduce((best, next) =>
        truth.logOdds(about, next) > truth.logOdds(about, best) ? next : best,
      );
    },
    log(contacts, logSeed) {
      const random = randomFor(2, logSeed);
      const customers = Array.from({ length: Math.ceil(contacts / assumed.contactsEach) }, () =>
        drawCustomer(random, truth, assumed),
      );
      return Array.from({ length: contacts }, (_, i): SimulatedContact[] => {
        const number = Math.floor(random() * customers.length);
        const customer = customers[number] as Customer;
        const occasion = customer.nextOccasion(random);
        const chosen = customer.choose(occasion, random());
        const isResolved = random() < customer.resolves(occasion, chosen, 1 - i / contacts);
        customer.remember(occasion, chosen, isResolved);
        const { weight, error } = drawSource(random, assumed);
        const isWrong = random() < error;
        if (random() < assumed.missing) return [];
        return [
          {
            ...asContact(occasion, chosen, Number(isResolved !== isWrong), weight),
            customer: `customer-${number + 1}`,
            at: today - (1 - i / contacts) * logDays * day,
          },
        ];
      }).flat();
    },
    customer: (customerSeed) => drawCustomer(randomFor(3, customerSeed), truth, assumed),
  };
}
