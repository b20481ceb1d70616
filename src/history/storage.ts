import { guard } from '../guard';
import { deleteDatabase, openDatabase, transact } from './database';
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
  const step = (
    mode: IDBTransactionMode,
    isMaking: boolean,
    act: Parameters<typeof transact>[2],
  ) => {
    const once = async () => {
      const database = await openDatabase(name, isMaking);
      return database && transact(database, mode, act).finally(() => database.close());
    };
    return withinPatience(once().catch(once));
  };
  return {
    get: (key) => step('readonly', false, (store) => store.get(key)),
    update: (key, change) =>
      step('readwrite', true, (store, fail) => {
        const request = store.get(key);
        request.onsuccess = guard(() => store.put(change(request.result), key), fail);
        return request;
      }) as Promise<void>,
    async clear() {
      // What has no place for records, or has it no longer, is deleted all the same.
      await step('readwrite', false, (store) => store.clear()).catch(() => {});
      await withinPatience(deleteDatabase(name));
    },
  };
}
