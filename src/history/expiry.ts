/** Deletes what is kept for too long as soon as it is found. In a file of its own, since a first visit finds nothing. */
import { isGroup, merge } from '../config/merge';
import { activation } from './activation';
import type { Dated } from './dated';
import type { History, OtherRecord } from './history';

const day = 86_400_000;

/**
 * Deletes what is older than it may be; where nothing is left then, all that there is.
 *
 * Preferences count from when they were said, what prompts go by from the last visit, what could not be read from when it
 * was first found in its place aside; what was learned goes with the outcomes that it was learned from. What was kept at a
 * moment that cannot be counts from when it was first found so. A page that was loaded ahead waits for its customer.
 *
 * @param now milliseconds since 1970.
 */
export async function deleteExpired(
  history: History,
  now: number,
  retentionDays: number,
): Promise<void> {
  await activation();
  const oldest = now - retentionDays * day;
  const { contacts: kept, ...others } = await history.export();
  const redated = (record: unknown): unknown => (isDated(record) ? history.dated(record) : record);
  const expire = (list: unknown) => withoutExpired(list, redated, now, oldest);
  if (expire(kept) !== kept) await history.edit('contacts', expire);
  const contacts = await history.contacts();
  let isAnythingLeft = contacts.length > 0 || !isEmpty(expire(kept));
  for (const [name, record] of Object.entries(others)) {
    const isUseless = name === 'fit' && contacts.every(({ outcome }) => !outcome);
    if (record === undefined) continue;
    const mended = redated(record);
    const isOver = isUseless || dateOf(mended) < oldest;
    if (isOver || mended !== record)
      await history.keep(name as OtherRecord, isOver ? undefined : mended);
    isAnythingLeft ||= !isOver;
  }
  if (!isAnythingLeft) await history.forget();
}

/** The very same record where nothing in it has expired. */
function withoutExpired(
  kept: unknown,
  redated: (record: unknown) => unknown,
  now: number,
  oldest: number,
): unknown {
  if (!isGroup(kept) || !Array.isArray(kept.contacts)) return kept;
  const { contacts, unreadable, setAsideAt = now, ...rest } = kept;
  const left = contacts.map(redated).filter((contact) => !(dateOf(contact) < oldest));
  const isLeftAside = unreadable !== undefined && !(Number(setAsideAt) < oldest);
  const isSame =
    left.length === contacts.length &&
    left.every((contact, i) => contact === contacts[i]) &&
    (unreadable === undefined || isLeftAside);
  if (isSame && 'setAsideAt' in kept === isLeftAside) return kept;
  return { ...rest, contacts: left, ...(isLeftAside && { unreadable, setAsideAt }) };
}

const isEmpty = (kept: unknown): boolean =>
  kept === undefined ||
  (isGroup(kept) &&
    Array.isArray(kept.contacts) &&
    kept.contacts.length === 0 &&
    kept.unreadable === undefined);

const isDated = (record: unknown): record is Dated => isGroup(record) && Number.isFinite(record.at);

/** When a record was kept, as far as it says so. */
function dateOf(record: unknown): number {
  const { at, session } = merge({}, record);
  return Number(at ?? merge({}, session).seenAt);
}
