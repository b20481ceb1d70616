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
  return [...settled, next];
}
