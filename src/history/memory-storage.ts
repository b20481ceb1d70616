import type { Storage } from './storage';

/**
 * Storage that ends with the page.
 *
 * @param records what is in it from the start, by key; changed with it.
 */
export function memoryStorage(records = new Map<string, unknown>()): Storage {
  return {
    get: async (key) => records.get(key),
    update: async (key, change) => {
      records.set(key, change(records.get(key)));
    },
    clear: async () => records.clear(),
  };
}
