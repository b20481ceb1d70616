import type { Vendor, VendorAvailability } from './vendor';

interface Tidio {
  show(): void;
  hide(): void;
  open(): void;
  setContactProperties(properties: Record<string, string>): void;
  messageFromVisitor(message: string): void;
}

const statuses: Record<string, VendorAvailability> = { online: 'open', offline: 'closed' };

/**
 * Tidio (https://developers.tidio.com/docs/widget-other-methods). It has no draft; reason and message go along as contact
 * properties, which the owner defines in Tidio.
 */
export const vendor: Vendor<Tidio> = {
  find: ({ tidioChatApi }: Window & { tidioChatApi?: Tidio }) => tidioChatApi,
  open(tidio, { message, about, attributes, send }) {
    tidio.setContactProperties(send ? about : attributes);
    tidio.show();
    tidio.open();
    if (send) tidio.messageFromVisitor(message);
  },
  onAvailability(_, listener, { document }) {
    const onStatus = (event: Event & { data?: string }) =>
      listener(statuses[event.data ?? ''] ?? 'unknown');
    document.addEventListener('tidioChat-setStatus', onStatus);
    return () => document.removeEventListener('tidioChat-setStatus', onStatus);
  },
  hideLauncher: (tidio) => tidio.hide(),
};
