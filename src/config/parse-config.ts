import type { Finding } from './finding';
import { type Label, labelIn } from './label';
import { type Rule, readSetting } from './read-setting';
import rules from './rules.json';
import type { CheckedConfig, Config } from './schema';

/** Where someone may have meant to speak of consent; `''` is config that is none. */
const aboutConsent = /^(privacy\.)?([^.]{0,5}(pri?v|con[cs]e)[^.]*)?$/i;

/**
 * Turns what the owner wrote into a config, setting by setting: what is wrong is reported and replaced by its
 * default or, where there is none, left out together with the channel or reason it belongs to.
 *
 * @param input any value at all.
 * @param locale language that labels are wanted in, as a BCP 47 tag; default: the one that config names.
 * @returns the config with defaults filled in, and everything wrong that was found; never throws.
 */
export function parseConfig(
  input: unknown,
  locale?: string,
): { config: Config; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const read = readSetting(rules as unknown as Rule, input, '', report) as CheckedConfig;
  // Who has tried to say something of consent has not granted it.
  if (read.privacy.consent !== 'denied' && findings.some(({ path }) => aboutConsent.test(path)))
    read.privacy.consent = 'pending';
  const wanted = locale ?? read.locale;
  /** The items whose id nobody before them has, with their label in the language that is wanted. */
  const unique = <Item extends { id: string; label?: Label | undefined }>(
    setting: string,
    items: readonly Item[],
  ) =>
    items
      .filter((item) => {
        const { id } = item;
        const isFirst = items.find((other) => other.id === id) === item;
        if (!isFirst) report({ path: `${setting}.${id}`, value: id, isTaken: true });
        return isFirst;
      })
      .map((item) => ({ ...item, label: labelIn(item.label, wanted) }));
  const channels = unique('channels', read.channels);
  const reasons = unique('reasons', read.reasons);
  const rule = { is: 'choice', of: channels.map(({ id }) => id) } as const;
  for (const { id, never, only = [] } of reasons)
    for (const value of [...never, ...only])
      if (!rule.of.includes(value))
        report({ path: `reasons.${id}.${never.includes(value) ? 'never' : 'only'}`, value, rule });
  return { config: { ...read, locale: wanted, channels, reasons }, findings };
}
