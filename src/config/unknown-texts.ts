import { nearest } from './nearest';
import type { Problem } from './problem';

/** A text of the owner's under a key that nothing shows is a typing mistake. */
export function unknownTexts(
  messages: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
): Problem[] {
  const keys = Object.keys(known);
  return Object.keys(messages)
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const meant = nearest(key, keys);
      const fix = meant
        ? `did you mean ${meant}?`
        : 'its keys are those in src/ui/messages of this package';
      return { path: `messages.${key}`, message: 'is not a text of the widget', fix };
    });
}
