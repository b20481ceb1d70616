import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config';
import type { Channel } from '../../src/config/schema';
import { channelLink } from '../../src/contact/links';

const phone: Channel = { id: 'phone', kind: 'phone', number: '+1 (555) 555-0101' };
const sms: Channel = { id: 'sms', kind: 'sms', number: '+1 555 555 0100' };
const email: Channel = { id: 'email', kind: 'email', address: 'help+eu@acme.example' };
const whatsapp: Channel = { id: 'whatsapp', kind: 'whatsapp', number: '+1 555 555 0100' };
const link = (href: string): Channel => ({ id: 'form', kind: 'link', href });
const draft = (message: string, subject = 'My order') => ({ subject, message });

describe('channelLink', () => {
  it('dials by RFC 3966, extensions included', () => {
    expect(channelLink(phone, draft('Hello'))).toBe('tel:+15555550101');
    expect(channelLink({ ...phone, number: '+1-555-555-0101 ext. 12' }, draft(''))).toBe(
      'tel:+15555550101;ext=12',
    );
    expect(channelLink({ ...phone, number: '112' }, draft(''))).toBe('tel:112');
  });

  it('writes a text message by RFC 5724', () => {
    expect(channelLink(sms, draft('Where is it?\n50 % & more 🚲'))).toBe(
      'sms:+15555550100?body=Where%20is%20it%3F%0A50%20%25%20%26%20more%20%F0%9F%9A%B2',
    );
    expect(channelLink(sms, draft(''))).toBe('sms:+15555550100');
  });

  it('writes a mail by RFC 6068, line breaks as CRLF', () => {
    expect(channelLink(email, draft('Line 1\nLine 2', 'Größe & Preis?'))).toBe(
      'mailto:help%2Beu@acme.example?subject=Gr%C3%B6%C3%9Fe%20%26%20Preis%3F&body=Line%201%0D%0ALine%202',
    );
  });

  it('keeps line breaks out of the subject, where they would make headers', () => {
    expect(channelLink(email, draft('', 'a\r\nBcc: x@y.example'))).toBe(
      'mailto:help%2Beu@acme.example?subject=a%20Bcc%3A%20x%40y.example',
    );
  });

  it('opens WhatsApp with digits only', () => {
    expect(channelLink(whatsapp, draft('Hi'))).toBe('https://wa.me/15555550100?text=Hi');
  });

  it('puts reason and message into web addresses', () => {
    expect(channelLink(link('/contact?topic={reason}&text={message}'), draft('a&b=c'))).toBe(
      '/contact?topic=My%20order&text=a%26b%3Dc',
    );
    expect(channelLink(link('https://acme.example/form'), draft('x'))).toBe(
      'https://acme.example/form',
    );
  });

  it('leaves what no address opens to others', () => {
    expect(channelLink({ id: 'chat', kind: 'chat' }, draft('x'))).toBeUndefined();
  });

  it('cuts long messages between characters', () => {
    const href = channelLink(sms, draft('🚲'.repeat(2000))) ?? '';
    const body = decodeURIComponent(href.split('body=')[1] ?? '');
    expect(body.length).toBeLessThanOrEqual(1500);
    expect(body).toMatch(/^(🚲)+…$/u);
  });

  it('carries any text over, unchanged but for line breaks and lone surrogates', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anyText, (message) => {
        for (const channel of [sms, email, whatsapp]) {
          const href = channelLink(channel, draft(message)) ?? '';
          expect(href).toMatch(/^[\x21-\x7e]+$/);
          const body = /(?:body|text)=([^&]*)/.exec(href)?.[1] ?? '';
          const expected = message
            .replace(/\r\n?/g, '\n')
            .trim()
            .replace(/\p{Surrogate}/gu, '\uFFFD');
          expect(decodeURIComponent(body).replace(/\r\n/g, '\n')).toBe(expected);
        }
      }),
    );
  });

  it('never throws on lone surrogates', () => {
    expect(channelLink(sms, draft('\uD83D broken'))).toBe(
      'sms:+15555550100?body=%EF%BF%BD%20broken',
    );
  });

  it('accepts every number that config accepts', () => {
    for (const number of [
      '+15555550101',
      '+44 20 7946 0958',
      '(555) 555-0101',
      '0800.555.0101',
      '112',
      '+1-555-555-0101;ext=9',
    ]) {
      const { config, findings } = parseConfig({ channels: [{ id: 'p', kind: 'phone', number }] });
      expect(findings).toEqual([]);
      expect(channelLink(config.channels[0] as Channel, draft(''))).toMatch(
        /^tel:\+?\d{3,15}(;ext=\d+)?$/,
      );
    }
  });
});
