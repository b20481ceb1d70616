import { type Case, type FeatureGroup, features } from '../ranking/features';
import { logOdds, type Model } from '../ranking/model';
import { fitWeights } from './fit';

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

/**
 * Learns how one customer differs from the prior, from how their own contacts ended.
 *
 * Each weight of the intercept, of a channel and of a reason by a channel may deviate by `δ_j ~ N(0, sd² / strength)`;
 * the prior's log-odds of each case are the offset. Everything else stays the prior's. See `fitWeights` for the formula.
 *
 * @param given.prior the model before this customer's own contacts.
 * @param given.contacts any number, in any order. Those without weight or with an outcome outside [0, 1] do not count.
 * @param given.deviations the standard deviations, by group; default 0.4, 0.5, 0.3.
 * @param given.priorStrength multiplies the prior's precision, > 0, default 1: at 2 it takes twice as many contacts to
 *   move as far, at 0.5 half as many.
 * @returns deviations in log-odds by feature name, for `withDeviations`; empty without contacts that count.
 */
export function fitPersonal({
  prior,
  contacts,
  deviations = defaultDeviations,
  priorStrength = 1,
}: {
  readonly prior: Model;
  readonly contacts: readonly Experience[];
  readonly deviations?: PersonalDeviations | undefined;
  readonly priorStrength?: number | undefined;
}): Map<string, number> {
  const spread: Partial<Record<FeatureGroup, number>> = deviations;
  const groups = new Map<string, FeatureGroup>();
  const cases = contacts
    .filter(({ weight, resolved }) => weight > 0 && resolved >= 0 && resolved <= 1)
    .map((contact) => {
      const found = features(contact.case);
      const own = found.filter(({ group }) => spread[group] !== undefined);
      for (const { name, group } of own) groups.set(name, group);
      return { ...contact, own, offset: logOdds(prior.contributions(found)) };
    });

  // A case names what it shares with most others first; for the fit that goes last.
  const names = [...groups.keys()].reverse();
  const indices = new Map(names.map((name, index) => [name, index]));
  const { weights } = fitWeights(
    cases.map(({ own, resolved, weight, offset }) => ({
      features: own.map(({ name, value }) => [indices.get(name) as number, value]),
      target: resolved,
      weight,
      offset,
    })),
    [...groups.values()].reverse().map((group) => priorStrength / (spread[group] as number) ** 2),
  );
  return new Map(names.map((name, index) => [name, weights[index] as number]));
}
