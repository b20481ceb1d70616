/** What is amiss with the words on the page; loaded only where there is something to look at. */
import type { Label } from '../config/label';
import type { Problem } from '../config/problem';
import type { Reason } from '../config/schema';
import { strayAttributes, unknownTexts } from '../config/words';

/**
 * Problems for the developer of the page.
 *
 * @param attributes names on the tag that are no settings, without `data-`.
 * @param messages the owner's texts, by key, or by language and key.
 */
export async function checkWords(
  attributes: readonly string[],
  messages: Readonly<Record<string, Label>>,
  reasons: readonly Reason[],
): Promise<Problem[]> {
  const parts = await Promise.all([
    import('./messages/en'),
    import('./later'),
    import('./messages/en-seldom'),
  ]);
  const [{ en }, { enLater }, { enSeldom }] = parts;
  const keys = ['launcher.label', ...Object.keys({ ...en, ...enLater, ...enSeldom })];
  const byLocale = Object.entries(messages).filter(([, text]) => typeof text === 'object');
  const texts = Object.assign({}, ...byLocale.map(([, its]) => its), messages);
  return [
    ...strayAttributes(attributes),
    ...unknownTexts(messages, keys),
    ...reasons
      .filter(({ id, label }) => !label && !keys.includes(`reason.${id}`) && !texts[`reason.${id}`])
      .map(({ id }) => ({
        path: `reasons.${id}.label`,
        message: 'is missing',
        fix: 'write the words that customers see',
      })),
  ];
}
