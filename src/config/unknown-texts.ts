import type { Label } from './label';
import { nearest } from './nearest';
import type { Problem } from './problem';

/** Each is compared with every key there is. */
const mostKeys = 50;

/** Plural forms that a language may have besides those of English. */
const plural = /\.(?:zero|one|two|few|many|other)$/;

/**
 * A text of the owner's under a key that nothing shows is a typing mistake.
 *
 * @param messages by key, or by language and key.
 * @param keys those that there are, in English.
 */
export function unknownTexts(
  messages: Readonly<Record<string, Label>>,
  keys: readonly string[],
  path = 'messages',
): Problem[] {
  const stems = new Set(keys.map((key) => key.replace(plural, '')));
  const isKnown = (key: string) =>
    keys.includes(key) || (plural.test(key) && stems.has(key.replace(plural, '')));
  const unknown = Object.entries(messages).filter(
    ([key, text]) => typeof text === 'object' || !isKnown(key),
  );
  return unknown.slice(0, mostKeys).flatMap(([key, text]) => {
    const here = `${path}.${key}`;
    if (typeof text === 'object')
      return isLanguage(key)
        ? unknownTexts(text, keys, here)
        : [{ path: here, message: 'is no language', fix: 'write a tag such as de or pt-BR' }];
    const meant = nearest(key, keys);
    const fix = meant
      ? `did you mean ${meant}?`
      : 'its keys are those in src/ui/messages of this package';
    return [{ path: here, message: 'is not a text of the widget', fix }];
  });
}

function isLanguage(tag: string): boolean {
  try {
    // Longer ones may stand for a language one day, but none does.
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && new Intl.Locale(tag).baseName === tag;
  } catch {
    return false;
  }
}
