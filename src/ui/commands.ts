/** What a page may ask for by `channelSelector(command, …)` that loads a file of its own. */
import type { SelectorStore } from '../selector';

const ofSelector = ['rank', 'matchReason', 'handOff', 'recordOutcome', 'export'] as const;

/** Does it; what is no command rejects with all that are. */
export async function obey(selector: SelectorStore, name: string, args: unknown[]) {
  if (name === 'ready') return selector.ready;
  const known = ofSelector.find((command) => command === name);
  if (!known)
    throw `no command ${name}; there are init, open, close, ready, on, identify, ${ofSelector.join(', ')}, consent, forget, destroy`;
  return (selector[known] as (...args: unknown[]) => unknown)(...args);
}
