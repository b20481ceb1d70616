import type { PersonalDeviations } from '../learning/fit-personal';
import { learnDeviations } from '../learning/learn-deviations';
import { sitePrior, weightKey } from '../learning/site-prior';
import { NotEnoughEvidence, trainPrior } from '../learning/train-prior';
import type { LogContact } from './logged-row';

/**
 * Learns how far customers differ, where the log tells customers apart: a prior is trained on every other customer,
 * and the rest are replayed against it.
 *
 * @param contacts oldest first.
 * @returns nothing where the log says too little.
 */
export function customerDeviations(
  contacts: readonly LogContact[],
): PersonalDeviations | undefined {
  const byCustomer = new Map<string, LogContact[]>();
  for (const contact of contacts) {
    if (!contact.customer) continue;
    const own = byCustomer.get(contact.customer) ?? [];
    byCustomer.set(contact.customer, own);
    own.push(contact);
  }
  const customers = [...byCustomer.values()];
  try {
    const others = trainPrior(customers.filter((_, i) => i % 2 === 0).flat());
    const means = new Map(others.weights.map((weight) => [weightKey(weight), weight.mean]));
    return learnDeviations(
      sitePrior(means),
      customers.filter((_, i) => i % 2 === 1),
    );
  } catch (error) {
    if (error instanceof NotEnoughEvidence) return undefined;
    throw error;
  }
}
