/**
 * What the owner says of prompts. A prompt stands or falls as a whole: with half of its conditions it would be shown more
 * often than the owner means.
 */
import type { Finding, Report } from '../config/finding';
import { isGroup, type Settings } from '../config/merge';
import { capLimits, pathPattern, whenLimits } from '../config/prompt-limits';
import type { Prompt, PromptCaps } from '../config/prompt-schema';
import type { Rule } from '../config/read-setting';
import { defaultReasons } from '../reason/default-reasons';

/** Each is looked at every second. */
const mostPrompts = 100;

/** Gives the value as it counts; where it does not fit, reports it and gives `undefined`. */
type Read = (value: unknown, path: string, report: Report) => unknown;

const fits =
  (rule: Rule, usable: (value: unknown) => unknown): Read =>
  (value, path, report) => {
    const read = usable(value);
    if (read === undefined) report({ path, value, rule });
    return read;
  };
const trimmed = (value: unknown): string | undefined => {
  const words = typeof value === 'string' ? value.trim() : '';
  return words && words.length <= 2000 ? words : undefined;
};
const text = fits({ is: 'text' }, trimmed);
const path = fits({ is: 'text' }, (value) =>
  pathPattern.test(trimmed(value) ?? '') ? trimmed(value) : undefined,
);
/** The same words in any language, or by language. */
const label = fits({ is: 'text' }, (value) => {
  if (!isGroup(value)) return trimmed(value);
  const words = Object.entries(value).map(([locale, each]) => [locale, trimmed(each)]);
  return words.some(([, each]) => !each) ? undefined : Object.fromEntries(words);
});
const number = ([min = 0, max = 0]: readonly number[]): Read =>
  fits({ is: 'number', min, max }, (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined,
  );
const numbers = (limits: Readonly<Record<string, readonly number[]>>) =>
  Object.fromEntries(Object.entries(limits).map(([name, ends]) => [name, number(ends)]));

/** @param needed names of those that cannot be left out. */
const group =
  (settings: Readonly<Record<string, Read>>, needed: readonly string[] = []): Read =>
  (value, path, report) => {
    const known = Object.keys(settings);
    if (!isGroup(value)) {
      report({ path, value, rule: { is: 'group', settings: {} } });
      return undefined;
    }
    const read: Settings = {};
    for (const name of new Set([...needed, ...Object.keys(value)])) {
      const at = `${path}.${name}`;
      if (!known.includes(name)) report({ path: at, known });
      else if (needed.includes(name) || value[name] !== undefined)
        read[name] = settings[name]?.(value[name], at, report);
    }
    return read;
  };

const conditions = group({ path, event: text, ...numbers(whenLimits) });
const readPrompt = group(
  {
    id: text,
    when(value, at, report) {
      const when = conditions(value, at, report);
      if (when && Object.keys(when).length === 0)
        report({ path: at, value, message: 'names no signal', fix: 'give one, such as a path' });
      return when;
    },
    unless: group({ path, event: text }),
    reason: text,
    text: label,
  },
  ['when', 'reason'],
);
const readCaps = group(numbers(capLimits));

/**
 * @param settings config of any shape.
 * @returns what can be used, with a default for each cap that cannot, and what is wrong.
 */
export function readPrompts({ prompts, prompting = {}, reasons }: Settings): {
  prompts: readonly Prompt[];
  caps: PromptCaps;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const own = readCaps(prompting, 'prompting', report) as Partial<PromptCaps> | undefined;
  const caps = Object.entries(capLimits).map(([name, [, , usual]]) => [
    name,
    own?.[name as keyof PromptCaps] ?? usual,
  ]);
  const known: readonly unknown[] =
    Array.isArray(reasons) && reasons.length ? reasons : defaultReasons;
  const ids = known.filter(isGroup).map(({ id }) => trimmed(id));
  const list: readonly unknown[] = Array.isArray(prompts) ? prompts : [];
  if (list !== prompts)
    report({ path: 'prompts', value: prompts, rule: { is: 'list', of: { is: 'anything' } } });
  if (list.length > mostPrompts) report({ path: 'prompts', most: mostPrompts });
  const read = list.slice(0, mostPrompts).flatMap((given, i) => {
    const before = findings.length;
    const prompt = readPrompt(given, `prompts[${i}]`, report) as Prompt;
    if (prompt?.reason && !ids.includes(prompt.reason))
      report({
        path: `prompts[${i}].reason`,
        value: prompt.reason,
        message: 'names no reason',
        fix: `use one of: ${ids.filter(Boolean).join(', ')}`,
      });
    return findings.length === before ? [prompt] : [];
  });
  return { prompts: read, caps: Object.fromEntries(caps), findings };
}
