/** The only door to IndexedDB. */
import { connect, handled, transact } from './connect';
import { databaseName } from './has-records';
import { withinPatience } from './within-patience';

/** Where records are kept. Every method may reject; `update` is atomic, also between tabs. */
export interface Storage {
  get(key: string): Promise<unknown>;
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Storage on the device, in a database of its own. Reading makes no database: nothing is there until the first write,
 * and nothing after it is cleared. What fails is tried once more, by a new connection; what is not answered within
 * three seconds is given up.
 *
 * @param id the owner's `id`; two widgets with different ids never see each other's records.
 * @param onDeletion is told when it has been cleared, also by another tab.
 */
export function deviceStorage(id: string, onDeletion: () => unknown = () => {}): Storage {
  const name = databaseName(id);
  let database: IDBDatabase | undefined;
  const use = (key: string, change?: (value: unknown) => unknown): Promise<unknown> => {
    const once = async () => {
      database ??= await connect(name, change !== undefined, onDeletion);
      return database && transact(database, key, change);
    };
    return withinPatience(
      once().catch(() => {
        database?.close();
        database = undefined;
        return once();
      }),
    );
  };
  return {
    get: (key) => use(key),
    update: use as Storage['update'],
    // Whoever has it open gives way, we as well, and open it anew when we next need it.
    clear: () =>
      withinPatience(
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = handled(reject);
        }),
      ),
  };
}
