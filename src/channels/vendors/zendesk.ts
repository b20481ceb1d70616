import type { Vendor } from './vendor';

type Zendesk = (target: string, command: string, value?: unknown, done?: () => void) => void;

/**
 * Zendesk Messaging (https://developer.zendesk.com/api-reference/widget-messaging/web/core), not Web Widget (Classic).
 * The reason goes along as the tag `reason-<id>`, in place of the page's own tags. It has no draft, and fields go by
 * numbers that only the owner knows, so that the message stays behind unless it is to be sent.
 */
export const vendor: Vendor<Zendesk> = {
  find: ({ zE }: Window & { zE?: Zendesk }) => zE,
  open(zE, { message, reason, send }) {
    if (reason) zE('messenger:set', 'conversationTags', [`reason-${reason}`]);
    // After `hide`, `open` alone shows nothing.
    zE('messenger', 'show');
    zE('messenger', 'open');
    if (!send) return;
    // Without a callback it may not be called; should it fail, the customer is in the chat and can write.
    zE(
      'messenger',
      'newConversation',
      { message: { content: { type: 'text', text: message } } },
      () => {},
    );
  },
  hideLauncher: (zE) => zE('messenger', 'hide'),
};
