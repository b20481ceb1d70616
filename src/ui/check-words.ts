/** What is amiss with the words on the page; loaded only where there is something to look at. */
import type { Problem } from '../config/problem';
import type { Reason } from '../config/schema';
import { strayAttributes, unknownTexts } from '../config/words';
import { enLater } from './messages/en-later';
import { enSeldom } from './messages/en-seldom';

/**
 * Problems for the developer of the page.
 *
 * @param attributes names on the tag that are no settings, without `data-`.
 * @param messages the owner's texts, by key.
 * @param known the texts up to the first suggestion, by key.
 */
export const checkWords = (
  attributes: readonly string[],
  messages: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
): Problem[] => [
  ...strayAttributes(attributes),
  ...unknownTexts(messages, { ...known, ...enLater, ...enSeldom }),
  ...reasons
    .filter(({ id, label }) => !label && !{ ...known, ...messages }[`reason.${id}`])
    .map(({ id }) => ({
      path: `reasons.${id}.label`,
      message: 'is missing',
      fix: 'write the words that customers see',
    })),
];
