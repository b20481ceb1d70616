import type { Vendor } from './vendor';

interface Crisp {
  push(command: readonly unknown[]): unknown;
  /** Missing as long as only the snippet is there. */
  is?(what: 'website:available'): boolean;
}

/**
 * Crisp (https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/). Its availability is asked for and not
 * listened to, since `off` takes the owner's listeners away with ours. Outcomes it does not tell.
 */
export const vendor: Vendor<Crisp> = {
  find: ({ $crisp }: Window & { $crisp?: Crisp }) => ($crisp?.is ? $crisp : undefined),
  open($crisp, { message, about, send }) {
    $crisp.push(['set', 'session:data', [Object.entries(about)]]);
    $crisp.push(['do', 'chat:show']);
    $crisp.push(['do', 'chat:open']);
    $crisp.push(
      send ? ['do', 'message:send', ['text', message]] : ['set', 'message:text', [message]],
    );
  },
  availability: ($crisp) => ($crisp.is?.('website:available') ? 'open' : 'closed'),
  hideLauncher: ($crisp) => $crisp.push(['do', 'chat:hide']),
};
