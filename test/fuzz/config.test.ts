import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFindings } from '../../src/config/describe-findings';
import type { Finding } from '../../src/config/finding';
import { merge } from '../../src/config/merge';
import { parseConfig } from '../../src/config/parse-config';
import { describeProblem } from '../../src/config/problem';
import { readJsonLd } from '../../src/config/read-json-ld';
import { readPage } from '../../src/config/read-page';
import { isWebAddress, type Rule, readSetting } from '../../src/config/read-setting';
import rules from '../../src/config/rules.json';
import { strayAttributes } from '../../src/config/stray-attributes';
import { unknownTexts } from '../../src/config/unknown-texts';
import { channelLink } from '../../src/contact/links';
import { readPrompts } from '../../src/prompts/read-prompts';
import { defaultReasons } from '../../src/reason/default-reasons';
import { aWholeConfig } from '../support/a-whole-config';
import {
  anyJson,
  anyValue,
  boxedJson,
  fuzz,
  hostileAddress,
  hostileMail,
  hostileName,
  hostileNumber,
  hostileText,
  isWithin,
  nearlyValid,
  type Path,
  placesIn,
} from '../support/hostile';
import { expectSafe } from '../support/safe-address';

const drafts = fc.record({
  subject: fc.oneof(fc.constant(''), hostileText),
  message: fc.oneof(fc.constant(''), hostileText),
});

/** `channels[1].traits[0]`, as findings have it. */
const written = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);

function expectBounded(findings: readonly Finding[]): void {
  const problems = describeFindings(findings);
  expect(problems.length).toBeLessThanOrEqual(101);
  for (const problem of problems) expect(describeProblem(problem).length).toBeLessThan(1600);
}

