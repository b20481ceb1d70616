/** What a customer has said they need, in words. */
import { fits, type Needs } from '../channels/needs';
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

/** What was asked for that others than the suggested channel may not serve, as sentences. */
export const becauseOfNeeds = (needs: Needs, others: readonly Channel[], t: Text): string[] => [
  ...listOf(needs)
    .filter((need) => others.some((other) => !fits(other, { [need]: true })))
    .map((need) => t(`needs.because.${need}`)),
  ...(needs.language === undefined
    ? []
    : [t('needs.because.language', { language: languageName(needs.language, t) })]),
];
