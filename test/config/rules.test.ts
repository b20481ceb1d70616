import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { configRules, configRulesFiles } from '../../scripts/config-rules';
import type { Finding } from '../../src/config/finding';
import { readSetting } from '../../src/config/read-setting';
import { configSchema } from '../../src/config/schema';

const { rules } = configRules();
const read = (input: unknown) => {
  const problems: Finding[] = [];
  const config = readSetting(rules, input, '', (finding) => problems.push(finding));
  return { config, problems };
};

const some = (...values: unknown[]) => fc.constantFrom(...values);
// No lists: to valibot they are objects, to us they are not.
const odd = [null, 7, '', ' ', {}, true, Number.NaN, Number.POSITIVE_INFINITY];
/** Mostly what fits, now and then what does not, or nothing. */
const setting = (fits: fc.Arbitrary<unknown>, ...misfits: unknown[]) =>
  fc.oneof(
    { weight: 60, arbitrary: fc.option(fits, { nil: undefined }) },
    { weight: 1, arbitrary: some(...odd, ...misfits) },
  );
const needed = (fits: fc.Arbitrary<unknown>, ...misfits: unknown[]) =>
  fc.oneof({ weight: 60, arbitrary: fits }, { weight: 1, arbitrary: some(...odd, ...misfits) });
const number = (min: number, max: number) =>
  setting(fc.double({ min, max, noNaN: true }), min - 0.001, max + 0.001);

const anyChannel = {
  label: setting(some('Chat', ' x ', { de: 'Chat', en: ' x ' }, {}), { de: 7 }),
  traits: setting(some([], ['live'], [' live ', 'voice']), [7], 'live'),
  waitSeconds: number(0, 86_400),
  answersWithinHours: number(0, 8760),
  languages: setting(some([], ['en'], [' en ', 'es']), [7], 'en'),
  // Its names are checked by the file that has them.
  serves: setting(some([], ['hearing'], ['noPhone', 'writing']), [7], 'hearing'),
};
const phone = needed(
  some('+1 555 555 0101', '112', '+1-555-555-0101 x12', ' 0800 1234 ', '(555) 555-0101;ext=9'),
  ...['CALL', '5', '+', '1'.repeat(20)],
);
const address = some('https://acme.example/', '/relative', 'x', ' x ');
const unsafe = ['javascript:alert(1)', 'mailto:a@b', 'http://[', 'data:,'];
const ofKind: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  chat: {
    // Its names are checked by the file that has them.
    vendor: setting(some('chatwoot', 'intercom'), 7),
    send: setting(some(true, false), 'true', 1),
    href: setting(address, ...unsafe),
  },
  sms: { number: phone },
  phone: { number: phone },
  whatsapp: { number: phone },
  email: { address: needed(some('help@acme.example', 'ä@ü.example'), 'a b@c', 'nobody') },
  callback: { endpoint: setting(address, ...unsafe) },
  link: { href: needed(address, ...unsafe) },
  custom: { href: setting(address, ...unsafe) },
};
const id = needed(some('a', ' b ', 'c'), ['a']);
const channel = fc.oneof(
  ...Object.entries(ofKind).map(([kind, settings]) =>
    fc.record({ ...anyChannel, ...settings, id, kind: needed(some(kind), 'fax') }),
  ),
);
const reason = fc.record({
  id,
  label: needed(some('Order')),
  traits: setting(some(['urgent'], [])),
  examples: setting(some(['my card was stolen'], []), 'a', [7]),
  never: setting(some(['a']), 'a'),
});
const config = fc.record({
  id: setting(some('acme', ' acme ')),
  channels: setting(fc.array(channel, { maxLength: 3 })),
  reasons: setting(fc.array(reason, { maxLength: 3 })),
  model: setting(
    fc.record({
      prior: setting(some('/p.json', {}, { a: 1 }), 'data:x'),
      text: setting(some('/t.json', {}, { a: 1 }), 'data:x'),
      priorStrength: number(0.01, 100),
      halfLifeDays: number(1, 36_500),
    }),
  ),
  followUp: setting(fc.record({ askAfterHours: number(0, 8760), askUntilDays: number(0, 365) })),
  privacy: setting(
    fc.record({
      consent: setting(some('granted', 'pending', 'denied'), 'maybe'),
      retentionDays: number(1, 3650),
    }),
  ),
  look: setting(
    fc.record({
      mode: setting(some('inline', 'floating'), 'x'),
      theme: setting(some('dark')),
      brand: setting(some('#0a5c8f', '#0A5C8F'), 'red', '#fff'),
    }),
  ),
  locale: setting(some('auto', 'de', ' pt-BR ')),
  messages: setting(
    fc.dictionary(
      some('a', 'de') as fc.Arbitrary<string>,
      needed(some('text', { a: 'text' }), { a: 7 }),
    ),
  ),
  colour: fc.oneof({ weight: 20, arbitrary: some(undefined) }, some('red')),
});

describe('the rules that the browser checks config by', () => {
  it('are compiled from the schema as it is; `npm run build` brings them up to date', () => {
    for (const [name, text] of configRulesFiles())
      expect(readFileSync(`src/config/${name}`, 'utf8')).toBe(text);
  });

  it('find a problem exactly where the schema does, and otherwise read the same config', () => {
    let valid = 0;
    fc.assert(
      fc.property(config, (given) => {
        // The schema sees an `undefined` of ours as a setting that is there; JSON has none.
        const input = JSON.parse(JSON.stringify(given)) as unknown;
        const expected = safeParse(configSchema, input);
        const { config: found, problems } = read(input);
        expect(
          problems.length === 0,
          JSON.stringify([input, problems, expected.issues?.map(({ message }) => message)]),
        ).toBe(expected.success);
        if (!expected.success) return;
        valid++;
        expect(found).toEqual(expected.output);
      }),
      { numRuns: 3000 },
    );
    expect(valid).toBeGreaterThan(1000);
  });

  it('read a config that the schema accepts, whatever was wrong with it', () => {
    fc.assert(
      fc.property(fc.oneof(config, fc.anything()), (given) => {
        expect(safeParse(configSchema, read(given).config).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
