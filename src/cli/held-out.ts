import { nearest } from '../config/nearest';
import {
  choosableChannels,
  type Evaluation,
  evaluate,
  leastForChoice,
} from '../learning/evaluation';
import { seededRandom } from '../learning/seeded-random';
import type { Model } from '../ranking/model';
import { InputError } from './failure';
import type { LogContact } from './logged-row';

/** The same log gives the same intervals. */
export const intervalSeed = 1;

/**
 * Judges a model on the contacts after the split.
 *
 * @param channels what to choose from; default: `choosableChannels` of those before the split.
 * @throws InputError if there is nothing to choose between or to judge on.
 */
export function judge(
  model: Model,
  { first, last }: { first: readonly LogContact[]; last: readonly LogContact[] },
  channels: readonly string[] = choosableChannels(first),
): Evaluation {
  const seen = [...new Set(first.map(({ channel }) => channel))];
  for (const channel of channels) {
    if (seen.includes(channel)) continue;
    const meant = nearest(channel, seen);
    throw new InputError(
      `--channels: "${channel}" is not among the channels before the split: ${seen.join(', ')}.` +
        (meant ? ` Did you mean ${meant}?` : ''),
    );
  }
  if (channels.length < 2)
    throw new InputError(
      `There is nothing to choose between: ${channels.length} channel(s) with at least ${leastForChoice.contacts} ` +
        `contacts and ${100 * leastForChoice.share} % of all before the split. Name channels with --channels.`,
    );
  if (!last.some(({ channel }) => channels.includes(channel)))
    throw new InputError(`No contact after the split is by ${channels.join(', ')}.`);
  return evaluate({ model, first, last, channels, random: seededRandom(intervalSeed) });
}
