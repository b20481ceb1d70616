import type { Channel } from '../config/schema';
import type { Contact } from './contact';
import { channelLink, type Draft } from './links';

/** What the owner's `open` function is given. */
export interface HandOffRequest extends Draft {
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
}

/**
 * Opens a channel that no address opens: through the owner's `open`, or the chat product on the page.
 *
 * @returns `undefined` where there is nothing to open (an address does it, or the page's own listener); otherwise
 *   whether it opened. Never rejects.
 */
function openChannel(channel: Channel, request: HandOffRequest): Promise<boolean> | undefined {
  if ('open' in channel && channel.open) {
    const { open } = channel;
    // Called at once and not after a wait: browsers allow windows and microphones only while the click is handled.
    try {
      return Promise.resolve(open(request)).then(
        (answer) => answer !== false,
        () => false,
      );
    } catch {
      return Promise.resolve(false);
    }
  }
  if (channel.kind === 'chat' && channel.vendor) {
    const { vendor, send } = channel;
    return import('../channels/vendors/vendors').then(
      ({ openVendor }) => openVendor(vendor, { ...request, send }),
      () => false,
    );
  }
  return undefined;
}

/** A handoff at the moment it is begun, still within the customer's click. */
export interface BegunHandOff {
  readonly detail: HandOffDetail;
  /** A listener of `before-handoff` opens the channel itself. */
  readonly isPrevented: boolean;
  /** Whether a function or a chat product opened it; `undefined` where `detail.href` is to be followed, or prevented. */
  readonly opened: Promise<boolean> | undefined;
}

/**
 * Begins a handoff: asks the listeners, then opens what no address opens.
 *
 * @param channel `undefined` for one that config does not know, which nothing opens.
 * @param ask tells the listeners; answers whether they leave the opening to us.
 */
export function beginHandOff(
  channel: Channel | undefined,
  contact: Contact,
  draft: Draft,
  ask: (detail: HandOffDetail) => boolean,
): BegunHandOff {
  const detail: HandOffDetail = {
    contactId: contact.id,
    reason: contact.reason,
    channel: contact.channel,
    message: draft.message,
    href: channel && channelLink(channel, draft),
  };
  const isPrevented = !ask(detail);
  if (isPrevented) return { detail, isPrevented, opened: undefined };
  const request = { ...draft, reason: contact.reason, contactId: contact.id };
  const opened =
    (channel && openChannel(channel, request)) ??
    (detail.href === undefined ? Promise.resolve(false) : undefined);
  return { detail, isPrevented, opened };
}
