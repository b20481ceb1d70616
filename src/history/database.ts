/** The only door to IndexedDB: one object store to a database. */

export const records = 'records';

/**
 * Opens a database that holds records.
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
    request.onerror = (event) => {
      // Unhandled, the aborted upgrade would reach the host page's error handlers.
      event.preventDefault();
      reject(request.error);
    };
  });
}

/**
 * Deletes a database; where there is none, there is nothing to do.
 *
 * @returns a promise that does not wait for connections that others hold: it goes with the last of them.
 */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onblocked = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
