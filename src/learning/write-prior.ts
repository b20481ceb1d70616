import { defaultDeviations, type PersonalDeviations } from './fit-personal';
import { type PriorFile, priorFormat, type TrainingRecord } from './prior-file';
import { weightKey } from './site-prior';
import type { TrainedPrior } from './train-prior';

/**
 * Puts a trained prior into the form of its file.
 *
 * @param prior what `trainPrior` gave; means are rounded to hundredths of log-odds.
 * @param trained what it was trained on.
 * @param options.personal how far customers differ; default: the general values.
 * @param options.keepsReason which reasons to keep; one left out is unknown to the reader, whose channel effects stay.
 */
export function writePrior(
  { weights }: TrainedPrior,
  trained: TrainingRecord,
  {
    personal = defaultDeviations,
    keepsReason = () => true,
  }: { personal?: PersonalDeviations | undefined; keepsReason?: (reason: string) => boolean } = {},
): PriorFile {
  const means = new Map(weights.map((weight) => [weightKey(weight), weight.mean]));
  const ids = (wanted: string, prefix = '') =>
    weights
      .flatMap(({ group, name }) => (group === wanted ? name.slice(prefix.length) : []))
      .sort();
  const hundredths = (group: 'intercept' | Group, name: string) =>
    Math.round(100 * (means.get(weightKey({ group, name })) ?? 0)) || 0;

  const channels = ids('channel', 'channel:');
  const reasons = ids('reason', 'reason:').filter(keepsReason);
  const levels = ids('context');
  const row = (group: Group, prefix: string, names: string[]) =>
    names.map((name) => hundredths(group, prefix + name));
  const table = (group: Group, prefix: string, names: string[]) =>
    names.map((name) =>
      channels.map((channel) => hundredths(group, `${prefix}${name}|channel:${channel}`)),
    );
  return {
    ...priorFormat,
    channels,
    reasons,
    levels,
    means: {
      intercept: hundredths('intercept', 'intercept'),
      channel: row('channel', 'channel:', channels),
      reason: row('reason', 'reason:', reasons),
      reasonChannel: table('reasonChannel', 'reason:', reasons),
      context: row('context', '', levels),
      contextChannel: table('contextChannel', '', levels),
    },
    personal,
    trained,
  };
}

type Group = 'channel' | 'reason' | 'reasonChannel' | 'context' | 'contextChannel';
