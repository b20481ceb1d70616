/** Which contact to ask about, if any: one question a visit, and never the same one again and again. */
import { type Contact, visitMilliseconds } from './contact';

/**
 * What a customer says when asked whether a contact resolved its reason; `later` is "not yet", `never` asks not to be
 * asked about any contact.
 */
export type FollowUpAnswer = 'resolved' | 'unresolved' | 'later' | 'dismissed' | 'never';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The contact to ask about: the latest that nobody has said how it ended, neither too fresh nor too old. It is asked
 * about once, and once more after "not yet", which starts the wait again.
 *
 * @param contacts oldest first.
 * @param now milliseconds since 1970.
 * @param ended id of a contact whose conversation is over: it need not wait.
 */
export function contactToAskAbout(
  contacts: readonly Contact[],
  now: number,
  { askAfterHours, askUntilDays }: { askAfterHours: number; askUntilDays: number },
  ended?: string,
): Contact | undefined {
  const wasAsked = ({ askedAt }: Contact) =>
    askedAt !== undefined && Math.abs(now - askedAt) < visitMilliseconds;
  const isDue = ({ id, at, outcome, askedAt, snoozedAt }: Contact) => {
    if (outcome && outcome.source !== 'quiet') return false;
    if (askedAt === undefined)
      return (id === ended || now - at >= askAfterHours * hour) && now - at < askUntilDays * day;
    if (snoozedAt === undefined || askedAt > snoozedAt) return false;
    const waited = now - snoozedAt;
    return waited >= askAfterHours * hour && waited < askUntilDays * day;
  };
  if (contacts.some(wasAsked)) return undefined;
  return contacts.findLast(isDue);
}
