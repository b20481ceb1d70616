import type { Vendor } from './vendor';

interface Salesforce {
  readonly utilAPI: {
    launchChat(): PromiseLike<unknown>;
    hideChatButton(): PromiseLike<unknown> | undefined;
    sendTextMessage(text: string): PromiseLike<unknown>;
  };
  readonly prechatAPI?: { setHiddenPrechatFields(fields: Record<string, string>): void };
}

/** What the owner's pre-chat form may take before the conversation opens. */
const longestFormMilliseconds = 120_000;

/**
 * Salesforce Messaging for Web (https://developer.salesforce.com/docs/service/messaging-web/guide/launch-chat.html).
 * It has no draft; reason and message go along as hidden pre-chat fields, which the owner defines by these names. It
 * refuses to open before its own button is there. Of availability it tells when its business hours begin and end.
 */
export const vendor: Vendor<Salesforce> = {
  find: ({
    embeddedservice_bootstrap: salesforce,
  }: Window & { embeddedservice_bootstrap?: Salesforce }) => salesforce?.utilAPI && salesforce,
  open({ utilAPI, prechatAPI }, { message, about, attributes, send, signal }, page) {
    try {
      prechatAPI?.setHiddenPrechatFields(send ? about : attributes);
    } catch {
      // It refuses fields that the owner has not defined; the chat is opened without.
    }
    const stop = new AbortController();
    if (send) {
      const options = { once: true, signal: stop.signal };
      // Failing, it must not become an error of the page: the customer is in the chat and can write.
      const onOpened = () => utilAPI.sendTextMessage(message).then(undefined, () => {});
      page.addEventListener('onEmbeddedMessagingConversationOpened', onOpened, options);
      // Nothing is sent in a conversation of another time, or that the customer opens otherwise.
      setTimeout(() => stop.abort(), longestFormMilliseconds);
      signal.addEventListener('abort', () => stop.abort());
    }
    const created = () =>
      new Promise((resolve) => {
        const options = { once: true, signal };
        page.addEventListener('onEmbeddedMessagingButtonCreated', resolve, options);
      });
    return utilAPI.launchChat().then(undefined, () => created().then(() => utilAPI.launchChat()));
  },
  onAvailability(_, listener, page) {
    const stop = new AbortController();
    const { signal } = stop;
    const hours = 'onEmbeddedMessagingBusinessHours';
    page.addEventListener(`${hours}Started`, () => listener('open'), { signal });
    page.addEventListener(`${hours}Ended`, () => listener('closed'), { signal });
    return () => stop.abort();
  },
  onOutcome(_, listener, page) {
    const onClosed = () => listener('ended');
    page.addEventListener('onEmbeddedMessagingConversationClosed', onClosed);
    return () => page.removeEventListener('onEmbeddedMessagingConversationClosed', onClosed);
  },
  hideLauncher: ({ utilAPI }) => utilAPI.hideChatButton(),
};
