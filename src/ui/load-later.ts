import { signal } from '@preact/signals-core';
import { logError } from '../guard';
import type * as LaterModule from './later';

export type Later = typeof LaterModule;

/**
 * @param prepare is called with what is loaded; what it does is done before anything of it is drawn.
 * @returns what is loaded, `null` until then, `undefined` where it did not load; and the function that loads it, again
 *   if it failed before.
 */
export function prepareLater(prepare: (later: Later) => Promise<void>) {
  const later = signal<Later | null | undefined>(null);
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> => {
    later.value ??= null;
    loading ??= import('./later')
      .then(async (module) => {
        await prepare(module);
        later.value = module;
      })
      .catch((error) => {
        loading = later.value = undefined;
        logError(error);
      });
    return loading;
  };
  return { later: later as { readonly value: Later | null | undefined }, load };
}
