/** A reminder for the customer's own calendar, as a file that any calendar opens. */

export interface Reminder {
  /** The same id is the same event: a calendar that has it already takes the new one in its place. */
  readonly id: string;
  /** When it begins, in milliseconds since 1970, up to the year 9999; cut to the second. */
  readonly at: number;
  readonly title: string;
  readonly description?: string | undefined;
  /** An absolute address to go to then. */
  readonly url?: string | undefined;
  /** When it was asked for, in milliseconds since 1970. */
  readonly createdAt: number;
}

const lengthMinutes = 15;
const minute = 60_000;
/** Octets of a line without its end. */
const longestLine = 75;

/**
 * An event of 15 minutes with an alarm at its start, as iCalendar (RFC 5545): lines end with CRLF and are folded at 75
 * octets of UTF-8, between characters; times are UTC. Line breaks of texts are kept, other control characters are spaces.
 *
 * @returns the content of a file of type `text/calendar`.
 * @throws RangeError where a moment is no number, TypeError where `url` is not absolute.
 */
export function reminderFile({ id, at, title, description, url, createdAt }: Reminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//smart-channel-selector//reminder//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@smart-channel-selector`,
    `DTSTAMP:${utc(createdAt)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + lengthMinutes * minute)}`,
    `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    // Written by the parser of addresses it is ASCII, with nothing in it that could end the line.
    ...(url ? [`URL:${new URL(url).href}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260512T100000Z`, RFC 5545, section 3.3.5. */
const utc = (moment: number): string => new Date(moment).toISOString().replace(/\.\d+|[-:]/g, '');

/** RFC 5545, section 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** RFC 5545, section 3.1: a line goes on in the next one after a space, which counts. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Octets of a character in UTF-8; a lone surrogate takes those of U+FFFD, which it becomes. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
