import { clear, get, type UseStore, update } from 'idb-keyval';
import { deleteDatabase, openDatabase, recordsOf } from './database';
import { databaseName } from './has-records';
import { withinPatience } from './within-patience';

/** Where records are kept. Every method may reject; `update` is atomic, also between tabs. */
export interface Storage {
  get(key: string): Promise<unknown>;
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  /** Deletes all records, and what held them. */
  clear(): Promise<void>;
}

/**
 * Storage on the device, in a database of its own. Reading makes no database: nothing is there until the first write.
 * What fails is tried once more; what is not answered within three seconds is given up.
 *
 * @param id the owner's `id`; two widgets with different ids never see each other's records.
 */
export function deviceStorage(id: string): Storage {
  const name = databaseName(id);
  /**
   * A connection a step: one that stayed open would keep another tab from deleting the database, end whenever the browser
   * likes, and never be collected.
   */
  const step = <T>(isMaking: boolean, act: (store: UseStore) => Promise<T>) => {
    const once = async () => {
      const database = await openDatabase(name, isMaking);
      try {
        return database && (await act(recordsOf(database)));
      } finally {
        database?.close();
      }
    };
    return withinPatience(once().catch(once));
  };
  return {
    get: (key) => step(false, (store) => get(key, store)),
    update: (key, change) => step(true, (store) => update(key, change, store)),
    async clear() {
      // What has no place for records, or has it no longer, is deleted all the same; what others hold has to be empty.
      const emptying = step(false, clear);
      await emptying.catch(() => {});
      if (!(await withinPatience(deleteDatabase(name)))) await emptying;
    },
  };
}
