/** Outcomes: which one counts, which can be inferred, when to ask, what has been tried. */
import { type Contact, type Outcome, sourceWeight } from './contact';

const hour = 3_600_000;
const day = 24 * hour;
/** Unresolved contacts older than this no longer make the next one a recovery. */
export const recoveryDays = 30;

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
    contact.reason === next.reason && !contact.outcome && next.at - contact.at < recontactDays * day
      ? { ...contact, outcome }
      : contact,
  );
  return [...settled, next];
}

/**
 * How often each channel has lately left a reason unresolved since it last resolved it.
 *
 * @param now milliseconds since 1970.
 * @returns counts by channel id; contacts with no outcome and those older than 30 days do not count.
 */
export function triedChannels(
  contacts: readonly Contact[],
  reason: string,
  now: number,
): Map<string, number> {
  const tried = new Map<string, number>();
  const lately = contacts.filter(
    (contact) => contact.reason === reason && now - contact.at < recoveryDays * day,
  );
  for (const { channel, outcome } of lately.sort((a, b) => a.at - b.at)) {
    if (!outcome) continue;
    if (outcome.resolved >= 0.5) tried.delete(channel);
    else tried.set(channel, (tried.get(channel) ?? 0) + 1);
  }
  return tried;
}

/** The latest contact that left a reason unresolved within 30 days, if no later one resolved it. */
export function unresolvedContact(
  contacts: readonly Contact[],
  reason: string,
  now: number,
): Contact | undefined {
  const last = contacts
    .filter((contact) => contact.reason === reason && contact.outcome)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  return last?.outcome && last.outcome.resolved < 0.5 && now - last.at < recoveryDays * day
    ? last
    : undefined;
}

/** The contact to ask about, once: the latest without an outcome, neither too fresh nor too old. */
export function contactToAskAbout(
  contacts: readonly Contact[],
  now: number,
  { askAfterHours, askUntilDays }: { askAfterHours: number; askUntilDays: number },
): Contact | undefined {
  return contacts
    .filter(
      ({ at, outcome, askedAt }) =>
        !outcome && !askedAt && now - at >= askAfterHours * hour && now - at < askUntilDays * day,
    )
    .sort((a, b) => a.at - b.at)
    .at(-1);
}
