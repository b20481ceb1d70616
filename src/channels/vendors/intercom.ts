import type { Vendor } from './vendor';

interface Intercom {
  (command: 'showNewMessage', draft: string): void;
  (command: 'update', settings: { hide_default_launcher: boolean }): void;
  booted?: boolean;
  /** Commands that wait, as long as only the snippet is there. */
  q?: unknown;
}

/** Intercom (https://developers.intercom.com/installing-intercom/web/methods). It tells neither availability nor outcomes. */
export const vendor: Vendor<Intercom> = {
  find({ Intercom }: Window & { Intercom?: Intercom }) {
    return Intercom && (Intercom.booted || !Intercom.q) ? Intercom : undefined;
  },
  open: (intercom, { message }) => intercom('showNewMessage', message),
  hideLauncher: (intercom) => intercom('update', { hide_default_launcher: true }),
};
