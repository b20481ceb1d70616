import { type Learner, type Replayed, replay } from '../../src/learning/simulate-replay';
import type { Business } from '../../src/learning/simulation';

/**
 * Lets new customers of a business make contacts, each with a learner of their own.
 *
 * @param given.start makes the learner of a customer.
 * @returns the contacts of each; the same customers with the same luck for every learner.
 */
export const replayCustomers = ({
  business,
  start,
  customers,
  contacts,
  follows,
}: {
  readonly business: Business;
  readonly start: () => Learner;
  readonly customers: number;
  readonly contacts: number;
  readonly follows: number;
}): Replayed[][] =>
  Array.from({ length: customers }, (_, customer) => {
    const seed = 1000 * business.seed + customer;
    return replay({ business, learner: start(), contacts, follows, seed });
  });