describe('config', () => {
  it('of any shape is read without an error, into channels with safe addresses only, and what is wrong is put into words', () =>
    fuzz(
      'config',
      fc.tuple(
        fc.oneof(anyValue, nearlyValid(aWholeConfig)),
        fc.oneof(fc.constantFrom(undefined, 'fr', 'en'), hostileText),
        drafts,
      ),
      ([{ value: input }, locale, draft]) => {
        const { config, findings } = parseConfig(input, locale);
        expectBounded(findings);
        expect(config.channels.length).toBeLessThanOrEqual(500);
        for (const channel of config.channels) {
          expect(['string', 'undefined']).toContain(typeof channel.label);
          const href = channelLink(channel, draft);
          if (href !== undefined) expectSafe(href);
        }
      },
      3,
    ));

  it('that is nearly valid loses nothing without a word, and nothing of what is valid beside it', () =>
    fuzz('config, nearly valid', nearlyValid(aWholeConfig, boxedJson), ({ value, paths }) => {
      const findings: Finding[] = [];
      const read = readSetting(rules as unknown as Rule, value, '', (one) => findings.push(one));
      const named = findings.map((finding) => finding.path);
      const leaves = placesIn(value)
        .map((path) => [path, at(value, path)] as const)
        .filter(([, leaf]) => typeof leaf !== 'object' || leaf === null);
      const kept = new Set(placesIn(read).map((path) => at(read, path)));
      for (const [path, leaf] of leaves) {
        const isKept = kept.has(leaf) || (typeof leaf === 'string' && kept.has(leaf.trim()));
        const whole = written(wholeOf(path, value, read));
        const isNamed = named.some((one) => one.startsWith(whole) || whole.startsWith(one));
        expect(isKept || isNamed, `${path.join('.')} is lost: ${JSON.stringify(leaf)}`).toBe(true);
      }
      const isHit = (i: number) => paths.some((path) => isWithin(path, ['channels', i]));
      const { config } = parseConfig(value);
      const taken = new Set(paths.map((path) => at(value, path)));
      aWholeConfig.channels.forEach(({ id }, i) => {
        if (isHit(i) || taken.has(id)) return;
        expect(config.channels.map((channel) => channel.id)).toContain(id);
      });
    }));

  it('with addresses, numbers and texts that mislead leads nowhere else', () =>
    fuzz(
      'addresses and numbers',
      fc.tuple(hostileAddress, hostileNumber, hostileMail, hostileText, drafts),
      ([href, number, address, label, draft]) => {
        const channels = [
          { id: 'link', kind: 'link', href, label },
          { id: 'chat', kind: 'chat', href },
          { id: 'custom', kind: 'custom', href },
          ...['phone', 'sms', 'whatsapp'].map((kind) => ({ id: kind, kind, number, label })),
          { id: 'email', kind: 'email', address },
          { id: 'good', kind: 'email', address: 'help@acme.example' },
        ];
        const { config, findings } = parseConfig({ channels });
        for (const channel of config.channels) {
          const link = channelLink(channel, draft);
          if (link !== undefined) expectSafe(link);
        }
        const listed = config.channels.map(({ id }) => id);
        expect(listed).toContain('good');
        for (const { id } of channels)
          if (!listed.includes(id))
            expect(findings.map(({ path }) => path).join()).toContain('channels[');
        if (listed.includes('link')) expect(isWebAddress(href)).toBe(true);
      },
      3,
    ));

  it('by tag, JSON block and address is merged without an error, and what cannot be read is named', () =>
    fuzz(
      'tag, blocks, address',
      fc.tuple(
        fc.array(
          fc.tuple(
            fc.oneof(
              hostileName,
              fc.constantFrom('phone', 'link', 'config', 'consent', 'prior', 'brand'),
            ),
            fc.oneof(hostileText, hostileAddress),
          ),
          { maxLength: 6 },
        ),
        fc.array(
          fc.oneof(
            anyJson.map((json) => JSON.stringify(json)),
            hostileText,
          ),
          { maxLength: 3 },
        ),
        anyValue,
      ),
      async ([attributes, blocks, { value: file }]) => {
        const tag = Object.fromEntries(attributes);
        const { settings, findings } = await readPage(tag, blocks, async () => file);
        expectBounded(findings);
        for (const block of blocks) {
          const isGroup = /^\s*\{/.test(block) && isJson(block);
          if (!isGroup) expect(findings.map((one) => 'value' in one && one.value)).toContain(block);
        }
        expectBounded(parseConfig(settings).findings);
        strayAttributes(attributes.map(([name]) => name));
      },
    ));

  it('merged with anything changes neither side', () =>
    fuzz('merge', fc.tuple(anyJson, anyJson), ([base, over]) => {
      const before = JSON.stringify([base, over]);
      const merged = merge(base, over);
      expect(JSON.stringify([base, over])).toBe(before);
      expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    }));

  it('from JSON-LD of any shape has distinct channels that lead somewhere safe, and every number that is valid', () => {
    const at = fc.oneof(anyJson, hostileNumber, hostileMail, hostileAddress);
    const point = fc.record(
      {
        '@type': anyJson,
        telephone: at,
        email: at,
        url: at,
        contactType: fc.oneof(hostileText, fc.constantFrom('sales', 'Продажи', '支持'), anyJson),
        availableLanguage: anyJson,
        areaServed: anyJson,
        hoursAvailable: anyJson,
      },
      { requiredKeys: [] },
    );
    const block = fc.oneof(
      anyJson,
      fc.record({
        '@graph': fc.array(fc.record({ contactPoint: fc.array(point) })),
        contactPoint: fc.constant([{ telephone: '+15555550101', contactType: 'emergency' }]),
      }),
    );
    return fuzz('JSON-LD', fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const texts = blocks.map((one) => JSON.stringify(one));
      const found = readJsonLd(texts, defaultReasons) as { channels?: { id: string }[] };
      const { config, findings } = parseConfig(found);
      expectBounded(findings);
      const ids = (found.channels ?? []).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(50);
      for (const channel of config.channels)
        expectSafe(channelLink(channel, { subject: '', message: '' }) ?? '');
      if (
        blocks.some((one) => (one as { contactPoint?: unknown } | null)?.contactPoint) &&
        ids.length < 50
      )
        expect(JSON.stringify(config.channels)).toContain('+15555550101');
    });
  });

  it('of prompts stands or falls prompt by prompt, and what falls is named', () =>
    fuzz(
      'prompts',
      nearlyValid(
        { ...aWholeConfig, prompts: [...aWholeConfig.prompts, ...aWholeConfig.prompts] },
        boxedJson,
      ),
      ({ value }) => {
        const settings = merge({}, value);
        const { prompts, caps, findings } = readPrompts(settings);
        expectBounded(findings);
        const given = Array.isArray(settings.prompts) ? Object.keys(settings.prompts).length : 0;
        if (prompts.length < given) expect(findings).not.toEqual([]);
        for (const { reason, when } of prompts) {
          expect(typeof reason).toBe('string');
          expect(Object.keys(when)).not.toEqual([]);
        }
        for (const cap of Object.values(caps)) expect(cap).toBeGreaterThanOrEqual(0);
      },
    ));

  it('of texts under any key is looked through', () =>
    fuzz(
      'messages',
      fc.dictionary(
        fc.oneof(hostileName, hostileText),
        fc.oneof(hostileText, fc.dictionary(hostileName, hostileText)),
      ),
      (messages) => {
        expect(unknownTexts(messages, ['title', 'because.own.one'])).not.toBeNull();
      },
    ));
});

/** A channel or reason that has to be left out is named by what is wrong with it, not by all that goes with it. */
function wholeOf(path: Path, value: unknown, read: unknown): Path {
  const whole = path.slice(0, 2);
  if (whole.join('.') === 'privacy.report') return whole;
  if (!/^(?:channels|reasons)$/.test(String(path[0]))) return path;
  const items = at(read, path.slice(0, 1)) as readonly { readonly id: string }[];
  const id = at(value, [...whole, 'id']);
  return items.some((item) => typeof id === 'string' && item.id === id.trim()) ? path : whole;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<string, unknown>)?.[step], value);

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
