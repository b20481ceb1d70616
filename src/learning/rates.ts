import type { LoggedContact } from './contact-counts';

/** Contacts and outcomes of one key, such as a channel. */
export interface Rate {
  readonly key: string;
  /** Contacts, by count and weight. */
  readonly contacts: number;
  /** Share of them that were resolved, in [0, 1]. */
  readonly resolved: number;
}

/**
 * Counts contacts and their resolved rate by key.
 *
 * @param keyOf what to count by, such as the channel.
 * @returns most contacts first, then by key.
 */
export function rates(
  contacts: readonly LoggedContact[],
  keyOf: (contact: LoggedContact) => string,
): Rate[] {
  const sums = new Map<string, { contacts: number; resolved: number }>();
  for (const contact of contacts) {
    const key = keyOf(contact);
    const weight = contact.weight * contact.count;
    const sum = sums.get(key) ?? { contacts: 0, resolved: 0 };
    sums.set(key, sum);
    sum.contacts += weight;
    sum.resolved += weight * contact.resolved;
  }
  return [...sums]
    .map(([key, sum]) => ({ key, contacts: sum.contacts, resolved: sum.resolved / sum.contacts }))
    .sort((a, b) => b.contacts - a.contacts || (a.key < b.key ? -1 : 1));
}

/** `(resolved + pull · toward) / (contacts + pull)`: a rate drawn toward another, the more the fewer contacts it has. */
export const smoothedRate = (rate: Rate | undefined, toward: number, pull: number): number =>
  rate ? (rate.resolved * rate.contacts + pull * toward) / (rate.contacts + pull) : toward;

/** A key of a reason and a channel. */
export const pairKey = (reason: string, channel: string): string =>
  JSON.stringify([reason, channel]);
