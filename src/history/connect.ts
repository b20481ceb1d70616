import { guard } from '../guard';

/** The object store that everything is kept in. */
const storeName = 'records';

/** Unhandled, the failure of a request would reach the host page's error handlers. */
export const handled =
  (onError: (error: DOMException | null) => void) =>
  (event: Event): void => {
    event.preventDefault();
    onError((event.target as IDBRequest).error);
  };

const isAbort = (error: DOMException | null) => error?.name === 'AbortError';

/**
 * Opens a database as whatever version it has, so that one by a newer script is read, not refused.
 *
 * @param isToBeMade where there is none; otherwise an upgrade of nothing is begun and taken back.
 * @param onDeletion is told when it is being deleted, by this tab or another.
 * @returns `undefined` where there is none; rejects where storage is blocked.
 */
export const connect = (
  name: string,
  isToBeMade: boolean,
  onDeletion: () => unknown,
): Promise<IDBDatabase | undefined> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      if (isToBeMade) request.result.createObjectStore(storeName);
      else request.transaction?.abort();
    };
    request.onerror = handled((error) =>
      isToBeMade || !isAbort(error) ? reject(error) : resolve(undefined),
    );
    request.onsuccess = () => {
      const database = request.result;
      // Whoever wants to delete or upgrade it waits until all have closed it.
      database.onversionchange = ({ newVersion }) => {
        database.close();
        if (newVersion === null) guard(onDeletion)();
      };
      resolve(database);
    };
  });

/**
 * Reads what is under a key, and changes it in the same transaction, which is taken back as a whole where any of it fails.
 *
 * @returns what was there before.
 */
export const transact = (
  database: IDBDatabase,
  key: string,
  change: ((value: unknown) => unknown) | undefined,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, change ? 'readwrite' : 'readonly');
    const fail = (error: unknown) => {
      reject(error);
      transaction.abort();
    };
    const store = transaction.objectStore(storeName);
    const request = store.get(key);
    if (change) request.onsuccess = guard(() => store.put(change(request.result), key), fail);
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    // When the browser closes the connection the transaction is over already.
    transaction.onerror = handled((error) => isAbort(error) || fail(error));
  });
