/** Finds the words for a key, with plural forms, numbers and dates as the language of the texts has them. */
import type { Part, Texts } from './messages/locales';

export type Values = Readonly<Record<string, string | number | Date>>;

export interface Text {
  /** The text for a key, its `{name}` placeholders filled in; empty where there is none. */
  (key: string, values?: Values): string;
  /** Language of the texts, as a BCP 47 tag. */
  readonly locale: string;
}

/** Adds the words of a part to the texts: those in English are given, those of another language come with them. */
export type AddWords = (part: Part, english: Texts) => Promise<void>;

/**
 * @param texts by key. `count` among the values picks `key.one`, `key.other` or whatever plural forms the language has.
 * @param locale the language that plurals, numbers and dates are of, as a BCP 47 tag.
 * @throws RangeError as `Intl` does, for a locale that is none.
 */
export function createText(texts: Texts, locale = 'en'): Text {
  const plurals = new Intl.PluralRules(locale);
  const text = (key: string, values: Values = {}): string => {
    // Where there is no count, there are no forms either, and the key has the text itself.
    const form = plurals.select(values.count as number);
    const found = texts[`${key}.${form}`] ?? texts[`${key}.other`] ?? texts[key];
    return (found ?? '').replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      // What is no date has no use for the options, and a text none for the locale either.
      ((values[name] ?? placeholder) as Date).toLocaleString(locale, {
        day: 'numeric',
        month: 'long',
      }),
    );
  };
  return Object.assign(text, { locale });
}
