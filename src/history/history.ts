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
  async function attempt<T>(action: (storage: Storage) => Promise<T>): Promise<T> {
    try {
      return await action(current);
    } catch (error) {
      current = memoryStorage();
      onFailure(error);
      return action(current);
    }
  }
  const readContacts = (kept: unknown) => readKept(kept, now() - retentionDays * day);
  const edit: History['edit'] = (record, change) => attempt((at) => at.update(record, change));

  return {
    contacts: () => attempt(async (at) => readContacts(await at.get('contacts')).contacts),
    change: (change) =>
      attempt(async (at) => {
        let result: readonly Contact[] = [];
        await at.update('contacts', (kept) => {
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
      }),
    read: (record) => attempt((at) => at.get(record)),
    keep: (record, value) => edit(record, () => value),
    edit,
    export: () =>
      attempt(async (at) => {
        const records = ['contacts', ...otherRecords].map(async (key) => [key, await at.get(key)]);
        return Object.fromEntries(await Promise.all(records));
      }),
    forget: () => attempt((at) => at.clear()),
    isIn: (storage) => current === storage,
    moveTo(next) {
      current = next;
    },
  };
}

/** Sorts what is kept into contacts and what no longer reads as one, which is set aside, not thrown away. */
function readKept(
  kept: unknown,
  oldest: number,
): { contacts: Contact[]; unreadable: unknown[]; setAsideAt?: unknown } {
  const contacts: Contact[] = [];
  const unreadable: unknown[] = [];
  if (kept === undefined || kept === null) return { contacts, unreadable };
  const record = kept as Record<string, unknown>;
  const { contacts: list, unreadable: aside, setAsideAt } = record;
  if (record.version !== version || !Array.isArray(list)) return { contacts, unreadable: [kept] };
  if (Array.isArray(aside)) unreadable.push(...aside);
  for (const item of list) {
    const contact = readContact(item);
    if (!contact) unreadable.push(item);
    else if (contact.at >= oldest) contacts.push(contact);
  }
  return { contacts, unreadable, setAsideAt };
}
