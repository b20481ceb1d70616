import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/contact/mask';

describe('mask', () => {
  it.each([
    ['My card 4111 1111 1111 1111 was charged twice', 'My card •••• 1111 was charged twice'],
    ['4111-1111-1111-1111', '•••• 1111'],
    ['4111 1111 1111 1111 12/27 123', '•••• 1111 12/27 123'],
    ['4111 1111 1111 1111 123', '•••• 1111 123'],
    ['2 4111.1111.1111.1111', '2 •••• 1111'],
    ['4111\u00a01111\u00a01111\u00a01111', '•••• 1111'],
    ['4111-1111-1111-1111 12-27', '•••• 1111 12-27'],
    ['Amex 378282246310005.', 'Amex •••• 0005.'],
    ['IBAN DE89 3704 0044 0532 0130 00, please', 'IBAN •••• 3000, please'],
    ['pay ES91 2100 0418 4502 0005 1332 this week', 'pay •••• 1332 this week'],
    ['DE89370400440532013000 is mine', '•••• 3000 is mine'],
    ['gb82west12345698765432', '•••• 5432'],
    ['password: hunter2!', 'password: ••••'],
    ['Password = "a b"', 'Password = •••• b"'],
    ['mein Passwort ist Geheim99 und', 'mein Passwort ist •••• und'],
    ['PIN 1234', 'PIN ••••'],
    ['the CVV is 123', 'the CVV is ••••'],
    ['cvc:987', 'cvc:••••'],
  ])('hides it: %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'My password is wrong',
    'I forgot my password, and the PIN pad is broken',
    'Order 4111 1111 1111 1112 of 2026-05-12',
    'Call me: +4111111111111111',
    'Tracking 00340434161094021501',
    'It costs 1234567890123',
    'DE89 3704 0044 0532 0130 01',
    'Ich war am 12. Mai im Urlaub',
    'pinned in shopping cart 1234',
    '',
  ])('leaves alone: %s', (text) => {
    expect(mask(text)).toBe(text);
  });

  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(''));
  const card = fc.tuple(fc.constantFrom('2', '3', '4', '5', '6'), digits(14)).map(([a, b]) => {
    const sum = [...`${a}${b}`].reverse().reduce((total, digit, i) => {
      const twice = Number(digit) * 2;
      return total + (i % 2 ? Number(digit) : twice > 9 ? twice - 9 : twice);
    }, 0);
    return `${a}${b}${(10 - (sum % 10)) % 10}`;
  });

  it('finds every card number, in any grouping, amid any text', () => {
    fc.assert(
      fc.property(card, fc.constantFrom('', ' ', '-'), fc.string(), (number, gap, around) => {
        const written = number.match(/.{4}/g)?.join(gap) ?? '';
        const before = around.replace(/[+\d]/g, '');
        expect(mask(`${before} ${written} ${before}`)).not.toContain(written);
      }),
    );
  });

  it('never hides a number that fails the check', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 9 }), (number, by) => {
        const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + by) % 10);
        expect(mask(`No ${wrong}.`)).toBe(`No ${wrong}.`);
      }),
    );
  });

  it('never throws, and leaves what it has masked as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = mask(text);
        expect(mask(once)).toBe(once);
      }),
    );
  });
});
