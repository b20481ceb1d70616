/** The database of the widget with this id. */
export const databaseName = (id: string): string => `channel-selector:${id}`;

/**
 * Whether this device keeps anything under an id; looking does not create it.
 *
 * @returns a promise that rejects where storage is blocked, with a `TypeError` where the browser cannot list databases.
 */
export async function hasRecords(id: string): Promise<boolean> {
  // Asked in a sandbox, Chromium rejects a promise that nobody can catch besides the one that it gives.
  if (globalThis.origin === 'null') return false;
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === databaseName(id));
}
