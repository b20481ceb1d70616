import { type Signal, signal } from '@preact/signals-core';
import { logError } from '../guard';
import type { CallbackForm } from './components/CallbackForm';
import type { Flow } from './flow';
import { seldomWords } from './seldom-words';

type Form = typeof CallbackForm;

const forms = new WeakMap<Flow, Signal<Form | null>>();

/**
 * The form that asks for a call, which few customers need: loaded, with its words, when it is first asked for.
 *
 * @param onFailure is called where it does not load; the next call tries again.
 * @returns `null` until it is there.
 */
export function callbackForm(flow: Flow, onFailure: () => void): Form | null {
  const known = forms.get(flow);
  if (known) return known.value;
  const form = signal<Form | null>(null);
  forms.set(flow, form);
  Promise.all([import('./components/CallbackForm'), seldomWords(flow).loading]).then(
    ([module]) => {
      form.value = module.CallbackForm;
    },
    (error) => {
      forms.delete(flow);
      logError(error);
      onFailure();
    },
  );
  return form.value;
}
