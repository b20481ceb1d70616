/** What is amiss with the words on the page; loaded only where there is something to look at. */
import type { Problem } from '../config/problem';
import type { Reason } from '../config/schema';
import { strayAttributes, unknownTexts } from '../config/words';
import { callbackTexts } from './messages/callback';

/**
 * Problems for the developer of the page.
 *
 * @param attributes names on the tag that are no settings, without `data-`.
 * @param messages the owner's texts, by key.
 * @param known all texts of the widget but those of the callback, by key.
 * @param unnamed reasons for which there are no words.
 */
export const checkWords = (
  attributes: readonly string[],
  messages: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
  unnamed: readonly Reason[],
): Problem[] => [
  ...strayAttributes(attributes),
  ...unknownTexts(messages, { ...known, ...callbackTexts }),
  ...unnamed.map(({ id }) => ({
    path: `reasons.${id}.label`,
    message: 'is missing',
    fix: 'write the words that customers see',
  })),
];
