import type { Vendor } from './vendor';

interface HubSpot {
  readonly widget: {
    status(): { readonly loaded: boolean };
    load(options: { widgetOpen: boolean }): void;
    open(): void;
    remove(): void;
  };
  on(name: 'conversationClosed', handler: () => void): void;
  off(name: 'conversationClosed', handler: () => void): void;
}

/**
 * HubSpot (https://developers.hubspot.com/docs/api-reference/latest/conversations/chat-configuration/chat-widget-sdk.md).
 * It has no draft; reason and message go along as contact properties, which HubSpot keeps with the next page view, of
 * visitors it knows, where the owner has defined them. An agent's closing the conversation is a moment to ask.
 */
export const vendor: Vendor<HubSpot> = {
  find: ({ HubSpotConversations }: Window & { HubSpotConversations?: HubSpot }) =>
    HubSpotConversations?.widget && HubSpotConversations,
  open({ widget }, { attributes }, { _hsq }: Window & { _hsq?: unknown[] }) {
    _hsq?.push(['identify', attributes]);
    if (widget.status().loaded) widget.open();
    else widget.load({ widgetOpen: true });
  },
  onOutcome(hubspot, listener) {
    const onClosed = () => listener('ended');
    hubspot.on('conversationClosed', onClosed);
    return () => hubspot.off('conversationClosed', onClosed);
  },
  hideLauncher: ({ widget }) => widget.remove(),
};
