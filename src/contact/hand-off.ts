import type { Problem } from '../config/problem';
import type { Channel } from '../config/schema';
import type { CallbackWindow } from './callback';
import type { Contact } from './contact';
import { channelLink, type Draft } from './links';

/** What a channel is opened with; a callback also with where and when to call. */
export interface HandOffDraft extends Draft {
  readonly number?: string;
  readonly window?: CallbackWindow;
}

/** What the owner's `open` function is given. */
export interface HandOffRequest extends HandOffDraft {
  readonly reason: string;
  readonly contactId: string;
}

/** What is told at a handoff. The message is the customer's own and stays on the page. */
export interface HandOffDetail {
  readonly contactId: string;
  readonly reason: string;
  readonly channel: string;
  readonly message: string;
  /** The address that opens the channel, where one does. */
  readonly href?: string | undefined;
  /** The number to call back; only `before-handoff` has it, and only for a callback. */
  readonly number?: string;
  /** When to call back. */
  readonly window?: CallbackWindow;
}

/** Where a handoff leads, besides the channel. */
export interface HandOffOutlets {
  /** Tells the listeners; answers whether they leave the opening to us. */
  readonly ask: (detail: HandOffDetail) => boolean;
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Default: `fetch`. */
  readonly sendJson:
    | ((
        address: string,
        value: unknown,
        headers?: Readonly<Record<string, string>>,
      ) => Promise<void>)
    | undefined;
}

/**
 * Opens a channel that no address opens: through the owner's `open`, the chat product on the page, or whoever calls back.
 *
 * @returns `undefined` where there is nothing to open (an address does it, or the page's own listener); otherwise
 *   whether it opened. Never rejects.
 */
function openChannel(
  channel: Channel,
  request: HandOffRequest,
  outlets: HandOffOutlets,
): Promise<boolean> | undefined {
  let opening: Promise<unknown> | undefined;
  if ('open' in channel && channel.open) {
    const { open } = channel;
    // Called at once and not after a wait: browsers allow windows and microphones only while the click is handled.
    opening = new Promise((settle) => settle(open(request)));
  } else if ('vendor' in channel || channel.kind === 'callback')
    opening = import('./open-later').then((it) => it.openLater(channel, request, outlets));
  return opening?.then(
    (answer) => answer !== false,
    () => false,
  );
}

/** A handoff at the moment it is begun, still within the customer's click. */
export interface BegunHandOff {
  readonly detail: HandOffDetail;
  /** A listener of `before-handoff` opens the channel itself. */
  readonly isPrevented: boolean;
  /** Whether a function or a chat product opened it, or a call was asked for; `undefined` where `detail.href` is to be followed, or prevented. */
  readonly opened: Promise<boolean> | undefined;
  /** The same, but `undefined` also where there was nothing to open it: then whoever hands off has a way of their own. */
  readonly attempt?: Promise<boolean> | undefined;
}

/**
 * Begins a handoff: asks the listeners, then opens what no address opens. A callback is looked at before they are asked.
 *
 * @param channel `undefined` for one that config does not know, which nothing opens.
 */
export function beginHandOff(
  channel: Channel | undefined,
  contact: Contact,
  draft: HandOffDraft,
  outlets: HandOffOutlets,
): BegunHandOff {
  const detail: HandOffDetail = {
    contactId: contact.id,
    reason: contact.reason,
    channel: contact.channel,
    message: draft.message,
    href: channel && channelLink(channel, draft),
  };
  const isPrevented = channel?.kind !== 'callback' && !outlets.ask(detail);
  if (isPrevented) return { detail, isPrevented, opened: undefined };
  const request = { ...draft, reason: contact.reason, contactId: contact.id };
  const attempt = channel && openChannel(channel, request, outlets);
  const opened = attempt ?? (detail.href === undefined ? Promise.resolve(false) : undefined);
  return { detail, isPrevented, opened, attempt };
}
