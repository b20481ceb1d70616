/** Which outcome counts, and which can be inferred. */
import { type Contact, type Outcome, sourceWeight } from './contact';

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
 * contacts for it that nobody has spoken about count as not resolved (weight 0.5). One that was taken for resolved within
 * these days, because nothing was heard of it, is open again.
 */
export function addContact(
  contacts: readonly Contact[],
  next: Contact,
  recontactDays: number,
): Contact[] {
  const isRecent = (moment: number) => next.at - moment < recontactDays * day;
  const settled = contacts.map((contact): Contact => {
    if (!next.reason || contact.reason !== next.reason) return contact;
    const { outcome, ...open } = contact;
    if (!outcome && isRecent(contact.at))
      return { ...contact, outcome: { resolved: 0, source: 'inferred', at: next.at } };
    return outcome?.source === 'quiet' && isRecent(outcome.at) ? open : contact;
  });
  return [...settled, next];
}

/**
 * Contacts as a visit finds them: where more than `recontactDays` have gone by since the customer was last heard of for a
 * reason, the contact that nobody has spoken about counts as resolved (weight 0.3), for they are here and could have
 * come back for it.
 *
 * @param now milliseconds since 1970.
 * @param recontactDays 0 infers nothing.
 * @returns the very same list where there is nothing to infer.
 */
export function inferResolved(
  contacts: readonly Contact[],
  now: number,
  recontactDays: number,
): readonly Contact[] {
  const isQuiet = ({ at, snoozedAt = at }: Contact) => now - snoozedAt > recontactDays * day;
  const isOver = (contact: Contact) =>
    recontactDays > 0 &&
    contact.reason !== '' &&
    !contact.outcome &&
    contacts.every((other) => other.reason !== contact.reason || isQuiet(other));
  if (!contacts.some(isOver)) return contacts;
  const outcome: Outcome = { resolved: 1, source: 'quiet', at: now };
  return contacts.map((contact) => (isOver(contact) ? { ...contact, outcome } : contact));
}
