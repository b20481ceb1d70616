/** The only door to IndexedDB. */
import { get, type UseStore, update } from 'idb-keyval';
import { recordsName } from './has-records';
import { deleteDatabase, openDatabase } from './open-database';

/** Where records are kept. Every method may reject; `update` is atomic, also between tabs. */
export interface Storage {
  get(key: string): Promise<unknown>;
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  /** Leaves nothing behind. */
  clear(): Promise<void>;
}

/**
 * Storage on the device, in a database of its own, which is there from the first write until it is cleared.
 *
 * @param id the owner's `id`; two widgets with different ids never see each other's records.
 */
export function deviceStorage(id: string): Storage {
  const opened =
    (isMade: boolean): UseStore =>
    async (mode, act) => {
      const database = await openDatabase(id, isMade);
      if (!database) return undefined as never;
      try {
        return await act(database.transaction(recordsName, mode).objectStore(recordsName));
      } finally {
        database.close();
      }
    };
  return {
    get: (key) => get(key, opened(false)),
    update: (key, change) => update(key, change, opened(true)),
    async clear() {
      // First of all the records: the database may have to wait for another tab.
      await opened(false)('readwrite', (store) => void store.clear());
      await deleteDatabase(id);
    },
  };
}
