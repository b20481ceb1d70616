/** What earlier contacts left unresolved: the next one for the same reason is a recovery, and must go better. */
import type { Contact, Outcome } from './contact';

const day = 86_400_000;
/** Unresolved contacts older than this no longer make the next one a recovery. */
const recoveryDays = 30;

/**
 * How often each channel has lately left a reason unresolved since it last resolved it.
 *
 * @param contacts oldest first.
 * @param now milliseconds since 1970.
 * @returns counts by channel id; contacts with no outcome and those older than 30 days do not count.
 */
export function triedChannels(
  contacts: readonly Contact[],
  reason: string,
  now: number,
): Map<string, number> {
  const tried = new Map<string, number>();
  for (const { channel, outcome } of settledLately(contacts, reason, now)) {
    if (outcome.resolved >= 0.5) tried.delete(channel);
    else tried.set(channel, (tried.get(channel) ?? 0) + 1);
  }
  return tried;
}

/**
 * The latest contact that left a reason unresolved within 30 days, if no later one resolved it; none for no reason, since
 * nobody knows whether the next contact is about the same.
 */
export function unresolvedContact(
  contacts: readonly Contact[],
  reason: string,
  now: number,
): Contact | undefined {
  const last = reason ? settledLately(contacts, reason, now).at(-1) : undefined;
  return last && last.outcome.resolved < 0.5 ? last : undefined;
}

/** Contacts for a reason of the last 30 days that have an outcome, oldest first. */
const settledLately = (contacts: readonly Contact[], reason: string, now: number) =>
  contacts.filter(
    (contact): contact is Contact & { readonly outcome: Outcome } =>
      contact.reason === reason &&
      contact.outcome !== undefined &&
      now - contact.at < recoveryDays * day,
  );
