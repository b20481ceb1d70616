/** Opens the channels that take code of their own to open, in a file that is loaded with the first of them. */
import { openVendor } from '../channels/vendors/vendors';
import type { Channel } from '../config/schema';
import type { HandOffOutlets, HandOffRequest } from './hand-off';

/** @returns whether the channel was opened, or the call asked for. */
export async function openLater(
  channel: Channel,
  request: HandOffRequest,
  outlets: HandOffOutlets,
): Promise<boolean> {
  if (channel.kind === 'callback') {
    const { requestCallback } = await import('./callback');
    return requestCallback(channel, request, outlets);
  }
  if (channel.kind !== 'chat' || !channel.vendor) return false;
  return openVendor(channel.vendor, { ...request, send: channel.send });
}
