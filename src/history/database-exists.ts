import { databaseName } from './has-records';

/**
 * Whether this device keeps anything under an id, found out in any browser without creating the database: an upgrade of
 * nothing is begun and taken back.
 *
 * @returns a promise that rejects where storage is blocked.
 */
export function databaseExists(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName(id));
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
