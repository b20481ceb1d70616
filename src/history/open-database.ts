import { databaseName, recordsName } from './has-records';

/**
 * Opens the database of an id; whoever opens it closes it, since an open one could not be deleted by another tab.
 *
 * @param isMade whether it is made where there is none.
 * @returns `undefined` where there is none: found out in any browser without making one, by an upgrade of nothing that is
 *   begun and taken back. The promise rejects where storage is blocked.
 */
export function openDatabase(id: string, isMade: boolean): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName(id));
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = !isMade;
      if (isMade) request.result.createObjectStore(recordsName);
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Unhandled, the aborted upgrade would reach the host page's error handlers.
      event.preventDefault();
      if (isMissing) resolve(undefined);
      else reject(request.error);
    };
  });
}

/** Deletes it, if there is one; where another still has it open, it is gone as soon as that is over. */
export function deleteDatabase(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(id));
    request.onsuccess = request.onblocked = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
