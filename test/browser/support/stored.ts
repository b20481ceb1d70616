/** What a site's pages have left in the browser, found as a developer of browsers would. */
import type { Page } from '@playwright/test';

export interface Stored {
  /** Records by name, of each database. */
  readonly databases: Record<string, Record<string, unknown>>;
  /** Of every other kind of storage, cookies among them. */
  readonly elsewhere: readonly string[];
}

/** Runs in the page: what it can find itself. */
export async function findStored(): Promise<Stored> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const databases: Record<string, Record<string, unknown>> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    // One that was on its way out when it was listed is not to be made again by looking.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = await done(opening).catch(() => undefined);
    if (!database) continue;
    const records: Record<string, unknown> = {};
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(all.getAllKeys()), done(all.getAll())]);
      for (const [i, key] of keys.entries()) records[String(key)] = values[i];
    }
    database.close();
    databases[name] = records;
  }
  const elsewhere = [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(document.cookie ? [document.cookie] : []),
    ...('caches' in window ? await caches.keys() : []),
  ];
  return { databases, elsewhere };
}

export async function stored(page: Page): Promise<Stored> {
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  const { databases, elsewhere } = await page.evaluate(findStored);
  return { databases, elsewhere: [...elsewhere, ...cookies] };
}

/** Records by name, of the widget with this `id`; `undefined` where there is not even a database. */
export const recordsOf = async (page: Page, id: string) =>
  (await stored(page)).databases[`channel-selector:${id}`];

export const nothing: Stored = { databases: {}, elsewhere: [] };
