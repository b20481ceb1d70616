import { describe, expect, it } from 'vitest';
import { answerFollowUp } from '../../src/contact/follow-up';
import { addContact, settle } from '../../src/contact/outcome';
import { triedChannels, unresolvedContact } from '../../src/contact/recovery';
import { contactToAskAbout } from '../../src/contact/to-ask-about';
import { aContact, day, hour, noon, settled } from '../support/contacts';

describe('settle', () => {
  it('lets a stronger or later source replace a weaker or earlier one, never the other way round', () => {
    const inferred = settled(0, {}, 'inferred');
    const said = settle(inferred, { resolved: 1, source: 'customer', at: noon });
    expect(said.outcome?.resolved).toBe(1);
    expect(settle(said, { resolved: 0, source: 'inferred', at: noon })).toBe(said);
    expect(settle(said, { resolved: 0, source: 'site', at: noon }).outcome?.resolved).toBe(0);
  });
});

describe('addContact', () => {
  const again = aContact({ at: noon + 3 * day });

  it('takes the same reason within days as a sign that it was not resolved', () => {
    const [first] = addContact([aContact()], again, 7);
    expect(first?.outcome).toEqual({ resolved: 0, source: 'inferred', at: again.at });
  });

  it('infers nothing from another reason, a later time, or against what was said', () => {
    const said = settled(1);
    expect(addContact([aContact({ reason: 'other' })], again, 7)[0]?.outcome).toBeUndefined();
    expect(addContact([aContact()], again, 2)[0]?.outcome).toBeUndefined();
    expect(addContact([aContact()], again, 0)[0]?.outcome).toBeUndefined();
    expect(addContact([said], again, 7)[0]).toBe(said);
  });
});

describe('triedChannels', () => {
  it('counts unresolved contacts since the last resolved one, by channel', () => {
    const contacts = [
      settled(0, { at: noon - 9 * day }),
      settled(1, { at: noon - 8 * day }),
      settled(0, { at: noon - 2 * day }),
      settled(0, { at: noon - day }),
      settled(0, { at: noon - day, channel: 'sms' }),
      settled(0, { at: noon - day, reason: 'other' }),
      aContact({ at: noon - hour }),
    ];
    expect([...triedChannels(contacts, 'order', noon)]).toEqual([
      ['chat', 2],
      ['sms', 1],
    ]);
    expect([...triedChannels([...contacts].reverse(), 'order', noon)].sort()).toEqual([
      ['chat', 2],
      ['sms', 1],
    ]);
  });

  it('forgives after 30 days', () => {
    expect(triedChannels([settled(0)], 'order', noon + 31 * day).size).toBe(0);
  });
});

describe('unresolvedContact', () => {
  it('is the last contact when that one failed', () => {
    const failed = settled(0, { at: noon - day });
    expect(unresolvedContact([failed], 'order', noon)).toBe(failed);
    expect(unresolvedContact([failed, settled(1)], 'order', noon)).toBeUndefined();
    expect(unresolvedContact([failed], 'order', noon + 40 * day)).toBeUndefined();
  });
});

describe('contactToAskAbout', () => {
  const followUp = { askAfterHours: 24, askUntilDays: 14 };
  const ask = (contact: Parameters<typeof aContact>[0], now = noon + 2 * day) =>
    contactToAskAbout([aContact(contact)], now, followUp);

  it('asks about the latest contact of unknown outcome', () => {
    const [older, newer] = [aContact(), aContact({ at: noon + hour })];
    expect(contactToAskAbout([newer, older], noon + 2 * day, followUp)).toBe(newer);
  });

  it('neither too early nor too late, nor where the outcome is known', () => {
    expect(ask({}, noon + 23 * hour)).toBeUndefined();
    expect(ask({}, noon + 24 * hour)).toBeDefined();
    expect(ask({}, noon + 14 * day)).toBeUndefined();
    expect(contactToAskAbout([settled(1)], noon + 2 * day, followUp)).toBeUndefined();
  });

  it('once, whatever the answer', () => {
    for (const answer of ['resolved', 'unresolved', 'later', 'dismissed'] as const)
      expect(ask(answerFollowUp(aContact(), answer, noon + 2 * day))).toBeUndefined();
  });

  it('keeps what the customer said', () => {
    expect(answerFollowUp(aContact(), 'unresolved', noon).outcome).toMatchObject({
      resolved: 0,
      source: 'customer',
    });
    expect(answerFollowUp(aContact(), 'later', noon).outcome).toBeUndefined();
  });
});
