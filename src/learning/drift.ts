import { type Model, probability } from '../ranking/model';
import { ageWeight } from './age-weight';
import type { LoggedContact } from './contact-counts';
import { scoreByModel } from './policies';

/** A contact that may say when it was, in milliseconds since 1970. */
export interface TimedContact extends LoggedContact {
  readonly at?: number | undefined;
}

/** Half-lives that are tried, in days, besides not ageing at all. */
const halfLivesDays = [730, 365, 180, 90, 45] as const;

const day = 86_400_000;
/** Of the contacts, oldest first, that each half-life is fitted on; the rest judges it. */
const fittedShare = 0.7;

/**
 * Contacts that count the less the older they are: weights times `2 ^ (-age / halfLife)`.
 *
 * @param contacts those without a time keep their weight.
 * @param halfLifeDays days after which a contact counts half; `undefined` ages nothing.
 * @param until the moment to count age to, in milliseconds since 1970.
 */
export const aged = <Contact extends TimedContact>(
  contacts: readonly Contact[],
  halfLifeDays: number | undefined,
  until: number,
): readonly Contact[] =>
  halfLifeDays === undefined
    ? contacts
    : contacts.map((contact) =>
        contact.at === undefined
          ? contact
          : {
              ...contact,
              weight: contact.weight * ageWeight((until - contact.at) / day, halfLifeDays),
            },
      );

/**
 * Chooses how fast a log ages: the half-life whose model predicts later contacts best.
 *
 * Each candidate is fitted on the first 70 % and judged by log loss on the rest. Ageing throws evidence away, so it is
 * chosen only where it is better than not ageing by more than one standard error of the paired difference (Breiman et
 * al., "Classification and regression trees", 1984, section 3.4.3).
 *
 * @param contacts oldest first.
 * @param train makes a model of contacts.
 * @returns days, or `undefined` where contacts need not age or have no times.
 */
export function chooseHalfLife(
  contacts: readonly TimedContact[],
  train: (contacts: readonly TimedContact[]) => Model,
): number | undefined {
  const at = Math.floor(contacts.length * fittedShare);
  const [first, last] = [contacts.slice(0, at), contacts.slice(at)];
  const until = first.at(-1)?.at;
  if (until === undefined || last.length === 0) return undefined;
  const lossesWith = (halfLifeDays: number | undefined) => {
    const model = train(aged(first, halfLifeDays, until));
    return last.map((contact) => logLossOf(model, contact));
  };
  const unaged = lossesWith(undefined);
  let [best, largestGain] = [undefined as number | undefined, 0];
  for (const halfLifeDays of halfLivesDays) {
    const { mean, standardError } = gain(unaged, lossesWith(halfLifeDays), last);
    if (mean > standardError && mean > largestGain) [best, largestGain] = [halfLifeDays, mean];
  }
  return best;
}

function logLossOf(model: Model, contact: LoggedContact): number {
  const p = probability(scoreByModel(model, contact, contact.channel));
  return -(contact.resolved * Math.log(p)) - (1 - contact.resolved) * Math.log1p(-p);
}

/** How much smaller the second losses are on average, and how sure that is. */
function gain(
  before: readonly number[],
  after: readonly number[],
  contacts: readonly LoggedContact[],
): { mean: number; standardError: number } {
  const weights = contacts.map(({ weight, count }) => weight * count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const differences = before.map((loss, i) => loss - (after[i] as number));
  const mean = differences.reduce((sum, d, i) => sum + (weights[i] as number) * d, 0) / total;
  const squares = differences.reduce(
    (sum, d, i) => sum + ((weights[i] as number) * (d - mean)) ** 2,
    0,
  );
  return { mean, standardError: Math.sqrt(squares) / total };
}
