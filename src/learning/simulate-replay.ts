import type { LoggedContact } from './contact-counts';
import { seededRandom } from './seeded-random';
import type { Occasion } from './simulate-customer';
import { drawSource } from './simulate-source';
import { asContact, type Business } from './simulation';

/** What suggests channels to one customer, and hears how contacts ended. */
export interface Learner {
  /** The channel to suggest, one of those open. */
  suggest(occasion: Occasion): string;
  learn(contact: LoggedContact): void;
}

/** After how many more contacts a late outcome becomes known. */
const delay = 3;

/**
 * Lets a new customer of a business make contacts, with suggestions.
 *
 * The customer follows a suggestion by chance and chooses for themselves otherwise. The same seed gives the same
 * customer, occasions and strokes of luck whatever is suggested, so that learners are compared on equal terms.
 *
 * @param given.follows the chance that a suggestion is followed.
 * @returns the regret of each suggestion in turn, in [0, 1]: by how much P(resolved) of this customer is higher by the
 *   best open channel than by the suggested one.
 */
export function replay({
  business,
  learner,
  contacts,
  follows,
  seed,
}: {
  readonly business: Business;
  readonly learner: Learner;
  readonly contacts: number;
  readonly follows: number;
  readonly seed: number;
}): number[] {
  const { missing, late } = business.assumed;
  const customer = business.customer(seed);
  const random = seededRandom(Math.imul(seed, 0xc2b2ae35) ^ 4);
  const toTell: { due: number; contact: LoggedContact }[] = [];

  return Array.from({ length: contacts }, (_, now) => {
    for (const { contact } of toTell.filter(({ due }) => due === now)) learner.learn(contact);

    const occasion = customer.nextOccasion(random);
    const suggested = learner.suggest(occasion);
    const [follow, choice, outcome] = [random(), random(), random()];
    const { weight, error } = drawSource(random, business.assumed);
    const [isMissing, isWrong, isLate] = [random() < missing, random() < error, random() < late];
    const channel = follow < follows ? suggested : customer.choose(occasion, choice);
    const isResolved = outcome < customer.resolves(occasion, channel);
    const contact = asContact(occasion, channel, Number(isResolved !== isWrong), weight);
    if (!isMissing) toTell.push({ due: now + 1 + (isLate ? delay : 0), contact });

    const best = Math.max(...occasion.open.map((one) => customer.resolves(occasion, one)));
    const regret = best - customer.resolves(occasion, suggested);
    customer.remember(occasion, channel, isResolved);
    return regret;
  });
}
