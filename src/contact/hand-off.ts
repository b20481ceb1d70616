import { openChatwoot } from '../channels/vendors/chatwoot';
import type { Channel } from '../config/schema';
import { channelLink, type Draft } from './links';

/** What the owner's `open` function is given. */
export interface HandOffRequest extends Draft {
  readonly reason: string;
  readonly contactId: string;
}

/**
 * Opens a channel that no address opens: through the owner's `open`, or the chat product on the page.
 *
 * @returns `undefined` where there is nothing to open (an address does it, or the page's own listener); otherwise
 *   whether it opened. Never rejects.
 */
export function openChannel(
  channel: Channel,
  request: HandOffRequest,
): Promise<boolean> | undefined {
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
  if (channel.kind === 'chat' && channel.vendor === 'chatwoot') return openChatwoot(request);
  return undefined;
}

/** Whether this channel is opened by following its address, rather than by a function or a vendor. */
export const isOpenedByLink = (channel: Channel): boolean =>
  !('open' in channel && channel.open) &&
  !(channel.kind === 'chat' && channel.vendor) &&
  channelLink(channel, { subject: '', message: '' }) !== undefined;
