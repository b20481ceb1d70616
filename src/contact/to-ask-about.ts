import type { Contact } from './contact';

const hour = 3_600_000;
const day = 24 * hour;

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
