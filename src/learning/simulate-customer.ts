import { probability } from '../ranking/model';
import { drawNormal, happens, pick, type Random } from './simulate-draw';
import { drawVariables } from './simulate-situations';
import { at, pair, type Situation, type Truth } from './simulate-truth';
import type { Assumptions } from './simulation';

/** A contact that a customer is about to make. */
export interface Occasion extends Situation {
  /** The channels that are open, at least one, in the site's order. */
  readonly open: readonly string[];
}

/** One customer of a simulated business, who remembers what was not resolved. */
export interface Customer {
  /** P(resolved) for this customer by now, the truth. */
  resolves(occasion: Occasion, channel: string, past?: number): number;
  /** Why and when the customer gets in touch next. */
  nextOccasion(random: Random): Occasion;
  /**
   * The channel that the customer takes without a suggestion.
   *
   * @param number in [0, 1).
   */
  choose(occasion: Occasion, number: number): string;
  /** Tells the customer how a contact really ended. */
  remember(occasion: Occasion, channel: string, isResolved: boolean): void;
}

/** More failures than this change nothing more. */
const mostFailures = 2;

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
  /** How often each channel has failed for each reason since the reason was last resolved. */
  const failures = new Map<string, Map<string, number>>();
  let unresolved: string | undefined;
  return {
    resolves: (occasion, channel, past) =>
      probability(
        truth.logOdds(occasion, channel, past) +
          overall +
          at(byChannel, channel) +
          at(byPair, pair(occasion.reason, channel)) +
          assumed.failed * Math.min(failures.get(occasion.reason)?.get(channel) ?? 0, mostFailures),
      ),
    nextOccasion(random) {
      const another = pick(reasons, (one) => at(truth.frequency, one), random());
      const open = channels.filter(() => random() < assumed.open);
      const variables = drawVariables(random, truth);
      const reason = happens(random, assumed.returns) ? (unresolved ?? another) : another;
      return { reason, device, variables, open: open.length > 0 ? open : channels };
    },
    choose: ({ open }, number) => pick(open, (channel) => at(taste, channel), number),
    remember({ reason }, channel, isResolved) {
      unresolved = isResolved ? undefined : reason;
      if (isResolved) failures.delete(reason);
      else {
        const failed = failures.get(reason) ?? new Map<string, number>();
        failures.set(reason, failed.set(channel, (failed.get(channel) ?? 0) + 1));
      }
    },
  };
}
