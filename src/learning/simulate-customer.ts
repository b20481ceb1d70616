import { probability } from '../ranking/model';
import { drawNormal, pick, type Random } from './simulate-draw';
import { at, pair, type Truth } from './simulate-truth';
import type { Assumptions } from './simulation';

/** A contact that a customer is about to make. */
export interface Occasion {
  readonly reason: string;
  readonly device: string;
  /** The channels that are open, at least one, in the site's order. */
  readonly open: readonly string[];
}

/** One customer of a simulated business. */
export interface Customer {
  /** P(resolved) for this customer, the truth. */
  resolves(occasion: Occasion, channel: string, past?: number): number;
  /** Why and when the customer gets in touch next. */
  nextOccasion(random: Random): Occasion;
  /**
   * The channel that the customer takes without a suggestion.
   *
   * @param number in [0, 1).
   */
  choose(occasion: Occasion, number: number): string;
}

/** Draws a customer: a device they keep to, a taste for channels, and how what works for them differs from the rest. */
export function drawCustomer(random: Random, truth: Truth, assumed: Assumptions): Customer {
  const { reasons, channels } = truth;
  const device = pick(truth.devices, (one) => at(truth.frequency, one), random());
  const taste = new Map(
    channels.map((channel) => {
      const own = Math.exp(drawNormal(random, assumed.habit));
      return [channel, own * at(truth.popularity, channel)];
    }),
  );
  const { customer } = assumed;
  const overall = drawNormal(random, customer.intercept);
  const byChannel = new Map(
    channels.map((channel) => [channel, drawNormal(random, customer.channel)]),
  );
  const byPair = new Map(
    reasons.flatMap((reason) =>
      channels.map((channel) => [
        pair(reason, channel),
        drawNormal(random, customer.reasonChannel),
      ]),
    ),
  );
  return {
    resolves: (occasion, channel, past) =>
      probability(
        truth.logOdds(occasion, channel, past) +
          overall +
          at(byChannel, channel) +
          at(byPair, pair(occasion.reason, channel)),
      ),
    nextOccasion(random) {
      const reason = pick(reasons, (one) => at(truth.frequency, one), random());
      const open = channels.filter(() => random() < assumed.open);
      return { reason, device, open: open.length > 0 ? open : channels };
    },
    choose: ({ open }, number) => pick(open, (channel) => at(taste, channel), number),
  };
}
