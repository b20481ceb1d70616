/** What is otherwise in a recovery, as the owner has it; in a file of its own, since few owners have anything. */
import type { Finding, Report } from '../config/finding';
import { labelIn } from '../config/label';
import { isGroup } from '../config/merge';
import type { Problem } from '../config/problem';
import { type Rule, readSetting } from '../config/read-setting';
import rules from '../config/rules.json';
import type { Channel, CheckedConfig, Config } from '../config/schema';

/** What holds while an earlier contact for the same reason is unresolved. */
export interface RecoveryRules {
  /** All channels as they are then, in the owner's order; by identity those of config where nothing is otherwise. */
  readonly channels: readonly Channel[];
  /** Ids of the channels to be suggested first, in this order. */
  readonly prefer: readonly string[];
}

const replaceable: readonly string[] =
  'label number address href endpoint waitSeconds answersWithinHours'.split(' ');
const isReplaceable = (name: string) => replaceable.includes(name);
const anyChannel = rules.settings.channels.of as unknown as Rule;

/**
 * Reads `recovery` of the config and of each channel. What a channel is to be instead is checked as any channel is; what
 * is wrong with it leaves the channel as it was.
 *
 * @param onProblems is told what is wrong, in words.
 */
export function readRecoveryRules(
  config: Config,
  onProblems: (problems: readonly Problem[]) => void,
): RecoveryRules {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const channels = config.channels.map((channel, i) =>
    inRecovery(channel, config.locale, `channels[${i}].recovery`, report),
  );
  const prefer = preferred(config, report);
  if (config.channels.length > 0 && config.channels.every(({ recovery }) => recovery === 'only'))
    report({
      path: 'channels',
      message: 'are all for recoveries only, and so listed always',
      fix: 'leave "recovery": "only" out of at least one of them',
    });
  if (findings.length > 0)
    void import('../config/words').then((it) => onProblems(it.describeFindings(findings)));
  return { channels, prefer };
}

function inRecovery(channel: Channel, locale: string, path: string, report: Report): Channel {
  const instead: unknown = channel.recovery;
  if (instead === undefined || instead === 'only') return channel;
  if (!isGroup(instead)) {
    report({ path, value: instead, rule: { is: 'anything' } });
    return channel;
  }
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(instead))
    if (isReplaceable(name)) given[name] = value;
    else report({ path: `${path}.${name}`, known: replaceable });
  const read = readSetting(anyChannel, { ...channel, ...given }, path, (finding) =>
    report(
      'known' in finding ? { ...finding, known: finding.known.filter(isReplaceable) } : finding,
    ),
  ) as CheckedConfig['channels'][number] | undefined;
  return read
    ? { ...channel, ...read, label: labelIn(read.label ?? channel.label, locale) }
    : channel;
}

function preferred({ recovery, channels }: Config, report: Report): readonly string[] {
  if (recovery === undefined) return [];
  const path = 'recovery.prefer';
  const group: unknown = recovery;
  const given = isGroup(group) ? group.prefer : group;
  if (isGroup(group))
    for (const name of Object.keys(group))
      if (name !== 'prefer') report({ path: `recovery.${name}`, known: ['prefer'] });
  if (given === undefined) return [];
  const ids = channels.map(({ id }) => id);
  const fix = `give a list of channels: ${ids.join(', ')}`;
  if (!Array.isArray(given)) {
    report({ path, value: given, message: 'cannot be used', fix });
    return [];
  }
  const isKnown = (id: unknown) => typeof id === 'string' && ids.includes(id);
  for (const id of given)
    if (!isKnown(id)) report({ path, value: id, message: 'names no channel', fix });
  // Each once: what is named a thousand times is not a thousand times as good.
  return [...new Set(given.filter(isKnown))];
}
