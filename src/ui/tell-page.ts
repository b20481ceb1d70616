import type { Problem } from '../config/problem';
import { logError } from '../guard';
import type { SelectorStore } from '../selector';

/**
 * Tells the page what happens: each event of the selector as `channel-selector:<name>`, and each problem as one line
 * in the console.
 *
 * @param host dispatches the events; they bubble, out of shadow roots too.
 * @returns the function that ends it.
 */
export function tellPage(host: HTMLElement, selector: SelectorStore): () => void {
  return selector.on('*', (event) => {
    if (event.name === 'problem')
      import('../config/words')
        .then(({ logProblem }) => logProblem(host, event.detail as Problem))
        .catch(logError);
    const told = new CustomEvent(`channel-selector:${event.name}`, {
      detail: event.detail,
      bubbles: true,
      composed: true,
      cancelable: event.name === 'before-handoff',
    });
    if (!host.dispatchEvent(told)) event.preventDefault();
  });
}
