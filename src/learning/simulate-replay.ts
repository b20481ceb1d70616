import type { LoggedContact } from './contact-counts';
import { seededRandom } from './seeded-random';
import type { Occasion } from './simulate-customer';
import type { Random } from './simulate-draw';
import { drawSource } from './simulate-source';
import { asContact, type Business } from './simulation';

/** What suggests channels to one customer, and hears how contacts ended. */
export interface Learner {
  /**
   * Picks the channel to suggest.
   *
   * @param random of its own: however many numbers are taken, customer and luck stay the same.
   */
  suggest(occasion: Occasion, random: Random): Suggested;
  learn(contact: LoggedContact): void;
}

export interface Suggested {
  /** One of those open. */
  readonly channel: string;
  /** The probability with which it was suggested, in (0, 1]. */
  readonly propensity: number;
}

/** What happened at one contact. */
export interface Replayed {
  readonly occasion: Occasion;
  readonly suggested: Suggested;
  /** By how much P(resolved) of this customer is higher by the best open channel than by the suggested one. */
  readonly regret: number;
  /** By the channel that the customer took; nothing where the outcome never becomes known. */
  readonly contact: LoggedContact | undefined;
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
 * @returns each contact in turn.
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
}): Replayed[] {
  const { missing, late } = business.assumed;
  const customer = business.customer(seed);
  const randomFor = (purpose: number) => seededRandom(Math.imul(seed, 0xc2b2ae35) ^ purpose);
  const [random, exploring] = [randomFor(4), randomFor(5)];
  const toTell: { due: number; contact: LoggedContact }[] = [];

  return Array.from({ length: contacts }, (_, now) => {
    for (const { contact } of toTell.filter(({ due }) => due === now)) learner.learn(contact);

    const occasion = customer.nextOccasion(random);
    const suggested = learner.suggest(occasion, exploring);
    const [follow, choice, outcome] = [random(), random(), random()];
    const { weight, error } = drawSource(random, business.assumed);
    const [isMissing, isWrong, isLate] = [random() < missing, random() < error, random() < late];
    const channel = follow < follows ? suggested.channel : customer.choose(occasion, choice);
    const isResolved = outcome < customer.resolves(occasion, channel);
    const contact = asContact(occasion, channel, Number(isResolved !== isWrong), weight);
    if (!isMissing) toTell.push({ due: now + 1 + (isLate ? delay : 0), contact });

    const best = Math.max(...occasion.open.map((one) => customer.resolves(occasion, one)));
    const regret = best - customer.resolves(occasion, suggested.channel);
    customer.remember(occasion, channel, isResolved);
    return { occasion, suggested, regret, contact: isMissing ? undefined : contact };
  });
}
