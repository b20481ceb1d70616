/** Which outcome counts, and which can be inferred. */
import { type Contact, type Outcome, sourceWeight, visitMilliseconds } from './contact';

const day = 86_400_000;

/** The contact with this outcome, unless a stronger source has already said how it ended. */
export function settle(contact: Contact, outcome: Outcome): Contact {
  const known = contact.outcome;
  return known && sourceWeight[known.source] > sourceWeight[outcome.source]
    ? contact
    : { ...contact, outcome };
}

/**
 * Contacts once `next` is added: who comes back for the same reason within `recontactDays` was not helped, so earlier
 * contacts for it that nobody has spoken about count as not resolved (weight 0.5).
 */
export function addContact(
  contacts: readonly Contact[],
  next: Contact,
  recontactDays: number,
): Contact[] {
  const outcome: Outcome = { resolved: 0, source: 'inferred', at: next.at };
  const settled = contacts.map((contact) =>
    next.reason &&
    contact.reason === next.reason &&
    !contact.outcome &&
    next.at - contact.at < recontactDays * day
      ? { ...contact, outcome }
      : contact,
  );
  // A page may say anything of the customer; what is no level could not be kept, and the contact with it.
  const context = Object.fromEntries(
    Object.entries(next.context).filter(([, level]) => /^(?:str|num|boo)/.test(typeof level)),
  );
  return [...settled, { ...next, context }];
}

/**
 * Contacts as a visit finds them. Where more than `recontactDays` have gone by since the customer was last heard of for a
 * reason, a contact that nobody has spoken about is seen to be quiet; on the next visit it counts as resolved (weight
 * 0.3), for they were here and could have come back for it.
 *
 * @param now milliseconds since 1970.
 * @param recontactDays 0 infers nothing.
 * @returns the very same list where there is nothing new.
 */
export function inferResolved(
  contacts: readonly Contact[],
  now: number,
  recontactDays: number,
): readonly Contact[] {
  const isLongAgo = ({ at, snoozedAt = at }: Contact) => now - snoozedAt > recontactDays * day;
  const infer = (contact: Contact): Contact => {
    const { reason, outcome, quietAt } = contact;
    // Who went straight to a channel may have come for this.
    const others = contacts.filter((other) => !other.reason || other.reason === reason);
    if (!recontactDays || !reason || outcome || !others.every(isLongAgo)) return contact;
    if (quietAt === undefined) return { ...contact, quietAt: now };
    return now - quietAt < visitMilliseconds
      ? contact
      : { ...contact, outcome: { resolved: 1, source: 'quiet', at: now } };
  };
  const inferred = contacts.map(infer);
  return inferred.some((contact, i) => contact !== contacts[i]) ? inferred : contacts;
}
