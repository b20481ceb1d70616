/** What is amiss with config that no parser can see, for the developer of the page. */
import { needProblems } from '../channels/needs';
import type { Problem } from '../config/problem';
import type { Config } from '../config/schema';

/** @param attributes names on the tag that are no settings, without `data-`. */
export async function otherProblems(
  { channels, messages, reasons }: Config,
  attributes: readonly string[],
): Promise<Problem[]> {
  const hasWords = Object.keys(messages).length > 0 || reasons.some(({ label }) => !label);
  return [
    ...needProblems(channels),
    ...(attributes.length > 0 || hasWords
      ? await (await import('./check-words')).checkWords(attributes, messages, reasons)
      : []),
  ];
}
