/** What a customer has said they need, in words. */
import { fits, type Needs, speaks } from '../channels/needs';
import type { Channel, Need } from '../config/schema';
import type { Text } from './format';

/** The name of a language in the language of the texts; its tag where it has none. */
export function languageName(tag: string, t: Text): string {
  const names = new Intl.DisplayNames(t.locale, { type: 'language' });
  return names.of(tag) ?? tag;
}

const listOf = ({ language: _, ...needs }: Needs) => Object.keys(needs) as Need[];

/** Each thing that was said. */
export const saidWords = (needs: Needs, t: Text): string[] => [
  ...listOf(needs).map((need) => t(`needs.${need}`)),
  ...(needs.language === undefined ? [] : [languageName(needs.language, t)]),
];

/** What was asked for, and is found at the suggested channel, but may not be at others, as sentences. */
export const becauseOfNeeds = (
  needs: Needs,
  chosen: Channel | undefined,
  others: readonly Channel[],
  t: Text,
): string[] => [
  ...listOf(needs)
    .filter((need) => others.some((other) => !fits(other, { [need]: true })))
    .map((need) => t(`needs.because.${need}`)),
  ...(needs.language !== undefined && chosen && speaks(chosen, needs)
    ? [t('needs.because.language', { language: languageName(needs.language, t) })]
    : []),
];
