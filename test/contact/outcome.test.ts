import { describe, expect, it } from 'vitest';
import { addContact, inferResolved, settle } from '../../src/contact/outcome';
import { triedChannels, unresolvedContact } from '../../src/contact/recovery';
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

it('keeps of what a page says of a customer only levels, since nothing else can be kept', () => {
  const context = { plan: 'gold', f: () => {}, of: { a: 1 } } as never;
  expect(addContact([], aContact({ context }), 7)[0]?.context).toEqual({ plan: 'gold' });
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
    expect(unresolvedContact([settled(0, { reason: '' })], '', noon)).toBeUndefined();
  });
});

describe('inferResolved', () => {
  const old = aContact({ at: noon - 8 * day });
  const visited = { ...old, quietAt: noon - day };

  it('takes a visit long after a contact, with none for the same reason, for a resolved one', () => {
    expect(inferResolved([old], noon, 7)).toEqual([{ ...old, quietAt: noon }]);
    const [found] = inferResolved([visited], noon, 7);
    const quiet = { resolved: 1, source: 'quiet', at: noon };
    expect(found?.outcome).toEqual(quiet);
    const inferred = { resolved: 0, source: 'inferred', at: noon } as const;
    expect(settle(found ?? old, inferred).outcome).toEqual(inferred);
    expect(settle({ ...old, outcome: inferred }, quiet as never).outcome).toEqual(inferred);
  });

  it.each([
    ['it is too fresh', [{ ...visited, at: noon - 7 * day }], 7],
    ['nothing is to be inferred', [visited], 0],
    ['somebody has said how it ended', [settled(0, { at: noon - 8 * day })], 7],
    ['nobody knows what it was about', [{ ...visited, reason: '' }], 7],
    ['the same reason came again', [visited, settled(1, { at: noon - 2 * day })], 7],
    [
      'they went straight to a channel, maybe for it',
      [visited, settled(1, { at: noon - 2 * day, reason: '' })],
      7,
    ],
    ['they said "not yet" since', [{ ...visited, snoozedAt: noon - 2 * day }], 7],
    ['the visit is still the same', [{ ...old, quietAt: noon - hour / 3 }], 7],
  ])('infers nothing where %s', (_, contacts, recontactDays) => {
    expect(inferResolved(contacts, noon, recontactDays)).toBe(contacts);
  });
});
