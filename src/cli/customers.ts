import type { LoggedContact } from '../learning/contact-counts';
import type { PersonalDeviations } from '../learning/fit-personal';
import { learnDeviations } from '../learning/learn-deviations';
import { sitePrior, weightKey } from '../learning/site-prior';
import { NotEnoughEvidence, trainPrior } from '../learning/train-prior';

/**
 * Learns how far customers differ, where the log tells customers apart: a prior is trained on the others, and some
 * customers are replayed against it.
 *
 * @param given.sampled the contacts of each of some customers, oldest first.
 * @param given.others contacts that are not theirs.
 * @returns nothing where the log says too little.
 */
export function customerDeviations({
  sampled,
  others,
}: {
  readonly sampled: readonly (readonly LoggedContact[])[];
  readonly others: readonly LoggedContact[];
}): PersonalDeviations | undefined {
  if (sampled.length === 0) return undefined;
  try {
    const { weights } = trainPrior(others);
    const means = new Map(weights.map((weight) => [weightKey(weight), weight.mean]));
    return learnDeviations(sitePrior(means), sampled);
  } catch (error) {
    if (error instanceof NotEnoughEvidence) return undefined;
    throw error;
  }
}
