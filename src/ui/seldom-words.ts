import { logError } from '../guard';
import type { Flow } from './flow';

/** The words that few customers ever see, on their way to what shows them. */
export interface SeldomWords {
  /** Rejects where they do not load, which is logged; the next to ask tries again. */
  readonly loading: Promise<void>;
}

const known = new WeakMap<Flow, SeldomWords>();

/** Loads the words that few customers ever see, when one first comes to them. */
export function seldomWords(flow: Flow): SeldomWords {
  const words = known.get(flow) ?? load(flow);
  known.set(flow, words);
  return words;
}

function load(flow: Flow): SeldomWords {
  const loading = import('./messages/en-seldom').then(({ enSeldom }) =>
    flow.given.addWords('seldom', enSeldom),
  );
  loading.catch((error) => {
    known.delete(flow);
    logError(error);
  });
  return { loading };
}
