import type { Vendor } from './vendor';

interface Chatwoot {
  readonly hasLoaded?: boolean;
  toggle(state: 'open'): void;
  setConversationCustomAttributes?(attributes: Record<string, string>): void;
  toggleBubbleVisibility?(state: 'hide'): void;
}

/**
 * Chatwoot (https://www.chatwoot.com/hc/user-guide/articles/1677587234-how-to-send-additional-user-information-to-chatwoot-using-sdk).
 * It has no way to place a draft, and tells neither availability nor outcomes.
 */
export const vendor: Vendor<Chatwoot> = {
  find: ({ $chatwoot }: Window & { $chatwoot?: Chatwoot }) =>
    $chatwoot?.hasLoaded === false ? undefined : $chatwoot,
  open(chatwoot, { attributes }) {
    chatwoot.setConversationCustomAttributes?.(attributes);
    chatwoot.toggle('open');
  },
  hideLauncher: (chatwoot) => chatwoot.toggleBubbleVisibility?.('hide'),
};
