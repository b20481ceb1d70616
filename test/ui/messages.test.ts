import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/ui/messages/en';
import { enLater } from '../../src/ui/messages/en-later';
import { enSeldom } from '../../src/ui/messages/en-seldom';
import { launcherLabels } from '../../src/ui/messages/launcher-labels';
import { locales, type Part, type Texts } from '../../src/ui/messages/locales';

const english: Readonly<Record<Part, Texts>> = { first: en, later: enLater, seldom: enSeldom };
const parts = Object.keys(english) as Part[];

const categoriesOf = (locale: string) => new Intl.PluralRules(locale).resolvedOptions();
const isPlural = (texts: Texts, stem: string) =>
  `${stem}.other` in texts && texts[`${stem}.other`]?.includes('{count}');
/** `wait.minutes` of `wait.minutes.few`, in any language; other keys as they are. */
const stemOf = (key: string, texts: Texts): string => {
  const stem = key.replace(/\.(?:zero|one|two|few|many|other)$/, '');
  return isPlural(texts, stem) ? stem : key;
};
const placeholdersOf = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

/** The English text that a text stands for. */
const originalOf = (key: string, texts: Texts) =>
  texts[key] ?? texts[`${stemOf(key.replace(/\.(?:zero|two|few|many)$/, '.other'), texts)}.other`];

/** What is pressed or worn as a mark: there is little room for it. */
const isShort = (key: string) =>
  /^(?:action|channel|follow-up\.(?:yes|no|later))|^(?:close|back|copy|copied|suggestion\.(?:label|start))$/.test(
    key,
  );
/** Names, and words that other languages have taken over. */
const alike = ['Chat', 'Email', 'WhatsApp', 'Website', 'SMS', 'No', '{channel}, {date}'];

const rightToLeft = /[\u0590-\u08ff]/;
/** For a placeholder alone nothing can be said. */
const lettersOf = (text: string) => text.replace(/\{\w+\}|WhatsApp|Enter|[^\p{L}]/gu, '');

describe.each(Object.entries(locales))('%s', (locale, words) => {
  const { pluralCategories } = categoriesOf(locale);
  const isRightToLeft = /^(?:ar|fa|he|ur)\b/.test(locale);

  it.each(parts)(
    'has every text of the part “%s”, and each plural form of its own',
    async (part) => {
      const { texts } = await words[part]();
      const stems = new Set(Object.keys(english[part]).map((key) => stemOf(key, english[part])));
      const wanted = [...stems].flatMap((stem) =>
        isPlural(english[part], stem)
          ? pluralCategories.map((category) => `${stem}.${category}`)
          : [stem],
      );
      expect(Object.keys(texts).sort()).toEqual(wanted.sort());
      for (const text of Object.values(texts)) expect(text.trim()).toBe(text || 'some text');
    },
  );

  it.each(parts)('says in the part “%s” what English says, in its own words', async (part) => {
    const { texts } = await words[part]();
    for (const [key, text] of Object.entries(texts)) {
      const original = originalOf(key, english[part]) ?? '';
      const given = placeholdersOf(original);
      const used = placeholdersOf(text);
      // “In a minute” needs no number.
      const [, form = ''] = /\.(zero|one|two)$/.exec(key) ?? [];
      expect(
        form ? [...new Set([...used, '{count}'])].sort() : used,
        `${key}: placeholders`,
      ).toEqual(form ? [...new Set([...given, '{count}'])].sort() : given);
      expect(text === original && !alike.includes(text), `${key}: still English`).toBe(false);
      const most = isShort(key) ? 1.6 * original.length + 8 : 1.8 * original.length + 8;
      expect(text.length, `${key}: length`).toBeLessThanOrEqual(most);
      if (lettersOf(text))
        expect(rightToLeft.test(lettersOf(text)), `${key}: direction`).toBe(isRightToLeft);
    }
  });
});

describe('the words', () => {
  const files = readdirSync('src/ui/messages');

  it('are in files of the locales that are listed, and in no others', () => {
    const known = ['en', ...Object.keys(locales)];
    const listed = known.flatMap((locale) => [
      `${locale}.ts`,
      `${locale}-later.ts`,
      `${locale}-seldom.ts`,
    ]);
    expect(files.sort()).toEqual([...listed, 'launcher-labels.ts', 'locales.ts'].sort());
    expect(Object.keys(launcherLabels).sort()).toEqual(known.sort());
  });

  it('are each in one part', () => {
    const keys = parts.flatMap((part) => Object.keys(english[part]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are all shown somewhere', () => {
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('messages'))
      .map((path) => readFileSync(`src/${path}`, 'utf8'))
      .join('\n');
    const isNamed = (key: string) =>
      [`'${key}'`, `"${key}"`, `\`${key}\``].some((literal) => source.includes(literal));
    /** `action.chat` may be shown by `action.${…}`, `memory.open` by `${…}.open`. */
    const isBuilt = (key: string) =>
      [...key.matchAll(/\./g)].some(({ index }) =>
        [
          `\`${key.slice(0, index + 1)}\${`,
          `'${key.slice(0, index + 1)}'`,
          `}${key.slice(index)}\``,
        ].some((literal) => source.includes(literal)),
      );
    for (const part of parts)
      for (const key of Object.keys(english[part])) {
        const stem = stemOf(key, english[part]);
        expect(isNamed(stem) || isBuilt(stem), stem).toBe(true);
      }
  });
});
