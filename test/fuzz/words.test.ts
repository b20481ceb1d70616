import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelIn } from '../../src/config/label';
import { callableNumber } from '../../src/contact/callback';
import { mask } from '../../src/contact/mask';
import { reminderFile } from '../../src/contact/reminder';
import { matchesPath } from '../../src/prompts/path-pattern';
import { labelMatcher } from '../../src/reason/label-matcher';
import { matchReasons } from '../../src/reason/match-reasons';
import { firstMessage } from '../../src/ui/first-message';
import { createText } from '../../src/ui/format';
import { anyValue, fuzz, hostileName, hostileNumber, hostileText } from '../support/hostile';

describe('words', () => {
  it('of a customer are masked once and for all', () =>
    fuzz('mask', fc.array(fc.oneof(hostileText, hostileNumber), { maxLength: 4 }), (texts) => {
      const once = mask(texts.join(' '));
      expect(mask(once)).toBe(once);
    }));

  it('of a customer find reasons with probabilities', () =>
    fuzz(
      'own words',
      fc.tuple(hostileText, fc.array(hostileText, { minLength: 1, maxLength: 5 })),
      ([text, labels]) => {
        const ids = labels.map((_, i) => `${i}`);
        const found = matchReasons(text, ids, labelMatcher(labels.map((label) => [label])));
        for (const { probability } of found) expect(probability > 0 && probability <= 1).toBe(true);
      },
    ));

  it('that are no number cannot be called', () =>
    fuzz('number to call back', hostileNumber, (text) => {
      const number = callableNumber(text);
      if (number !== undefined) expect(number).toMatch(/^[+\d\s().\-/xextEXT;=,]{5,}$/);
    }));

  it('in messages are filled in once', () =>
    fuzz(
      'messages with placeholders',
      fc.tuple(hostileText, hostileText, hostileText),
      ([message, name, value]) => {
        const t = createText({ key: message }, 'en');
        const filled = t('key', { name, reason: value });
        expect(typeof filled).toBe('string');
        if (!message.includes('{')) expect(filled).toBe(message);
      },
    ));

  it('of a label are text in any language', () =>
    fuzz(
      'labels',
      fc.tuple(fc.dictionary(fc.oneof(hostileName, fc.constant('en')), hostileText), hostileName),
      ([label, locale]) => {
        const words = labelIn(label, locale);
        expect(words === undefined).toBe(Object.keys(label).length === 0);
        if (words !== undefined) expect(Object.values(label)).toContain(words);
      },
    ));

  it('that a page refers to are written down where they are text', () => {
    const references = fc.array(fc.tuple(hostileText, anyValue), { maxLength: 30 });
    const t = createText({ 'message.draft': 'About {reason}' }, 'en');
    return fuzz('references', references, (entries) => {
      const value = Object.fromEntries(entries.map(([label, boxed]) => [label, boxed.value]));
      const given = { unresolved: { value: null }, references: { value: value as never } };
      const message = firstMessage(given, 'Order', t, (id) => id, '');
      expect(message.length).toBeLessThan(5000);
    });
  });

  it('of a reminder end no line of its file', () =>
    fuzz('reminder', fc.tuple(hostileText, hostileText), ([title, description]) => {
      const file = reminderFile({ id: title, at: 0, title, description, createdAt: 0 });
      const lines = file.replace(/\r\n /g, '').split('\r\n');
      expect(lines).toHaveLength(description ? 18 : 17);
      expect(lines.filter((line) => /^(?:BEGIN|END):/.test(line))).toHaveLength(6);
    }));

  it('of a pattern match a path or do not', () =>
    fuzz('path pattern', fc.tuple(hostileText, hostileText), ([pattern, path]) => {
      expect(typeof matchesPath(pattern, path)).toBe('boolean');
      expect(matchesPath('*', path)).toBe(true);
    }));
});
