import type { LoggedContact } from '../../../src/learning/contact-counts';
import { seededRandom } from '../../../src/learning/seeded-random';

/** A row of a simulated log: who made the contact, and how likely it was to be resolved. */
export interface SimulatedContact extends LoggedContact {
  readonly customer: string;
  readonly truth: number;
}

/** A made-up business: what each choice is worth is known, so estimates can be checked. */
export interface Business {
  readonly reasons: readonly string[];
  readonly channels: readonly string[];
  /** The true probability for a customer without ways of their own. */
  readonly resolves: (reason: string, channel: string) => number;
  readonly log: readonly SimulatedContact[];
}

const channels = ['chat', 'phone', 'email', 'sms', 'form'];
const skew = 1.4;

/** The probability with which a simulated contact goes by a channel, whatever its reason. */
export function propensityOf(channel: string): number {
  const index = channels.indexOf(channel);
  const below = (count: number) => (count / channels.length) ** (1 / skew);
  return below(index + 1) - below(index);
}

/**
 * Simulates a business whose reasons, channels and pairs of them differ by normal deviates.
 *
 * @param options.ofCustomer standard deviation of each customer's own liking for each channel; default 0.
 */
export function simulateBusiness(
  seed: number,
  contacts: number,
  options: { ofPair?: number; ofCustomer?: number; customers?: number } = {},
): Business {
  const { ofPair = 0.7, ofCustomer = 0, customers = 200 } = options;
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const reasons = Array.from({ length: 12 }, (_, r) => `reason-${r}`);
  const effects = new Map<string, number>();
  const effect = (name: string, deviation: number) => {
    const value = effects.get(name) ?? deviation * normal();
    effects.set(name, value);
    return value;
  };
  const score = (reason: string, channel: string) =>
    0.3 + effect(reason, 0.8) + effect(channel, 0.5) + effect(`${reason}|${channel}`, ofPair);
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  for (const reason of reasons) for (const channel of channels) score(reason, channel);

  const pick = <T>(some: readonly T[], power = 1) =>
    some[Math.floor(some.length * random() ** power)] as T;
  const log = Array.from({ length: contacts }, (): SimulatedContact => {
    const [reason, channel] = [pick(reasons, 1.6), pick(channels, skew)];
    const customer = `customer-${Math.floor(customers * random())}`;
    const own = ofCustomer && effect(`${customer}|${channel}`, ofCustomer);
    const truth = sigmoid(score(reason, channel) + own);
    const resolved = Number(random() < truth);
    return { reason, channel, customer, truth, resolved, count: 1, weight: 1, context: {} };
  });
  return { reasons, channels, resolves: (reason, channel) => sigmoid(score(reason, channel)), log };
}
