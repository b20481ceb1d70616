import { clear, get, type UseStore, update } from 'idb-keyval';
import { deleteDatabase, openDatabase, records } from './database';
import { databaseName } from './has-records';

/** Where records are kept. Every method may reject; `update` is atomic, also between tabs. */
export interface Storage {
  get(key: string): Promise<unknown>;
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  /** Deletes all records, and what held them. */
  clear(): Promise<void>;
}

/**
 * Storage on the device, in a database of its own. Reading makes no database: nothing is there until the first write.
 *
 * @param id the owner's `id`; two widgets with different ids never see each other's records.
 */
export function deviceStorage(id: string): Storage {
  const name = databaseName(id);
  /**
   * A connection a step: one that stayed open would keep another tab from deleting the database, end whenever the browser
   * likes, and never be collected.
   */
  const step = async <T>(isMaking: boolean, act: (store: UseStore) => Promise<T>) => {
    const database = await openDatabase(name, isMaking);
    return (
      database &&
      act(async (mode, use) =>
        use(database.transaction(records, mode).objectStore(records)),
      ).finally(() => database.close())
    );
  };
  return {
    get: (key) => step(false, (store) => get(key, store)),
    update: async (key, change) => step(true, (store) => update(key, change, store)),
    clear: async () => {
      await step(false, clear);
      await deleteDatabase(name);
    },
  };
}
