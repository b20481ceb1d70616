import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFindings } from '../../src/config/describe-findings';
import { parseConfig as parse } from '../../src/config/parse-config';
import { describeProblem } from '../../src/config/problem';

const parseConfig = (input: unknown) => {
  const { config, findings } = parse(input);
  return { config, problems: describeFindings(findings) };
};
const problemsOf = (input: unknown) => parseConfig(input).problems.map(describeProblem);
const sms = { id: 'sms', kind: 'sms', number: '+1 (555) 555-0100' };
const email = { id: 'email', kind: 'email', address: 'help@acme.example' };

describe('parseConfig', () => {
  it('fills in defaults', () => {
    const { config, problems } = parseConfig({});
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      id: 'default',
      channels: [],
      model: { priorStrength: 1, halfLifeDays: 365 },
      followUp: { askAfterHours: 24 },
      privacy: { consent: 'granted', retentionDays: 365 },
      look: { mode: 'floating', position: 'end', theme: 'auto' },
    });
  });

  it('takes nothing at all', () => {
    expect(parseConfig(undefined).problems).toEqual([]);
  });

  it('takes consent that is misspelt for none', () => {
    for (const privacy of [{ consent: 'no' }, { consent: '' }, 'denied', null])
      expect(parseConfig({ privacy }).config.privacy.consent).toBe('pending');
    for (const privacy of [{}, { consent: 'granted', retentionDays: -1 }, undefined])
      expect(parseConfig({ privacy }).config.privacy.consent).toBe('granted');
  });

  it('takes consent under a misspelt name for none', () => {
    for (const name of ['Consent', 'concent', 'consents', 'userConsent'])
      expect(parseConfig({ privacy: { [name]: 'denied' } }).config.privacy.consent).toBe('pending');
    for (const name of [
      'consent',
      'Privacy',
      'privcy',
      'privacy.consent',
      'concent',
      'data-consent',
    ])
      expect(parseConfig({ [name]: 'denied' }).config.privacy.consent).toBe('pending');
    for (const config of [
      { chanels: [] },
      { Model: {} },
      { privacy: { retentiondays: 1 } },
      { channels: [{ id: 'a', kind: 'sms', number: '+15555550100', consent: 'x' }] },
      { messages: { consent: 'x' } },
    ])
      expect(parseConfig(config).config.privacy.consent).toBe('granted');
    const both = { consent: 'x', privacy: { consent: 'denied' } };
    expect(parseConfig(both).config.privacy.consent).toBe('denied');
  });

  it('reads no label from what every object has', () => {
    const channels = [{ ...sms, label: { en: 'Text us' } }];
    expect(parse({ channels }, 'constructor').config.channels[0]?.label).toBe('Text us');
  });

  it('says where a list is longer than what is read of it', () => {
    const channels = Array.from({ length: 501 }, (_, i) => ({ ...sms, id: `s${i}` }));
    const { config, problems } = parseConfig({ channels });
    expect(config.channels).toHaveLength(500);
    expect(problems.map(describeProblem)).toEqual([
      'channels has more than 500: the others are left out.',
    ]);
  });

  it('tells a hundred problems and how many more there are', () => {
    const wrong = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`wrong${i}`, 1]));
    expect(problemsOf(wrong)).toHaveLength(101);
    expect(problemsOf(wrong).at(-1)).toBe('config has 50 more problems: mend these first.');
  });

  it('leaves out an address with a password, or one that is code once it is filled in', () => {
    for (const href of [
      'https://a:b@acme.example/',
      '{reason}javascript:alert(1)',
      'java{x}script:1',
    ])
      expect(parseConfig({ channels: [{ id: 'l', kind: 'link', href }] }).config.channels).toEqual(
        [],
      );
  });

  it('leaves out a mail address that cannot be written as one, and keeps the others', () => {
    const channels = [{ ...email, address: 'a\uD83D@b.example' }, sms];
    expect(parseConfig({ channels }).config.channels.map(({ id }) => id)).toEqual(['sms']);
  });

  it('leaves out a text that is longer than any, as long as others may be', () => {
    const labelled = (length: number) => [{ ...sms, label: 'x'.repeat(length) }];
    const labelOf = (length: number) =>
      parseConfig({ channels: labelled(length) }).config.channels[0]?.label;
    expect(labelOf(2000)).toHaveLength(2000);
    expect(labelOf(2001)).toBeUndefined();
    expect(problemsOf({ channels: labelled(2001) })).toHaveLength(1);
  });

  it('takes nothing that a prototype holds for a setting', () => {
    for (const kind of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(parseConfig({ channels: [{ id: 'x', kind }] }).config.channels).toEqual([]);
    const inherits = Object.create({ channels: [sms], id: 'inherited' });
    expect(parseConfig(inherits).config).toMatchObject({ id: 'default', channels: [] });
  });

  it('names an unknown setting and the one that was meant', () => {
    expect(problemsOf({ folowUp: {} })).toEqual([
      'folowUp is not a setting: did you mean followUp?.',
    ]);
    expect(problemsOf({ look: { colour: 1 } })).toEqual([
      'look.colour is not a setting: known settings here: mode, position, theme, brand.',
    ]);
  });

  it('leaves out a phone number with letters and keeps the other channels', () => {
    const { config, problems } = parseConfig({
      channels: [sms, { id: 'phone', kind: 'phone', number: 'CALL-ACME' }, email],
    });
    expect(config.channels.map(({ id }) => id)).toEqual(['sms', 'email']);
    expect(problems.map(describeProblem)).toEqual([
      'channels[1].number ("CALL-ACME") cannot be used: write the number in international form, such as +15555550101.',
    ]);
  });

  it('leaves out a javascript: address', () => {
    const { config, problems } = parseConfig({
      channels: [{ id: 'form', kind: 'link', href: 'javascript:alert(1)' }, email],
    });
    expect(config.channels.map(({ id }) => id)).toEqual(['email']);
    expect(problems[0]).toMatchObject({ path: 'channels[0].href', value: 'javascript:alert(1)' });
  });

  it('says what a channel is missing', () => {
    expect(problemsOf({ channels: [{ id: 'sms', kind: 'sms' }] })).toEqual([
      'channels[0].number is missing: write the number in international form, such as +15555550101.',
    ]);
    expect(problemsOf({ channels: [{ id: 'x', kind: 'fax' }] })[0]).toContain(
      'channels[0].kind ("fax") cannot be used: set kind to one of: chat, sms',
    );
    expect(problemsOf({ channels: ['chat'] })[0]).toMatch(
      /^channels\[0\] \("chat"\) cannot be used/,
    );
  });

  it('keeps the owner’s numbering when several items are wrong', () => {
    const bad = { id: 'p', kind: 'phone', number: 'no' };
    const { problems } = parseConfig({
      channels: [bad, { ...bad, id: 'q', number: '+15555550101', lable: 'x' }, { ...bad, id: 'r' }],
    });
    expect(problems.map(({ path }) => path)).toEqual([
      'channels[0].number',
      'channels[1].lable',
      'channels[2].number',
    ]);
  });

  it('replaces a wrong value by its default', () => {
    const { config, problems } = parseConfig({ model: { priorStrength: -1 }, look: 'dark' });
    expect(config.model.priorStrength).toBe(1);
    expect(config.look.theme).toBe('auto');
    expect(problems.map(({ path }) => path)).toEqual(['model.priorStrength', 'look']);
  });

  it('keeps the first of two channels with one id', () => {
    const { config, problems } = parseConfig({ channels: [sms, { ...email, id: 'sms' }] });
    expect(config.channels).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'channels.sms', message: 'is used twice' });
  });

  it('notices that never or only names no channel', () => {
    const reasons = [{ id: 'card', label: 'Lost card', never: ['fax'], only: ['email', 'telex'] }];
    expect(problemsOf({ channels: [email], reasons })).toEqual([
      'reasons.card.never ("fax") cannot be used: use one of: email.',
      'reasons.card.only ("telex") cannot be used: use one of: email.',
    ]);
  });

  it('does not change what it was given', () => {
    const input = { channels: [{ id: 'sms', kind: 'sms', number: 'no' }], x: 1 };
    const before = structuredClone(input);
    parseConfig(input);
    expect(input).toEqual(before);
  });

  it('never throws, never lists an unsafe address, whatever it is given', () => {
    const nasty = fc.oneof(
      fc.anything({ withNullPrototype: true, withObjectString: true }),
      fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '+1555555', 'a@b.c', '__proto__'),
    );
    const field = fc.constantFrom(
      'id',
      'kind',
      'number',
      'address',
      'href',
      'open',
      'label',
      'traits',
      '__proto__',
    );
    const thing = fc.dictionary(
      field,
      fc.oneof(nasty, fc.constantFrom('sms', 'link', 'email', 'chat')),
    );
    const section = fc.constantFrom(
      'channels',
      'reasons',
      'model',
      'look',
      'privacy',
      'messages',
      'id',
      'x',
    );
    const input = fc.oneof(nasty, fc.dictionary(section, fc.oneof(nasty, thing, fc.array(thing))));
    fc.assert(
      fc.property(input, (given) => {
        const { config } = parseConfig(given);
        for (const channel of config.channels)
          if ('href' in channel && channel.href !== undefined)
            expect(new URL(channel.href, 'https://x.example').protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).kind).toBeUndefined();
  });
});
