import type { Finding, Report } from './finding';
import { type Rule, readSetting } from './read-setting';
import rules from './rules.json';
import type { Config } from './schema';

/**
 * Turns what the owner wrote into a config, setting by setting: what is wrong is reported and replaced by its
 * default or, where there is none, left out together with the channel or reason it belongs to.
 *
 * @param input any value at all.
 * @returns the config with defaults filled in, and everything wrong that was found; never throws.
 */
export function parseConfig(input: unknown): { config: Config; findings: Finding[] } {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const read = readSetting(rules as unknown as Rule, input, '', report) as Config;
  const channels = unique('channels', read.channels, report);
  const reasons = unique('reasons', read.reasons, report);
  for (const { id, never, only = [] } of reasons)
    for (const name of [...never, ...only])
      if (!channels.some((channel) => channel.id === name))
        report({
          path: `reasons.${id}.${never.includes(name) ? 'never' : 'only'}`,
          value: name,
          message: 'names no channel',
          fix: `use one of: ${channels.map((channel) => channel.id).join(', ')}`,
        });
  return { config: { ...read, channels, reasons }, findings };
}

/** The items whose id nobody before them has. */
function unique<Item extends { readonly id: string }>(
  setting: string,
  items: readonly Item[],
  report: Report,
): Item[] {
  return items.filter(({ id }, i) => {
    const isFirst = items.findIndex((other) => other.id === id) === i;
    if (!isFirst)
      report({
        path: `${setting}.${id}`,
        value: id,
        message: 'is used twice',
        fix: 'give each its own id; the first one is kept',
      });
    return isFirst;
  });
}
