import { signal } from '@preact/signals-core';
import { logError } from '../guard';
import type { CallbackForm } from './components/CallbackForm';

/** The form that asks for a call, `null` until it is loaded: few customers need it. */
export const callbackForm = signal<typeof CallbackForm | null>(null);

let loading: Promise<void> | undefined;

/** @param onFailure is called where it does not load; the next call tries again. */
export function loadCallbackForm(onFailure: () => void): Promise<void> {
  loading ??= import('./components/CallbackForm').then(
    (module) => {
      callbackForm.value = module.CallbackForm;
    },
    (error) => {
      loading = undefined;
      logError(error);
      onFailure();
    },
  );
  return loading;
}
