/** The address of a channel, with no words in it. */
import type { Channel } from '../config/schema';

/**
 * `tel:` as RFC 3966, `sms:` as RFC 5724, `mailto:` as RFC 6068, WhatsApp as `wa.me/<digits>`, else the owner's address.
 *
 * @returns `undefined` where no address opens the channel.
 */
export function channelAddress(channel: Channel): string | undefined {
  switch (channel.kind) {
    case 'phone':
      return `tel:${dialled(channel.number)}`;
    case 'sms':
      return `sms:${dialled(channel.number).replace(/;.*/, '')}`;
    case 'whatsapp':
      return `https://wa.me/${channel.number.replace(/\D/g, '')}`;
    case 'email':
      return `mailto:${encodeURIComponent(channel.address).replace('%40', '@')}`;
    default:
      return (channel as { href?: string }).href;
  }
}

/** `+15555550101;ext=12` from `+1 (555) 555-0101 x12`. */
function dialled(number: string): string {
  const [main = '', extension] = number.split(/;ext=|,|x|ext\.?/i);
  const digits = main.replace(/[^\d+]/g, '');
  return extension ? `${digits};ext=${extension.trim()}` : digits;
}
