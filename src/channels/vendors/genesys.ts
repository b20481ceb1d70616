import type { Vendor } from './vendor';

interface Genesys {
  (to: 'subscribe', event: string, handler: () => void): void;
  (to: 'command', name: string, data: object, done?: () => void, refused?: () => void): void;
}

/**
 * Genesys Cloud Messenger (https://developer.genesys.cloud/commdigital/digital/webmessaging/messengersdk/SDKCommandsEvents/databasePlugin).
 * It has no draft; reason and message go along as custom attributes. Subscriptions cannot be ended.
 */
export const vendor: Vendor<Genesys> = {
  find: (page: Window & { Genesys?: Genesys }) => page.Genesys,
  open: (genesys, { message, about, attributes, send, signal }) =>
    new Promise<void>((resolve) => {
      const onOpened = () => {
        if (send) genesys('command', 'MessagingService.sendMessage', { message });
        resolve();
      };
      // Either answer shows that more than the snippet is there, which would open whenever the rest arrives.
      const onAnswer = () => {
        // It refuses to open what is open.
        if (!signal.aborted) genesys('command', 'Messenger.open', {}, onOpened, onOpened);
      };
      const customAttributes = send ? about : attributes;
      genesys('command', 'Database.set', { messaging: { customAttributes } }, onAnswer, onAnswer);
    }),
  onOutcome(genesys, listener) {
    genesys('subscribe', 'MessagingService.conversationDisconnected', () => listener('ended'));
    return undefined;
  },
  hideLauncher: (genesys) => genesys('command', 'Launcher.hide', {}),
};
