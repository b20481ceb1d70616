import type { Vendor } from './vendor';

type Olark = (method: string, value?: unknown) => void;

/**
 * Olark (https://www.olark.com/api). It has no draft; reason and message go along as custom fields and as the line under
 * the visitor's name. It has no way to stop listening, and no outcomes.
 */
export const vendor: Vendor<Olark> = {
  find: ({ olark }: Window & { olark?: Olark }) => olark,
  open(olark, { attributes, summary }) {
    olark('api.visitor.updateCustomFields', attributes);
    olark('api.chat.updateVisitorStatus', { snippet: summary });
    olark('api.box.show');
    olark('api.box.expand');
  },
  onAvailability(olark, listener) {
    olark('api.chat.onOperatorsAvailable', () => listener('open'));
    olark('api.chat.onOperatorsAway', () => listener('closed'));
    return undefined;
  },
  hideLauncher: (olark) => olark('api.box.hide'),
};
