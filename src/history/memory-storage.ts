import type { Storage } from './storage';

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
