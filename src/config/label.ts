/** Words that customers see: the same in every language, or by language. */
export type Label = string | Readonly<Record<string, string>>;

/**
 * What a map by language has for a locale: its own, else the first of its language.
 *
 * @param locale BCP 47 tag.
 */
export const inLocale = <Item>(
  byLocale: Readonly<Record<string, Item>>,
  locale: string,
): Item | undefined =>
  Object.hasOwn(byLocale, locale)
    ? byLocale[locale]
    : Object.entries(byLocale).find(([tag]) => languageOf(tag) === languageOf(locale))?.[1];

/** `pt` of `pt-BR`. */
export const languageOf = (tag: string): string | undefined => tag.split('-')[0];

/** The words of a label for a locale; those in English, else the first, where it has none. */
export const labelIn = (label: Label | undefined, locale: string): string | undefined =>
  typeof label === 'object'
    ? (inLocale(label, locale) ?? label.en ?? Object.values(label)[0])
    : label;
