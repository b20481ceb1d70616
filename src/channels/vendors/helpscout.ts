import type { Vendor } from './vendor';

interface HelpScout {
  (command: string, value?: unknown, handler?: () => void): void;
  /** Commands that wait, as long as only the snippet is there. */
  readonly readyQueue?: readonly unknown[];
}

/**
 * Help Scout Beacon (https://developer.helpscout.com/beacon-2/web/javascript-api/). Opens where the customer chooses
 * between chat, offered while someone is available, and mail. `chat-ended` is in older documentation only.
 */
export const vendor: Vendor<HelpScout> = {
  find: ({ Beacon }: Window & { Beacon?: HelpScout }) =>
    Beacon?.readyQueue?.length ? undefined : Beacon,
  open(beacon, { subject, message, about }) {
    beacon('prefill', { subject, text: message });
    beacon('session-data', about);
    beacon('open');
    beacon('navigate', '/ask/');
  },
  onOutcome(beacon, listener) {
    const onEnded = () => listener('ended');
    beacon('on', 'chat-ended', onEnded);
    return () => beacon('off', 'chat-ended', onEnded);
  },
  hideLauncher: (beacon) => beacon('config', { display: { style: 'manual' } }),
};
