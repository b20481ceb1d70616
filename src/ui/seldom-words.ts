import { type Signal, signal } from '@preact/signals-core';
import { logError } from '../guard';
import type { Flow } from './flow';

/** The words that few customers ever see, on their way to what shows them. */
export interface SeldomWords {
  readonly areThere: { readonly value: boolean };
  /** Rejects where they do not load, which is logged; the next to ask tries again. */
  readonly loading: Promise<void>;
}

const known = new WeakMap<Flow, SeldomWords>();

/** Loads the words that few customers ever see, when one first comes to them. */
export function seldomWords(flow: Flow): SeldomWords {
  const words = known.get(flow) ?? load(flow, signal(false));
  known.set(flow, words);
  return words;
}

function load(flow: Flow, areThere: Signal<boolean>): SeldomWords {
  const loading = import('./messages/en-seldom')
    .then(({ enSeldom }) => flow.given.addWords('seldom', enSeldom))
    .then(() => {
      areThere.value = true;
    });
  loading.catch((error) => {
    known.delete(flow);
    logError(error);
  });
  return { areThere, loading };
}
