import { type Model, probability } from '../ranking/model';
import type { LoggedContact } from './contact-counts';
import { scoreByModel } from './policies';

/** Half-lives that are tried, in days, besides not ageing at all. */
const halfLivesDays = [730, 365, 180, 90, 45] as const;

/** Of the contacts, oldest first, that each half-life is fitted on; the rest judges it. */
export const fittedShare = 0.7;

/**
 * Chooses how fast a log ages: the half-life whose model predicts later contacts best.
 *
 * Each candidate is fitted on the first 70 % and judged by log loss on the rest. Ageing throws evidence away, so it is
 * chosen only where it is better than not ageing by more than one standard error of the paired difference (Breiman et
 * al., "Classification and regression trees", 1984, section 3.4.3).
 *
 * @param given.first the earlier contacts, their weights times `2 ^ (-age / halfLife)` where a half-life in days is given.
 * @param given.last the later contacts.
 * @param given.train makes a model of contacts.
 * @returns days, or `undefined` where contacts need not age.
 */
export function chooseHalfLife({
  first,
  last,
  train,
}: {
  readonly first: (halfLifeDays?: number) => readonly LoggedContact[];
  readonly last: readonly LoggedContact[];
  readonly train: (contacts: readonly LoggedContact[]) => Model;
}): number | undefined {
  if (last.length === 0) return undefined;
  const lossesWith = (halfLifeDays?: number) => {
    const model = train(first(halfLifeDays));
    return last.map((contact) => logLossOf(model, contact));
  };
  const unaged = lossesWith();
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
  const total = contacts.reduce((sum, { weight, count }) => sum + count * weight, 0);
  const differences = before.map((loss, i) => loss - (after[i] as number));
  const sumOver = (of: (contact: LoggedContact, difference: number) => number) =>
    contacts.reduce((sum, one, i) => sum + one.count * of(one, differences[i] as number), 0);
  const mean = sumOver(({ weight }, d) => weight * d) / total;
  const squares = sumOver(({ weight }, d) => (weight * (d - mean)) ** 2);
  return { mean, standardError: Math.sqrt(squares) / total };
}
