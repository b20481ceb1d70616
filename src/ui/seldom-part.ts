import { type Signal, signal } from '@preact/signals-core';
import { logError } from '../guard';
import type { Flow } from './flow';
import { seldomWords } from './seldom-words';

/**
 * What few customers need, loaded, with its words, when one first comes to it.
 *
 * @param load imports it.
 * @returns the function that gives it, `null` until it is there. `onFailure` is called where it does not load; the next
 *   call tries again.
 */
export function seldomPart<Part extends object>(load: () => Promise<Part>) {
  const known = new WeakMap<Flow, Signal<Part | null>>();
  return (flow: Flow, onFailure: () => void = () => {}): Part | null => {
    const found = known.get(flow);
    if (found) return found.value;
    const part = signal<Part | null>(null);
    known.set(flow, part);
    Promise.all([load(), seldomWords(flow)]).then(
      ([module]) => {
        part.value = module;
      },
      (error) => {
        known.delete(flow);
        logError(error);
        onFailure();
      },
    );
    return part.value;
  };
}
