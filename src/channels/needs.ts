/** What customers need of a channel, and which channels serve it. */
import type { Problem } from '../config/problem';
import type { Channel, Need } from '../config/schema';
import { waysOf } from './traits';

/**
 * What a customer has said. `noPhone`, `hearing`, `speaking`: talking is out of the question. `noTyping`: writing is.
 * `writing`: nothing else will do. `language`: someone there should speak it, as BCP 47 has it.
 */
export type Needs = { readonly [need in Need]?: boolean } & {
  readonly language?: string | undefined;
};

/** Ways of getting in touch that each need leaves out. */
const leavesOut: Readonly<Record<Need, readonly string[]>> = {
  noPhone: ['voice'],
  writing: ['voice', 'other'],
  hearing: ['voice'],
  speaking: ['voice'],
  noTyping: ['written'],
};
const allNeeds = Object.keys(leavesOut) as readonly Need[];

/**
 * Reads what was said or kept: `{ noPhone: true, language: 'es' }`.
 *
 * @param said anything; what is not understood is left out.
 */
export function readNeeds(said: unknown): Needs {
  const record = (said ?? {}) as Record<string, unknown>;
  const [language] = canonical([record.language]);
  return {
    ...Object.fromEntries(
      allNeeds.filter((need) => record[need] === true).map((need) => [need, true]),
    ),
    ...(language && { language }),
  };
}

/**
 * Whether a channel serves what a customer needs.
 *
 * It does if one of its ways, voice or written by its traits, is left out by no need but those in its `serves`; and if,
 * where it says which languages are spoken, the customer's is among them. One that says nothing of languages is given
 * the benefit of the doubt.
 */
export function fits(channel: Channel, needs: Needs): boolean {
  const { serves = [] } = channel;
  const asked = allNeeds.filter((need) => needs[need] && !serves.includes(need));
  const ways = waysOf(channel);
  return (
    (ways.length > 0 ? ways : ['other']).some((way) =>
      asked.every((need) => !leavesOut[need].includes(way)),
    ) && speaks(channel, needs) !== false
  );
}

/** Whether someone there speaks the customer's language; `undefined` where nobody says. */
export function speaks({ languages = [] }: Channel, { language }: Needs): boolean | undefined {
  if (language === undefined) return true;
  const known = canonical(languages);
  return known.length > 0 ? known.some((spoken) => isIn(spoken, language)) : undefined;
}

/** A language and its variants, either way round (`es` and `es-MX`): RFC 4647, 3.3.1, basic filtering. */
function isIn(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => `${tag.toLowerCase()}-`) as [string, string];
  return a.startsWith(b) || b.startsWith(a);
}

/** The languages among these, each once, written as BCP 47 has them, without wishes for numbers or calendars. */
function canonical(tags: readonly unknown[]): string[] {
  const found = tags.flatMap((tag) => {
    try {
      const { language, baseName } = new Intl.Locale(tag as string);
      // Longer ones may stand for a language one day, but none does: "spanish" is a slip.
      return language.length > 3 ? [] : baseName;
    } catch {
      return [];
    }
  });
  return [...new Set(found)];
}

/**
 * What a customer may be asked at all: what tells channels apart, and what they have said before, so that they can take
 * it back. What all channels serve, or none does, is nobody's business.
 */
export function needsThatMatter(
  channels: readonly Channel[],
  said: Needs = {},
): {
  readonly needs: readonly Need[];
  readonly languages: readonly string[];
} {
  const matters = (needs: Needs) => {
    const serving = channels.filter((channel) => fits(channel, needs) && speaks(channel, needs));
    return serving.length > 0 && serving.length < channels.length;
  };
  const languages = canonical([
    ...channels.flatMap(({ languages = [] }) => languages),
    said.language,
  ]);
  const isAsked = said.language || languages.some((language) => matters({ language }));
  return {
    needs: allNeeds.filter((need) => said[need] || matters({ [need]: true })),
    languages: isAsked ? languages : [],
  };
}

/** What the owner wrote of needs and languages that is not understood. */
export const needProblems = (channels: readonly Channel[]): Problem[] =>
  channels.flatMap(({ id, serves = [], languages = [] }) => [
    ...serves
      .filter((need) => !allNeeds.includes(need))
      .map((value) => ({
        path: `channels.${id}.serves`,
        value,
        message: 'cannot be used',
        fix: `use some of: ${allNeeds.join(', ')}`,
      })),
    ...languages
      .filter((tag) => canonical([tag]).length === 0)
      .map((value) => ({
        path: `channels.${id}.languages`,
        value,
        message: 'cannot be used',
        fix: 'write languages such as "en", "es" or "pt-BR"',
      })),
  ]);
