import { SmartChannelSelector } from './element';

const tagName = 'smart-channel-selector';

/**
 * Registers the element; a second call does nothing. Where there are no custom elements, as in Node, neither does the
 * first.
 *
 * @param tag another name, where the usual one is taken.
 */
export function define(tag: string = tagName): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry || registry.get(tag)) return;
  // A class can be registered once; a second name needs one of its own.
  registry.define(
    tag,
    registry.getName?.(SmartChannelSelector)
      ? class extends SmartChannelSelector {}
      : SmartChannelSelector,
  );
}
