import { nearest } from '../config/nearest';
import type { Problem } from '../config/problem';
import { en } from './messages/en';
import { enLater } from './messages/en-later';

const known = { ...en, ...enLater };

/** A text under a key that nothing shows is a typing mistake. */
export const unknownTexts = (messages: Readonly<Record<string, string>>): Problem[] =>
  Object.keys(messages)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => {
      const meant = nearest(key, Object.keys(known));
      const fix = meant ? `did you mean ${meant}?` : 'see the list of texts in the README';
      return { path: `messages.${key}`, message: 'is not a text of the widget', fix };
    });
