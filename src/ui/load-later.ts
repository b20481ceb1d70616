import { signal } from '@preact/signals-core';
import { logError } from '../guard';
import type * as Later from './later';

/**
 * @param onLoad is called once, before anything of it is drawn.
 * @returns whether it is there; and the function that loads it, again if it failed before, and tells the same.
 */
export function prepareLater(onLoad: (later: typeof Later) => void) {
  const isLoaded = signal(false);
  let loading: Promise<boolean> | undefined;
  const load = (): Promise<boolean> => {
    loading ??= import('./later').then(
      (module) => {
        onLoad(module);
        isLoaded.value = true;
        return true;
      },
      (error) => {
        loading = undefined;
        logError(error);
        return false;
      },
    );
    return loading;
  };
  return { isLoaded: isLoaded as { readonly value: boolean }, load };
}
