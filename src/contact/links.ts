/** The address that opens a channel with the customer's words in it. Nothing is sent: the customer presses send. */
import { isWebAddress } from '../config/read-setting';
import type { Channel } from '../config/schema';
import { channelAddress } from './address';

/** What a channel is opened with. */
export interface Draft {
  /** What the contact is about, in the customer's language; the subject of a mail. */
  readonly subject: string;
  /** The message, as the customer left it. */
  readonly message: string;
}

/** Longer drafts make addresses that mail programs and browsers cut or refuse. */
const longestText = 1500;

/**
 * The address of a channel, or `undefined` where it is not opened by an address.
 *
 * `sms:` as RFC 5724, `mailto:` as RFC 6068 (line breaks as CRLF), `tel:` as RFC 3966, WhatsApp as `wa.me/<digits>`;
 * in a web address `{reason}` and `{message}` are replaced. Any Unicode text is allowed; lone surrogates become U+FFFD.
 */
export function channelLink(channel: Channel, { subject, message }: Draft): string | undefined {
  const address = channelAddress(channel);
  if (address === undefined || channel.kind === 'phone') return address;
  const [about, body] = [cut(subject), cut(message)];
  switch (channel.kind) {
    case 'sms':
      return withQuery(address, [['body', body]]);
    case 'whatsapp':
      return withQuery(address, [['text', body]]);
    case 'email':
      return withQuery(address, [
        ['subject', about.replace(/[\s\p{Cc}]+/gu, ' ')],
        ['body', body.replace(/\n/g, '\r\n')],
      ]);
    default: {
      const href = address
        .replaceAll('{reason}', encode(about))
        .replaceAll('{message}', encode(body));
      // Once more, since what a page makes of objects may have come between.
      return isWebAddress(href) ? href : undefined;
    }
  }
}

const withQuery = (address: string, fields: [name: string, value: string][]): string => {
  const query = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
  return query ? `${address}?${query}` : address;
};

/** Cut between characters, never inside one, whatever it is made of. */
function cut(words: string): string {
  const text = words.replace(/\r\n?/g, '\n').trim();
  return text.length > longestText
    ? `${text.slice(0, longestText - 1).replace(/\p{Surrogate}$/u, '')}…`
    : text;
}

/** Percent-encoded UTF-8; `encodeURIComponent` throws on lone surrogates and leaves `'` to mail programs that trip on it. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(loneSurrogate, '\uFFFD')).replaceAll("'", '%27');

/** In a regular expression with the u flag a surrogate only matches where it stands alone. */
const loneSurrogate = /\p{Surrogate}/gu;
