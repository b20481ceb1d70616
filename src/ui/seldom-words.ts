import { logError } from '../guard';
import type { Flow } from './flow';

const known = new WeakMap<Flow, Promise<void>>();

/**
 * Loads the words that few customers ever see, when one first comes to them. Rejects where they do not load, which is
 * logged; the next to ask tries again.
 */
export function seldomWords(flow: Flow): Promise<void> {
  const loading = known.get(flow) ?? load(flow);
  known.set(flow, loading);
  return loading;
}

function load(flow: Flow): Promise<void> {
  const loading = import('./messages/en-seldom').then(({ enSeldom }) =>
    flow.given.addWords('seldom', enSeldom),
  );
  loading.catch((error) => {
    known.delete(flow);
    logError(error);
  });
  return loading;
}
