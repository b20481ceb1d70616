import { features } from '../ranking/features';
import { logOdds, type Model } from '../ranking/model';
import type { LoggedContact } from './contact-counts';
import { pairKey, rates } from './rates';

/** Picks the channel to suggest for a contact. */
export type Policy = (contact: LoggedContact) => string;

/** The log-odds that the contact would be resolved by a channel, as a model without traits sees it. */
export function scoreByModel(
  model: Model,
  { reason, context }: Pick<LoggedContact, 'reason' | 'context'>,
  channel: string,
): number {
  const found = features({ reason: { id: reason }, channel: { id: channel }, context });
  return logOdds(model.contributions(found));
}

/**
 * The channel that the model scores highest.
 *
 * @param channels to choose from, at least one; the first wins a tie.
 */
export const bestByModel =
  (model: Model, channels: readonly string[]): Policy =>
  (contact) =>
    highest(channels, (channel) => scoreByModel(model, contact, channel));

/** The same policy, asked once for each reason and context: a policy goes by nothing else. */
export function askedOnce(policy: Policy): Policy {
  const answers = new Map<string, string>();
  return (contact) => {
    const key = JSON.stringify([contact.reason, contact.context]);
    const answer = answers.get(key) ?? policy(contact);
    answers.set(key, answer);
    return answer;
  };
}

/**
 * The simple policies that a model has to beat.
 *
 * @param contacts what they are learned from.
 * @param channels to choose from, at least one.
 */
export function simplePolicies(
  contacts: readonly LoggedContact[],
  channels: readonly string[],
): { singleBest: Policy; bestPerReason: Policy; mostUsed: Policy } {
  const byChannel = new Map(
    rates(contacts, ({ channel }) => channel).map((rate) => [rate.key, rate]),
  );
  const byPair = new Map(
    rates(contacts, ({ reason, channel }) => pairKey(reason, channel)).map((rate) => [
      rate.key,
      rate,
    ]),
  );
  const single = highest(channels, (channel) => byChannel.get(channel)?.resolved ?? 0);
  const used = highest(channels, (channel) => byChannel.get(channel)?.contacts ?? 0);
  // Laplace's rule: one success and one failure more than counted.
  const rateFor = (reason: string, channel: string) => {
    const rate = byPair.get(pairKey(reason, channel));
    return rate ? (rate.resolved * rate.contacts + 1) / (rate.contacts + 2) : 0;
  };
  return {
    singleBest: () => single,
    mostUsed: () => used,
    bestPerReason: ({ reason }) =>
      highest([single, ...channels], (channel) => rateFor(reason, channel)),
  };
}

function highest(channels: readonly string[], score: (channel: string) => number): string {
  const scored = channels.map((channel) => ({ channel, score: score(channel) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).channel;
}
