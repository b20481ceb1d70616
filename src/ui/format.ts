/** Finds the words for a key, with plural forms, numbers and dates as the language of the texts has them. */

export type Values = Readonly<Record<string, string | number | Date>>;

/** The text for a key, its `{name}` placeholders filled in; empty where there is none. */
export type Text = (key: string, values?: Values) => string;

/**
 * @param messages texts by key. `count` among the values picks `key.one`, `key.other` or whatever plural forms the
 *   language of `messages.locale` has.
 */
export function createText(messages: Readonly<Record<string, string>>): Text {
  const locale = supported(messages.locale);
  const plurals = new Intl.PluralRules(locale);
  const show = (value: string | number | Date): string =>
    typeof value === 'number'
      ? value.toLocaleString(locale)
      : value instanceof Date
        ? value.toLocaleDateString(locale, { day: 'numeric', month: 'long' })
        : value;
  return (key, values = {}) => {
    const { count } = values;
    const text =
      typeof count === 'number'
        ? (messages[`${key}.${plurals.select(count)}`] ?? messages[`${key}.other`])
        : messages[key];
    return (text ?? '').replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      show(values[name] ?? placeholder),
    );
  };
}

/** Intl throws on what is not a language tag. */
export function supported(locale: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
