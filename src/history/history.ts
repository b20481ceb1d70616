import type { Contact } from '../contact/contact';
import { type Dated, dated } from './dated';
import { memoryStorage } from './memory-storage';
import { readContact } from './read-contact';
import type { Storage } from './storage';

/** At most so many contacts are kept; the oldest go first. */
const mostContacts = 200;
const version = 1;
const day = 86_400_000;

/** What is kept besides contacts: the personal fit, which visit it is, what the customer needs, whether questions are unwelcome, and what prompts go by. */
const otherRecords = ['fit', 'visit', 'needs', 'questions', 'prompts'] as const;
export type OtherRecord = (typeof otherRecords)[number];

/** Contacts kept on the device. No method rejects: where storage fails, memory takes over. */
export interface History {
  contacts(): Promise<readonly Contact[]>;
  /** Changes the contacts in one step that no other tab can come between; gives them as they then are. */
  change(edit: (contacts: readonly Contact[]) => readonly Contact[]): Promise<readonly Contact[]>;
  /** What else is kept, as it was found; who asks has to check it. */
  read(record: OtherRecord): Promise<unknown>;
  keep(record: OtherRecord, value: unknown): Promise<void>;
  /** Everything that is kept, as plain data. */
  export(): Promise<Record<string, unknown>>;
  forget(): Promise<void>;
  /** Changes a record as it was found, whatever it is. */
  /** The record with a moment that can be, by the clock of now. */
  dated<T extends Dated>(record: T): T;
  edit(record: 'contacts' | OtherRecord, change: (kept: unknown) => unknown): Promise<void>;
  /** Whether records are kept there, and not elsewhere or in memory. */
  isIn(storage: Storage | null): boolean;
  /** Goes on in another storage; what is kept here stays here. */
  moveTo(storage: Storage): void;
}

/**
 * @param storage where to keep records.
 * @param now milliseconds since 1970.
 * @param retentionDays contacts older than this are not read any more.
 * @param onFailure called once when the storage fails and memory takes over.
 */
export function openHistory(
  storage: Storage,
  now: () => number,
  retentionDays: number,
  onFailure: (error: unknown) => void = () => {},
): History {
  let current = storage;
  /** What was last found or left under each key: what memory goes on from. */
  const seen = new Map<string, unknown>();
  async function attempt<T>(action: (storage: Storage) => Promise<T>): Promise<T> {
    const tried = current;
    try {
      return await action(tried);
    } catch (error) {
      // Of several that fail at once the first has moved all.
      if (current === tried) {
        current = memoryStorage(seen);
        onFailure(error);
      }
      return action(current);
    }
  }
  const get = (key: string) =>
    attempt(async (at) => {
      const value = refuseNewer(await at.get(key));
      seen.set(key, value);
      return value;
    });
  const edit = (key: string, change: (value: unknown) => unknown) => {
    let next: unknown;
    return attempt(async (at) => {
      await at.update(key, (value) => (next = change(refuseNewer(value))));
      seen.set(key, next);
    });
  };
  const readContacts = (kept: unknown) => readKept(kept, now(), retentionDays);

  return {
    contacts: async () => readContacts(await get('contacts')).contacts,
    change: async (change) => {
      let result: readonly Contact[] = [];
      await edit('contacts', (kept) => {
        const { contacts, unreadable, setAsideAt } = readContacts(kept);
        result = [...change(contacts)].sort((a, b) => a.at - b.at).slice(-mostContacts);
        return {
          version,
          contacts: result,
          ...(unreadable.length > 0 && {
            unreadable: unreadable.slice(-mostContacts),
            setAsideAt,
          }),
        };
      });
      return result;
    },
    read: get,
    keep: (record, value) => edit(record, () => value),
    edit,
    dated: (record) => dated(record, now()),
    export: async () => {
      const records = ['contacts', ...otherRecords].map(async (key) => [key, await get(key)]);
      return Object.fromEntries(await Promise.all(records));
    },
    forget: () => attempt((at) => at.clear()).then(() => seen.clear()),
    isIn: (storage) => current === storage,
    moveTo(next) {
      current = next;
      seen.clear();
    },
  };
}

/** What a newer script keeps is its own: it is neither read nor written over. */
function refuseNewer(kept: unknown): unknown {
  if (Number((kept as { version?: unknown } | null | undefined)?.version) > version)
    throw new Error('kept by a newer version');
  return kept;
}

/** Sorts what is kept into contacts and what no longer reads as one, which is set aside, not thrown away. */
function readKept(
  kept: unknown,
  now: number,
  retentionDays: number,
): { contacts: Contact[]; unreadable: unknown[]; setAsideAt?: unknown } {
  const contacts: Contact[] = [];
  const unreadable: unknown[] = [];
  if (kept === undefined || kept === null) return { contacts, unreadable };
  const record = kept as Record<string, unknown>;
  const { contacts: list, unreadable: aside, setAsideAt } = record;
  if (record.version !== version || !Array.isArray(list)) return { contacts, unreadable: [kept] };
  if (Array.isArray(aside)) unreadable.push(...aside);
  for (const item of list) {
    const read = readContact(item);
    const contact = read && dated(read, now);
    if (!contact) unreadable.push(item);
    else if (now - contact.at <= retentionDays * day) contacts.push(contact);
  }
  return { contacts, unreadable, setAsideAt };
}
