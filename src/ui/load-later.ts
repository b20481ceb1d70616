import { signal } from '@preact/signals-core';
import { logError } from '../guard';
import type * as LaterModule from './later';

export type Later = typeof LaterModule;

/**
 * @param prepare is called with what is loaded; what it does is done before anything of it is drawn.
 * @returns what is loaded, `null` until then; and the function that loads it, again if it failed before, and answers
 *   whether it is there.
 */
export function prepareLater(prepare: (later: Later) => Promise<void>) {
  const later = signal<Later | null>(null);
  let loading: Promise<boolean> | undefined;
  const load = (): Promise<boolean> => {
    loading ??= import('./later')
      .then(async (module) => {
        await prepare(module);
        later.value = module;
        return true;
      })
      .catch((error) => {
        loading = undefined;
        logError(error);
        return false;
      });
    return loading;
  };
  return { later: later as { readonly value: Later | null }, load };
}
