import { type Case, type FeatureGroup, features } from '../ranking/features';
import { logOdds, type Model } from '../ranking/model';
import { fitWeights, type Observation } from './fit';

/** How one of the customer's own contacts ended. */
export interface Experience {
  readonly case: Case;
  /** In [0, 1]; 1 is resolved. */
  readonly resolved: number;
  /** How much it counts, in (0, 1]: the source of the outcome times `ageWeight`. */
  readonly weight: number;
}

/** How far customers differ from the prior: a standard deviation in log-odds, > 0, for each group that may move. */
export interface PersonalDeviations {
  readonly intercept: number;
  readonly channel: number;
  readonly reasonChannel: number;
}

/** Where no contact log says how much customers differ. */
export const defaultDeviations: PersonalDeviations = {
  intercept: 0.4,
  channel: 0.5,
  reasonChannel: 0.3,
};

/** One customer's own contacts, and what they start from. */
export interface PersonalEvidence {
  /** The model before this customer's own contacts. */
  readonly prior: Model;
  /** Any number, in any order. Those without weight or with an outcome outside [0, 1] do not count. */
  readonly contacts: readonly Experience[];
  /** How far the customer may differ; default 0.4, 0.5, 0.3. */
  readonly deviations?: PersonalDeviations | undefined;
  /**
   * Multiplies the prior's precision, > 0, default 1: at 2 it takes twice as many contacts to move as far, at 0.5 half
   * as many.
   */
  readonly priorStrength?: number | undefined;
}

/**
 * Learns how one customer differs from the prior, from how their own contacts ended.
 *
 * Each weight of the intercept, of a channel and of a reason by a channel may deviate by `δ_j ~ N(0, sd² / strength)`;
 * the prior's log-odds of each case are the offset. Everything else stays the prior's. See `fitWeights` for the formula.
 *
 * @returns deviations in log-odds by feature name, for `withDeviations`; empty without contacts that count.
 */
export function fitPersonal(given: PersonalEvidence): Map<string, number> {
  const { observations, precisions, indices } = observePersonal(given);
  const { weights } = fitWeights(observations, precisions);
  return new Map([...indices].map(([name, index]) => [name, weights[index] as number]));
}

/** A customer's own contacts in the form that is fitted. */
export interface PersonalObservations {
  readonly observations: readonly Observation[];
  /** The prior's precision of each weight that the contacts move. */
  readonly precisions: readonly number[];
  /** The index of each of these weights, by feature name. */
  readonly indices: ReadonlyMap<string, number>;
  /** The prior's precision of a weight of a group; `undefined` where it may not move. */
  readonly precisionOf: (group: FeatureGroup) => number | undefined;
}

/** Puts a customer's own contacts into the form that is fitted; see `fitPersonal`. */
export function observePersonal({
  prior,
  contacts,
  deviations = defaultDeviations,
  priorStrength = 1,
}: PersonalEvidence): PersonalObservations {
  const spread: Partial<Record<FeatureGroup, number>> = deviations;
  const precisionOf = (group: FeatureGroup) => {
    const deviation = spread[group];
    return deviation && priorStrength / deviation ** 2;
  };
  const indices = new Map<string, number>();
  const precisions: number[] = [];

  const observations = contacts
    .filter(({ weight, resolved }) => weight > 0 && resolved >= 0 && resolved <= 1)
    .map(({ case: contact, resolved, weight }) => {
      const found = features(contact);
      const own = found.flatMap(({ name, group, value }): [number, number][] => {
        const precision = precisionOf(group);
        if (precision === undefined) return [];
        const index = indices.get(name) ?? precisions.push(precision) - 1;
        indices.set(name, index);
        return [[index, value]];
      });
      return {
        features: own,
        target: resolved,
        weight,
        offset: logOdds(prior.contributions(found)),
      };
    });

  return { observations, precisions, indices, precisionOf };
}
