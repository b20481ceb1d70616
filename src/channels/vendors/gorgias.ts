import type { Vendor } from './vendor';

interface Gorgias {
  init(): PromiseLike<unknown>;
  open(): void;
  sendMessage(message: string): void;
  isBusinessHours?(): unknown;
}

/**
 * Gorgias (https://docs.gorgias.com/business-hours/business-hours). It has neither a draft nor attributes: the message
 * stays behind unless it is to be sent. Of availability it knows its business hours.
 */
export const vendor: Vendor<Gorgias> = {
  find: ({ GorgiasChat }: Window & { GorgiasChat?: Gorgias }) => GorgiasChat,
  async open(gorgias, { message, send }) {
    await gorgias.init();
    gorgias.open();
    if (send) gorgias.sendMessage(message);
  },
  availability(gorgias) {
    const isOpen = gorgias.isBusinessHours?.();
    return typeof isOpen === 'boolean' ? (isOpen ? 'open' : 'closed') : 'unknown';
  },
};
