import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { configRules, configRulesText } from '../../scripts/config-rules';
import type { Problem } from '../../src/config/problem';
import { readSetting } from '../../src/config/read-setting';
import { configSchema } from '../../src/config/schema';

const read = (input: unknown) => {
  const problems: Problem[] = [];
  const config = readSetting(configRules(), input, '', (problem) => problems.push(problem));
  return { config, problems };
};

const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });
const some = (...values: unknown[]) => fc.constantFrom(...values);
// Not an empty list: to valibot that is an object without settings.
const odd = some(null, 7, '', ' ', [7], {}, true, Number.NaN, Number.POSITIVE_INFINITY);
const rarely = (odds: fc.Arbitrary<unknown>, usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 1, arbitrary: odds }, { weight: 60, arbitrary: usual });
const record = (settings: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(
    Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, maybe(rarely(odd, value))]),
    ),
  );

const channel = fc
  .tuple(
    some(
      ...['chat', 'sms', 'email', 'phone', 'whatsapp', 'link', 'custom'],
      ...['chat', 'sms', 'email', 'phone', 'whatsapp', 'link', 'custom', 'fax'],
    ),
    record({
      id: some('a', ' b ', 'c'),
      label: some('Chat', ' x '),
      traits: some([], ['live'], [' live '], [7]),
      waitSeconds: fc.integer({ min: -100, max: 90_000 }),
      answersWithinHours: fc.double({ min: -1, max: 8770, noNaN: true }),
    }),
    some('+1 555 555 0101', '112', 'CALL', '+1-555-555-0101 x12', ' 0800 1234 ', '5'),
    some('help@acme.example', 'ä@ü.example', 'a b@c', 'nobody'),
    some(
      'https://acme.example/',
      '/relative',
      'javascript:alert(1)',
      'mailto:a@b',
      'http://[',
      ' x ',
    ),
    fc.boolean(),
  )
  .map(([kind, common, number, address, href, isStrict]) => ({
    ...common,
    kind,
    ...(/sms|phone|whatsapp/.test(kind as string) && { number }),
    ...(kind === 'email' && { address }),
    ...(/link|chat/.test(kind as string) && { href }),
    ...(!isStrict && { number }),
  }));
const config = record({
  id: some('acme', ' acme '),
  channels: fc.array(channel, { maxLength: 2 }),
  reasons: fc.array(
    record({
      id: some('r', 's'),
      label: some('Order'),
      traits: some(['urgent'], []),
      never: some(['a'], 'a'),
    }),
    { maxLength: 3 },
  ),
  model: record({
    prior: some('/p.json', {}, { a: 1 }, 'data:x'),
    priorStrength: fc.double({ min: 0, max: 101, noNaN: true }),
    halfLifeDays: fc.integer({ min: 0, max: 40_000 }),
  }),
  followUp: record({
    askAfterHours: fc.integer({ min: -1, max: 9000 }),
    askUntilDays: fc.integer({ min: 0, max: 400 }),
  }),
  privacy: record({
    consent: some('granted', 'pending', 'maybe'),
    retentionDays: fc.integer({ min: -1, max: 4000 }),
  }),
  look: record({
    mode: some('inline', 'x'),
    theme: some('dark'),
    brand: some('#0a5c8f', '#0A5C8F', 'red'),
  }),
  messages: fc.dictionary(
    some('a', 'b') as fc.Arbitrary<string>,
    rarely(odd, some('text')) as never,
  ),
  colour: some(undefined, undefined, undefined, 'red'),
});

describe('the rules that the browser checks config by', () => {
  it('are compiled from the schema as it is; `npm run build` brings them up to date', () => {
    expect(readFileSync('src/config/rules.json', 'utf8')).toBe(configRulesText());
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
    expect(valid).toBeGreaterThan(100);
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
