import { ageWeight } from '../../src/learning/age-weight';
import { countContacts, type LoggedContact } from '../../src/learning/contact-counts';
import { chooseHalfLife, fittedShare } from '../../src/learning/drift';
import { fitWeights } from '../../src/learning/fit';
import { bestByModel, type Policy, simplePolicies } from '../../src/learning/policies';
import { type ReadPrior, readPrior } from '../../src/learning/prior-file';
import { pairKey, rates } from '../../src/learning/rates';
import type { SimulatedContact } from '../../src/learning/simulation';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { trainPrior } from '../../src/learning/train-prior';
import { writePrior } from '../../src/learning/write-prior';
import type { FeatureGroup } from '../../src/ranking/features';
import { fitByNewton } from '../../test/learning/support/newton-reference';

/** Learns from a contact log, oldest first, which channel to suggest to anyone. */
export type PopulationLearner = (
  log: readonly SimulatedContact[],
  channels: readonly string[],
) => Policy;

/** The prior as it ships: trained, rounded, written and read. */
export function shippedPrior(log: readonly LoggedContact[]): ReadPrior & { text: string } {
  const rows = log.length;
  const meanOutcome = log.reduce((sum, { resolved }) => sum + resolved, 0) / rows;
  const text = JSON.stringify(writePrior(trainPrior(log), { rows, meanOutcome }));
  const { prior } = readPrior(JSON.parse(text));
  if (!prior) throw new Error('the prior file that was just written cannot be read');
  return { ...prior, text };
}

export const shipped: PopulationLearner = (log, channels) =>
  bestByModel(shippedPrior(log).model, channels);

type Variances = (group: FeatureGroup) => number;
const unit: Variances = (group) => (group === 'intercept' ? 10 : 1);

/** A model with given prior variances, by any solver. */
const fitted =
  (
    solve: (...given: Parameters<typeof fitByNewton>) => ArrayLike<number>,
    variancesOf: (log: readonly LoggedContact[]) => Variances,
  ): PopulationLearner =>
  (log, channels) => {
    const { observations, features } = countContacts(log);
    const variance = variancesOf(log);
    const weights = solve(
      observations,
      features.map(({ group }) => 1 / variance(group)),
    );
    const means = features.map((feature, j) => [weightKey(feature), weights[j] as number] as const);
    return bestByModel(sitePrior(new Map(means)), channels);
  };
const byLibrary = (...given: Parameters<typeof fitWeights>) => fitWeights(...given).weights;

const learned = (log: readonly LoggedContact[]): Variances => {
  const { variances } = trainPrior(log);
  return (group) => variances.get(group) as number;
};
/** A variance so small that these weights are zero. */
const noInteractions: Variances = (group) =>
  group === 'reasonChannel' || group === 'contextChannel' ? 1e-6 : unit(group);

export const populationLearners = new Map<string, PopulationLearner>([
  ['trainPrior, as shipped', shipped],
  ['Newton MAP, same variances', fitted(fitByNewton, learned)],
  ['same features, N(0, 1) prior', fitted(byLibrary, () => unit)],
  ['no interactions', fitted(byLibrary, () => noInteractions)],
  ['best per reason by count', (log, channels) => simplePolicies(log, channels).bestPerReason],
  ['single best channel', (log, channels) => simplePolicies(log, channels).singleBest],
  ['most used channel', (log, channels) => simplePolicies(log, channels).mostUsed],
  ['multi-class on successes', mostSuccesses],
]);

/** Those that are worth their time where rows are hardly ever alike, because there is much context. */
export const fastLearners = new Map(
  [...populationLearners].filter(([name]) => !name.startsWith('Newton')),
);

/** Old contacts counting less, chosen as `train` does, and what that has to beat. */
export const ageingLearners = new Map<string, PopulationLearner>([
  ['as shipped, ageing as chosen', (log, channels) => shipped(asChosen(log), channels)],
  ['without ageing', shipped],
  ['single best channel', (log, channels) => simplePolicies(log, channels).singleBest],
]);

function asChosen(log: readonly SimulatedContact[]): readonly SimulatedContact[] {
  const before = Math.floor(0.7 * log.length);
  const parted = Math.floor(fittedShare * before);
  const halfLifeDays = chooseHalfLife({
    first: (days) => aged(log.slice(0, parted), days),
    last: log.slice(parted, before),
    train: (some) => shippedPrior(some).model,
  });
  return aged(log, halfLifeDays);
}

/** Contacts that count half after a half-life, counted back from the last one. */
const aged = (log: readonly SimulatedContact[], halfLifeDays: number | undefined) =>
  log.map((contact) => {
    const days = ((log.at(-1)?.at ?? 0) - contact.at) / 86_400_000;
    return { ...contact, weight: halfLifeDays ? ageWeight(days, halfLifeDays) : 1 };
  });

/**
 * One-vs-rest on the reason alone, from the contacts that were resolved: at the optimum its scores are each channel's
 * share of the reason's successes, so it suggests the channel with most of them.
 */
function mostSuccesses(log: readonly LoggedContact[], channels: readonly string[]): Policy {
  const successes = new Map(
    rates(log, ({ reason, channel }) => pairKey(reason, channel)).map(
      ({ key, contacts, resolved }) => [key, contacts * resolved],
    ),
  );
  return ({ reason }) => {
    const of = (channel: string) => successes.get(pairKey(reason, channel)) ?? 0;
    return channels.reduce((best, next) => (of(next) > of(best) ? next : best));
  };
}
