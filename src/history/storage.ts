/** The only door to IndexedDB. */
import { clear, createStore, get, update } from 'idb-keyval';

/** Where records are kept. Every method may reject; `update` is atomic, also between tabs. */
export interface Storage {
  get(key: string): Promise<unknown>;
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  clear(): Promise<void>;
}

/** Storage that ends with the page. */
export function memoryStorage(): Storage {
  const records = new Map<string, unknown>();
  return {
    get: async (key) => records.get(key),
    update: async (key, change) => {
      records.set(key, change(records.get(key)));
    },
    clear: async () => records.clear(),
  };
}

/**
 * Storage on the device, in a database of its own. Reading makes no database: nothing is there until the first write.
 *
 * @param name the owner's `id`; two widgets with different ids never see each other's records.
 */
export function deviceStorage(name: string): Storage {
  const database = databaseName(name);
  let store: ReturnType<typeof createStore> | undefined;
  const opened = () => {
    store ??= createStore(database, 'records');
    return store;
  };
  return {
    // Each is async because idb-keyval throws at once, not by a rejection, where storage is blocked.
    get: async (key) => (store || (await hasRecords(name)) ? get(key, opened()) : undefined),
    update: async (key, change) => update(key, change, opened()),
    clear: async () => {
      if (store || (await hasRecords(name))) await clear(opened());
    },
  };
}

/**
 * Whether this device keeps anything under a name, found out without creating the database: an upgrade of nothing is
 * begun and taken back.
 */
export function hasRecords(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName(name));
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = (event) => {
      // Unhandled, the aborted upgrade would reach the host page's error handlers.
      event.preventDefault();
      resolve(!isNew);
    };
    request.onblocked = () => resolve(true);
  });
}

const databaseName = (name: string): string => `channel-selector:${name}`;
