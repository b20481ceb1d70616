import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/contact/contact';
import { contactToAskAbout } from '../../src/contact/to-ask-about';
import { aContact, day, hour, noon, settled } from '../support/contacts';

const followUp = { askAfterHours: 24, askUntilDays: 14 };
const later = noon + 2 * day;
const ask = (contact: Contact, now = later, ended = '') =>
  contactToAskAbout([contact], now, followUp, ended) !== undefined;

describe('contactToAskAbout', () => {
  it('asks about the latest contact of unknown outcome', () => {
    const [older, newer] = [aContact(), aContact({ at: noon + hour })];
    expect(contactToAskAbout([older, newer], later, followUp)).toBe(newer);
    const known = { ...newer, outcome: settled(1).outcome } as Contact;
    expect(contactToAskAbout([older, known], later, followUp)).toBe(older);
  });

  it.each([
    ['a day later', {}, noon + day, true],
    ['earlier', {}, noon + day - 1, false],
    ['after two weeks', {}, noon + 14 * day, false],
    ['already asked', { askedAt: noon + day }, later, false],
    ['asked, "not yet", a day ago', { askedAt: noon + day, snoozedAt: noon + day }, later, true],
    [
      'asked, "not yet", just now',
      { askedAt: later - hour, snoozedAt: later - hour },
      later,
      false,
    ],
    ['asked once more after that', { askedAt: later - hour, snoozedAt: noon + day }, later, false],
    ['"not yet" two weeks ago', { askedAt: noon, snoozedAt: noon }, noon + 14 * day, false],
  ] as const)('%s: asks %#', (_, given, now, isAsked) => {
    expect(ask(aContact(given), now)).toBe(isAsked);
  });

  it('asks at once where a conversation is over, but nothing twice', () => {
    const contact = aContact();
    expect(ask(contact, noon + hour, contact.id)).toBe(true);
    expect(ask(contact, noon + hour, 'another')).toBe(false);
    expect(ask({ ...contact, askedAt: noon }, noon + hour, contact.id)).toBe(false);
    expect(ask({ ...contact, outcome: settled(1).outcome as never }, noon + hour, contact.id)).toBe(
      false,
    );
    expect(
      contactToAskAbout([contact], noon + hour, { ...followUp, askUntilDays: 0 }, contact.id),
    ).toBeUndefined();
  });

  it('asks about what was only taken for resolved, not about what somebody has said', () => {
    expect(ask(settled(1, {}, 'quiet'))).toBe(true);
    for (const source of ['site', 'customer', 'vendor', 'inferred'] as const)
      expect(ask(settled(1, {}, source))).toBe(false);
  });

  it('asks one question within half an hour, whatever else there is to ask', () => {
    const anyContact = fc.record({
      at: fc.integer({ min: noon - 20 * day, max: later }),
      askedAt: fc.option(fc.integer({ min: noon, max: later }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyContact), (given) => {
        const contacts = given
          .map((over) => aContact(over as Partial<Contact>))
          .sort((a, b) => a.at - b.at);
        const found = contactToAskAbout(contacts, later, followUp);
        const isRecent = contacts.some(({ askedAt = 0 }) => later - askedAt < hour / 2);
        if (isRecent) expect(found).toBeUndefined();
        if (found) expect(later - found.at).toBeGreaterThanOrEqual(day);
      }),
    );
  });
});
