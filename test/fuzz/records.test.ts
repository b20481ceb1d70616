import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNeeds } from '../../src/channels/needs';
import { sourceWeight } from '../../src/contact/contact';
import { addContact, inferResolved } from '../../src/contact/outcome';
import { triedChannels, unresolvedContact } from '../../src/contact/recovery';
import { contactToAskAbout } from '../../src/contact/to-ask-about';
import { openHistory } from '../../src/history/history';
import { memoryStorage } from '../../src/history/memory-storage';
import { readContact } from '../../src/history/read-contact';
import { readFit } from '../../src/learning/kept-fit';
import { duePrompt } from '../../src/prompts/due-prompt';
import { dismissed, met, readJourney, seen, shown } from '../../src/prompts/journey';
import { reportContacts } from '../../src/reporting/reporting';
import { aSelector } from '../support/a-selector';
import {
  anyJson,
  boxedJson,
  fuzz,
  hostileName,
  hostileText,
  nearlyValid,
} from '../support/hostile';

const now = Date.UTC(2026, 4, 12, 10);
const contact = {
  id: 'a',
  at: now - 86_400_000,
  reason: 'order',
  channel: 'phone',
  suggested: 'phone',
  propensity: 1,
  context: { device: 'mobile', member: true },
  tried: 0,
  outcome: { resolved: 0, source: 'customer', at: now - 3_600_000 },
  askedAt: now - 7_200_000,
};
/** What IndexedDB can hold, and JSON cannot. */
const stored = fc.oneof(
  boxedJson,
  fc
    .constantFrom<unknown>(
      10n,
      new Date(Number.NaN),
      Number.NaN,
      Number.POSITIVE_INFINITY,
      8.64e15,
      -1e300,
      undefined,
    )
    .map((value) => ({ value })),
);

describe('records that are kept on the device', () => {
  it('of contacts are contacts in every part that is used, or are set aside', () =>
    fuzz('kept contact', fc.oneof(stored, nearlyValid(contact, stored)), async ({ value }) => {
      const read = readContact(value);
      if (!read) return;
      const { outcome } = read;
      if (outcome) expect(Object.keys(sourceWeight)).toContain(outcome.source);
      const all = addContact([read], { ...read, id: 'b', at: now }, 7);
      triedChannels(all, read.reason, now);
      unresolvedContact(all, read.reason, now);
      contactToAskAbout(all, now, { askAfterHours: 24, askUntilDays: 14 });
      inferResolved(all, now, 7);
      const told: unknown[] = [];
      await reportContacts({
        endpoint: '/contacts',
        before: [],
        after: [read],
        sendJson: async (_, row) => void told.push(row),
      });
      expect(told).toHaveLength(1);
    }));

  it('of a history lose no contact that can be read', () =>
    fuzz(
      'kept history',
      fc.array(fc.oneof(stored, nearlyValid(contact, stored)), { maxLength: 5 }),
      async (items) => {
        const storage = memoryStorage();
        const contacts = [...items.map(({ value }) => value), { ...contact, id: 'good' }];
        await storage.update('contacts', () => ({ version: 1, contacts }));
        const history = openHistory(storage, () => now, 365);
        expect((await history.contacts()).map(({ id }) => id)).toContain('good');
        await history.change((list) => list);
        expect((await history.contacts()).map(({ id }) => id)).toContain('good');
      },
    ));

  it('of a fit have names and finite weights, or are fitted again', () => {
    const fit = {
      fingerprint: 'f',
      deviations: [
        ['channel:phone', 0.4],
        ['intercept', -0.1],
      ],
    };
    return fuzz('kept fit', fc.oneof(stored, nearlyValid(fit, stored)), ({ value }) => {
      for (const [name, weight] of readFit(value)?.deviations ?? []) {
        expect(typeof name).toBe('string');
        expect(Number.isFinite(weight)).toBe(true);
      }
    });
  });

  it('of needs are needs and a language, or nothing', () => {
    const needs = { noPhone: true, hearing: true, language: 'es' };
    return fuzz('kept needs', fc.oneof(stored, nearlyValid(needs, stored)), ({ value }) => {
      const { language = 'en', ...read } = readNeeds(value);
      expect(() => new Intl.Locale(language)).not.toThrow();
      for (const said of Object.values(read)) expect(said).toBe(true);
    });
  });

  it('of a journey count visits, or start afresh', () => {
    const journey = {
      version: 1,
      met: { 'path /checkout': [now - 1000, now], 'event failed': [now] },
      shown: [{ reason: 'order', at: now - 86_400_000, dismissedAt: now }],
      session: { startedAt: now - 1000, seenAt: now },
    };
    const prompt = {
      when: { path: '/checkout', visits: 2, event: 'failed' },
      unless: { path: '/thanks' },
      reason: 'order',
    };
    const caps = { perSession: 1, perWeek: 2, quietDays: 14, afterSeconds: 5, visitDays: 30 };
    return fuzz('kept journey', fc.oneof(stored, nearlyValid(journey, stored)), ({ value }) => {
      const read = readJourney(value, now);
      const next = met(read, { path: '/checkout' }, [prompt], caps, now, 365);
      expect(next.met['path /checkout']?.every(Number.isFinite)).toBe(true);
      duePrompt({
        prompts: [prompt],
        caps,
        isGranted: true,
        journey: dismissed(shown(seen(next, now), prompt, now), prompt, now),
        view: {
          path: '/checkout',
          enteredAt: 0,
          activeAt: 0,
          events: new Set(['failed']),
          errors: 0,
        },
        contacts: [],
        isFree: () => true,
        now,
      });
    });
  });

  it('of all kinds at once leave a selector that ranks every channel', () => {
    const record = fc.constantFrom('contacts', 'fit', 'visit', 'needs', 'questions', 'prompts');
    return fuzz(
      'all records',
      fc.array(fc.tuple(record, stored), { maxLength: 4 }),
      async (records) => {
        const { selector, storage } = aSelector();
        for (const [name, { value }] of records) await storage.update(name, () => value);
        await selector.ready;
        const { channels, suggestion } = selector.rank({ reason: 'order' });
        expect(channels).toHaveLength(4);
        for (const { probability } of channels)
          expect(probability >= 0 && probability <= 1).toBe(true);
        expect(suggestion).not.toBeNull();
        selector.destroy();
      },
      0.3,
    );
  });

  it('and what a page tells of a customer leave one that ranks', () =>
    fuzz(
      'identify',
      fc.dictionary(fc.oneof(hostileName, hostileText, fc.constant('references')), anyJson),
      async (situation) => {
        const { selector } = aSelector();
        await selector.ready;
        selector.identify(situation as Record<string, string>);
        const { channels } = selector.rank({ reason: 'order' });
        for (const { probability } of channels)
          expect(probability >= 0 && probability <= 1).toBe(true);
        selector.destroy();
      },
      0.3,
    ));
});
