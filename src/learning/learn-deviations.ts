import { features } from '../ranking/features';
import { logOdds, type Model, probability, withDeviations } from '../ranking/model';
import { logLoss, type Prediction } from './calibration';
import type { LoggedContact } from './contact-counts';
import {
  defaultDeviations,
  type Experience,
  fitPersonal,
  type PersonalDeviations,
} from './fit-personal';

/** Below this, customers who came back say too little about how they differ. */
const leastReturns = 300;

/** Above this, more of them change little and take long. */
const mostReturns = 1000;

const candidates = [0.1, 0.2, 0.3, 0.5, 0.8];
const groups = ['intercept', 'channel', 'reasonChannel'] as const;
const rounds = 2;

/**
 * Learns how far customers differ from a prior, for the standard deviations that `fitPersonal` takes.
 *
 * Each customer's contacts are replayed in order with the learner of the device itself: what it expects of a contact
 * from those before it is scored by log loss (prequential, Dawid, "Statistical theory: the prequential approach",
 * 1984). The deviations are those with the least loss, found group by group among 0.1 to 0.8, in two rounds from the
 * defaults.
 *
 * @param prior trained on other customers: one that knows these would make them look alike.
 * @param customers the contacts of each customer, oldest first.
 * @returns the deviations, or nothing where customers came back fewer than 300 times.
 */
export function learnDeviations(
  prior: Model,
  customers: Iterable<readonly LoggedContact[]>,
): PersonalDeviations | undefined {
  const returning: Experience[][] = [];
  let returns = 0;
  for (const contacts of customers) {
    if (contacts.length < 2 || returns >= mostReturns) continue;
    returning.push(contacts.map(experienceOf));
    returns += contacts.length - 1;
  }
  if (returns < leastReturns) return undefined;

  const losses = new Map<string, number>();
  const lossOf = (deviations: PersonalDeviations): number => {
    const key = groups.map((group) => deviations[group]).join();
    const loss = losses.get(key) ?? prequentialLoss(prior, returning, deviations);
    losses.set(key, loss);
    return loss;
  };
  let best: PersonalDeviations = defaultDeviations;
  for (let round = 0; round < rounds; round++)
    for (const group of groups)
      for (const candidate of candidates) {
        const deviations = { ...best, [group]: candidate };
        if (lossOf(deviations) < lossOf(best)) best = deviations;
      }
  return best;
}

/** Log loss of each customer's second and later contacts, as expected from those before. */
function prequentialLoss(
  prior: Model,
  customers: readonly (readonly Experience[])[],
  deviations: PersonalDeviations,
): number {
  const predictions = customers.flatMap((contacts) =>
    contacts.slice(1).map(({ case: next, resolved, weight }, before): Prediction => {
      const own = fitPersonal({ prior, contacts: contacts.slice(0, before + 1), deviations });
      const expected = logOdds(withDeviations(prior, own).contributions(features(next)));
      return { probability: probability(expected), outcome: resolved, weight };
    }),
  );
  return logLoss(predictions);
}

const experienceOf = ({ reason, channel, context, resolved, weight, count }: LoggedContact) => ({
  case: { reason: { id: reason }, channel: { id: channel }, context },
  resolved,
  weight: weight * count,
});
