/** The only door to IndexedDB. */
import { clear, createStore, get, update } from 'idb-keyval';
import { databaseExists } from './database-exists';
import { databaseName } from './has-records';

/** Where records are kept. Every method may reject; `update` is atomic, also between tabs. */
export interface Storage {
  get(key: string): Promise<unknown>;
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Storage on the device, in a database of its own. Reading makes no database: nothing is there until the first write.
 *
 * @param id the owner's `id`; two widgets with different ids never see each other's records.
 */
export function deviceStorage(id: string): Storage {
  let store: ReturnType<typeof createStore> | undefined;
  const opened = () => {
    store ??= createStore(databaseName(id), 'records');
    return store;
  };
  const isThere = async () => store !== undefined || (await databaseExists(id));
  return {
    // Each is async because idb-keyval throws at once, not by a rejection, where storage is blocked.
    get: async (key) => ((await isThere()) ? get(key, opened()) : undefined),
    update: async (key, change) => update(key, change, opened()),
    clear: async () => {
      if (await isThere()) await clear(opened());
    },
  };
}
