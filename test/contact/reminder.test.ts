import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reminder, reminderFile } from '../../src/contact/reminder';
import { day, noon } from '../support/contacts';

const reminder: Reminder = { id: 'c1', at: noon + day, title: 'Call Acme', createdAt: noon };

/** Lines as a calendar reads them. */
const unfolded = (file: string) =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
/** What the event, not its alarm, says of itself. */
function property(file: string, name: string): string | undefined {
  const lines = unfolded(file);
  return lines
    .slice(0, lines.indexOf('BEGIN:VALARM'))
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}
/** The text that a TEXT value stands for. */
const unescaped = (value = '') =>
  value.replace(/\\(.)/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('\r', '\n', '\\', ';', ',', ':', 'n', ' ', 'é', '🚲', '日') }),
);

describe('reminderFile', () => {
  it('is an event of 15 minutes with an alarm at its start', () => {
    const file = reminderFile({
      ...reminder,
      description: 'Ask about the order;\nnumber 1, and 2',
      url: 'https://acme.example/help?a=1,2;3',
    });
    expect(file).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//smart-channel-selector//reminder//EN',
        'BEGIN:VEVENT',
        'UID:c1@smart-channel-selector',
        'DTSTAMP:20260512T100000Z',
        'DTSTART:20260513T100000Z',
        'DTEND:20260513T101500Z',
        'SUMMARY:Call Acme',
        'DESCRIPTION:Ask about the order\\;\\nnumber 1\\, and 2',
        'URL:https://acme.example/help?a=1,2;3',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Call Acme',
        'TRIGGER:PT0S',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('gives any text back, in lines of 75 octets at most that split no character', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const file = reminderFile({ ...reminder, title, description });
        const lines = file.split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
        }
        const readable = (text: string) =>
          text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
        expect(unescaped(property(file, 'SUMMARY'))).toBe(readable(title));
        expect(unescaped(property(file, 'DESCRIPTION'))).toBe(readable(description));
      }),
    );
  });

  it('fills its lines, the space that goes on included', () => {
    const [first, second, third] = reminderFile({ ...reminder, title: 'x'.repeat(200) })
      .split('\r\n')
      .filter((line) => line.includes('xx'));
    expect([first, second, third].map((line) => line?.length)).toEqual([75, 75, 60]);
    expect(second).toMatch(/^ x+$/);
    for (const character of ['é', '日', '🚲', '\ud800']) {
      const lines = reminderFile({ ...reminder, title: character.repeat(60) }).split('\r\n');
      const octets = lines.map((line) => Buffer.byteLength(line));
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      expect(Math.max(...octets)).toBeGreaterThan(71);
    }
  });

  it('cannot be made to say more than a reminder', () => {
    const inject = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT';
    const file = reminderFile({
      ...reminder,
      id: inject,
      title: inject,
      description: inject,
      url: `https://acme.example/\r\n${inject}`,
    });
    const names = unfolded(file).map((line) => line.replace(/:.*/, ''));
    expect(names.filter((name) => name === 'BEGIN' || name === 'END')).toHaveLength(6);
    expect(property(file, 'URL')).toBe('https://acme.example/xEND:VEVENTBEGIN:VEVENT');
  });

  it('writes addresses in ASCII, and refuses what is no moment or no address', () => {
    expect(property(reminderFile({ ...reminder, url: 'https://ä.example/ö ü' }), 'URL')).toBe(
      'https://xn--4ca.example/%C3%B6%20%C3%BC',
    );
    expect(() => reminderFile({ ...reminder, at: Number.NaN })).toThrow(RangeError);
    expect(() => reminderFile({ ...reminder, url: '/help' })).toThrow(TypeError);
  });

  it('has no line for what is not given', () => {
    expect(reminderFile({ ...reminder, description: '' })).not.toMatch(/^URL|^DESCRIPTION:\r/m);
  });
});
