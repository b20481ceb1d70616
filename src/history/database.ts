/** The only door to IndexedDB: one object store to a database. */
import type { UseStore } from 'idb-keyval';

const records = 'records';

/** Unhandled, the failure of a request would reach the host page's error handlers. */
const handled =
  (onError: (error: DOMException | null) => void) =>
  (event: Event): void => {
    event.preventDefault();
    onError((event.target as IDBRequest).error);
  };

/**
 * Opens a database that holds records, as whatever version it has: one by a newer script is read, not refused.
 *
 * @param name
 * @param isMaking whether to make it where there is none; if not, looking leaves nothing behind: an upgrade of nothing
 *   is begun and taken back.
 * @returns the connection, which the caller closes, or `undefined` where there is none; rejects where storage is blocked.
 */
export function openDatabase(name: string, isMaking: boolean): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      if (isMaking) request.result.createObjectStore(records);
      else {
        resolve(undefined);
        request.transaction?.abort();
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = handled(reject);
  });
}

/** The records of a database, as idb-keyval wants them; what any request fails with is what the caller is told. */
export const recordsOf =
  (database: IDBDatabase): UseStore =>
  (mode, use) =>
    new Promise((resolve, reject) => {
      database.onerror = handled(reject);
      // Not as the answer itself, which for a request that failed may never come.
      Promise.resolve(use(database.transaction(records, mode).objectStore(records))).then(
        resolve,
        reject,
      );
    });

/**
 * Deletes a database; where there is none, there is nothing to do.
 *
 * @returns whether it is gone; it does not wait for connections that others hold: it goes with the last of them.
 */
export function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onblocked = () => resolve(false);
    request.onerror = handled(reject);
  });
}
