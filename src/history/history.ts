import type { Contact } from '../contact/contact';
import { memoryStorage } from './memory-storage';
import { readContact } from './read-contact';
import type { Storage } from './storage';

/** At most so many contacts are kept; the oldest go first. */
const mostContacts = 200;
const version = 1;
const day = 86_400_000;

/** What is kept besides contacts: the personal fit, which visit it is, what the customer needs, whether questions are unwelcome, and what prompts go by. */
const otherRecords = ['fit', 'visit', 'needs', 'questions', 'prompts'] as const;
type OtherRecord = (typeof otherRecords)[number];

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
  /** Moves to another storage, with what is kept here or without. */
  moveTo(storage: Storage, carry: boolean): Promise<void>;
}

/**
 * @param storage where to keep records.
 * @param now milliseconds since 1970.
 * @param retentionDays contacts older than this are not read any more, and deleted with the next write.
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
  const update = (key: string, change: (value: unknown) => unknown) => {
    let next: unknown;
    return attempt(async (at) => {
      await at.update(key, (value) => (next = change(refuseNewer(value))));
      seen.set(key, next);
    });
  };
  const readContacts = (kept: unknown) => readKept(kept, now() - retentionDays * day);
  const write = (contacts: readonly Contact[], unreadable: readonly unknown[]) => ({
    version,
    contacts: [...contacts].sort((a, b) => a.at - b.at).slice(-mostContacts),
    ...(unreadable.length > 0 && { unreadable: unreadable.slice(-mostContacts) }),
  });

  return {
    contacts: async () => readContacts(await get('contacts')).contacts,
    change: async (edit) => {
      let result: readonly Contact[] = [];
      await update('contacts', (kept) => {
        const { contacts, unreadable } = readContacts(kept);
        const next = write(edit(contacts), unreadable);
        result = next.contacts;
        return next;
      });
      return result;
    },
    read: get,
    keep: (record, value) => update(record, () => value),
    export: async () => {
      const records = ['contacts', ...otherRecords].map(async (key) => [key, await get(key)]);
      return Object.fromEntries(await Promise.all(records));
    },
    forget: () => attempt((at) => at.clear()).then(() => seen.clear()),
    moveTo: async (next, carry) => {
      const before = current;
      const carried = readContacts(carry ? await get('contacts') : undefined);
      const needs = carry ? await get('needs') : undefined;
      current = next;
      seen.clear();
      if (needs !== undefined) await update('needs', () => needs);
      if (carried.contacts.length + carried.unreadable.length > 0)
        await update('contacts', (kept) => {
          const { contacts, unreadable } = readContacts(kept);
          const ids = new Set(carried.contacts.map(({ id }) => id));
          const others = contacts.filter(({ id }) => !ids.has(id));
          return write([...others, ...carried.contacts], [...unreadable, ...carried.unreadable]);
        });
      await before.clear().catch(onFailure);
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
function readKept(kept: unknown, oldest: number) {
  const contacts: Contact[] = [];
  const unreadable: unknown[] = [];
  if (kept === undefined || kept === null) return { contacts, unreadable };
  const { version: by, contacts: list, unreadable: aside } = kept as Record<string, unknown>;
  if (by !== version || !Array.isArray(list)) return { contacts, unreadable: [kept] };
  if (Array.isArray(aside)) unreadable.push(...aside);
  for (const item of list) {
    const contact = readContact(item);
    if (!contact) unreadable.push(item);
    else if (contact.at >= oldest) contacts.push(contact);
  }
  return { contacts, unreadable };
}
