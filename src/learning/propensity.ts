import type { LoggedContact } from './contact-counts';
import { pairKey, rates } from './rates';

/** How many contacts of the channel's overall share a reason's own counts are mixed with. */
const pull = 10;

/**
 * Estimates with which probability customers took the channel they took: `(n_rc + 10 p_c) / (n_r + 10)`.
 *
 * n_r are the contacts for the reason, n_rc those of them by the channel, p_c the channel's share of all contacts.
 *
 * @param contacts the contacts whose choices are to be explained.
 * @returns the probability of a contact's own channel, in (0, 1].
 */
export function estimatePropensity(
  contacts: readonly LoggedContact[],
): (contact: LoggedContact) => number {
  const counts = (keyOf: (contact: LoggedContact) => string) =>
    new Map(rates(contacts, keyOf).map(({ key, contacts }) => [key, contacts]));
  const byReason = counts(({ reason }) => reason);
  const byChannel = counts(({ channel }) => channel);
  const byPair = counts(({ reason, channel }) => pairKey(reason, channel));
  const total = [...byChannel.values()].reduce((sum, count) => sum + count, 0);
  return ({ reason, channel }) =>
    ((byPair.get(pairKey(reason, channel)) ?? 0) + (pull * (byChannel.get(channel) ?? 0)) / total) /
    ((byReason.get(reason) ?? 0) + pull);
}
