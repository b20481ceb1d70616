import type { Vendor, VendorAvailability } from './vendor';

interface Smartsupp {
  (command: 'on', event: 'status', handler: (status: string) => void): void;
  (command: string, value?: string): void;
}

const statuses: Record<string, VendorAvailability> = { online: 'open', offline: 'closed' };

/** Smartsupp (http://docs.smartsupp.com/chat-box/javascript-api/methods/). It has no way to stop listening, and no outcomes. */
export const vendor: Vendor<Smartsupp> = {
  find: ({ smartsupp }: Window & { smartsupp?: Smartsupp }) => smartsupp,
  open(smartsupp, { message, send }) {
    smartsupp('chat:show');
    smartsupp('chat:open');
    smartsupp(send ? 'chat:send' : 'chat:message', message);
  },
  onAvailability(smartsupp, listener) {
    smartsupp('on', 'status', (status) => listener(statuses[status] ?? 'unknown'));
    return undefined;
  },
  hideLauncher: (smartsupp) => smartsupp('chat:hide'),
};
