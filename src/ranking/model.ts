import type { Feature, FeatureGroup } from './features';

/**
 * Where a weight comes from: traits of reason and channel, the site's contact log, this customer's own contacts, or what
 * the owner weighs against a channel.
 */
export type WeightSource = 'built-in' | 'site' | 'personal' | 'owner';

/** What one feature adds to the log-odds that the contact is resolved. */
export interface Contribution {
  readonly name: string;
  readonly group: FeatureGroup;
  readonly source: WeightSource;
  readonly logOdds: number;
}

/** A logistic model: what each feature of a case contributes. Its answer depends on nothing but the features. */
export interface Model {
  contributions(features: readonly Feature[]): Contribution[];
}

/** Sum of the contributions: `x·w`, the log-odds that the contact is resolved. */
export function logOdds(contributions: readonly Contribution[]): number {
  let sum = 0;
  // Pages with Prototype.js have another `reduce`.
  for (const { logOdds } of contributions) sum += logOdds;
  return sum;
}

/** `1 / (1 + exp(-logOdds))`, in [0, 1]. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** What features add to the log-odds, by weights of one source; those that weigh nothing are left out. */
export function weigh(
  features: readonly Feature[],
  source: WeightSource,
  weightOf: (name: string, group: FeatureGroup) => number | undefined,
): Contribution[] {
  const found: Contribution[] = [];
  for (const { name, group, value } of features) {
    const weight = weightOf(name, group);
    if (weight) found.push({ name, group, source, logOdds: weight * value });
  }
  return found;
}

/**
 * The model of one customer: a prior plus what their own outcomes moved.
 *
 * @param prior the built-in or site prior.
 * @param deviations weight by feature name, in log-odds; none gives the prior itself, bit for bit.
 */
export function withDeviations(prior: Model, deviations: ReadonlyMap<string, number>): Model {
  if (deviations.size === 0) return prior;
  return {
    contributions: (features) => [
      ...prior.contributions(features),
      ...weigh(features, 'personal', (name) => deviations.get(name)),
    ],
  };
}
