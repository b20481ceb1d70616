import type { Vendor } from './vendor';

interface Freshchat {
  isInitialized(): boolean;
  show(): void;
  hide(): void;
  open(options: { replyText: string }): void;
  on(name: 'conversation:resolved' | 'csat:updated', handler: () => void): void;
  readonly user: { setProperties(properties: Record<string, string>): void };
}

/**
 * Freshchat (https://developers.freshchat.com/web-sdk/v1). What the customer answered to its survey stands in no
 * documented place, and agents and bots resolve conversations to close them: both are moments to ask. There is no `off`
 * here since Freshchat's removes whatever handler has the same function name.
 */
export const vendor: Vendor<Freshchat> = {
  find: ({ fcWidget }: Window & { fcWidget?: Freshchat }) =>
    fcWidget?.isInitialized() ? fcWidget : undefined,
  open(freshchat, { message, about }) {
    freshchat.user.setProperties(about);
    freshchat.show();
    freshchat.open({ replyText: message });
  },
  onOutcome(freshchat, listener) {
    freshchat.on('conversation:resolved', () => listener('ended'));
    freshchat.on('csat:updated', () => listener('ended'));
    return undefined;
  },
  hideLauncher: (freshchat) => freshchat.hide(),
};
