import { builtInPrior } from '../ranking/built-in-prior';
import type { FeatureGroup } from '../ranking/features';
import { logOdds, type Model, weigh } from '../ranking/model';
import type { NamedFeature } from './contact-counts';

/** Weights in log-odds, by `weightKey`. */
export type SiteWeights = ReadonlyMap<string, number>;

/** A key that no two features share, whatever ids the site chose. */
export const weightKey = ({ group, name }: NamedFeature): string => `${group} ${name}`;

/**
 * The model of a site with a trained prior.
 *
 * A name the log never had weighs 0, the mean of its group. For a reason or channel it never had, the traits of the
 * built-in prior stand in: the channel's own for an unknown channel, reason by channel for an unknown pair. What the
 * log has measured, they leave alone. Since a guess should not outbid a measurement, all that traits say about an
 * unknown channel next to measured ones is scaled down to at most one standard deviation of the measured channels.
 *
 * @param weights the means of the prior file.
 */
export function sitePrior(weights: SiteWeights): Model {
  const groups = byGroup(weights);
  const weightOf = (group: FeatureGroup, name: string) => groups.get(group)?.get(name);
  const spread = Math.sqrt(
    meanSquare(groups.get('channel')) + meanSquare(groups.get('reasonChannel')),
  );
  return {
    contributions(features) {
      const known = new Set<FeatureGroup>();
      const measured = weigh(features, 'site', (name, group) => {
        const weight = weightOf(group, name);
        if (weight !== undefined) known.add(group);
        return weight;
      });
      const [knowsReason, knowsChannel] = [known.has('reason'), known.has('channel')];
      const standsIn = ({ group, name }: NamedFeature): boolean => {
        if (group === 'channelTrait') return !knowsChannel;
        if (group === 'traits') return !(knowsReason && knowsChannel);
        if (group === 'contextTrait')
          return !(knowsChannel && weightOf('context', levelOf(name)) !== undefined);
        return group === 'tried' && !known.has(group);
      };
      const isGuess = ({ group }: NamedFeature) =>
        !knowsChannel &&
        (group === 'channelTrait' ||
          group === 'contextTrait' ||
          (group === 'traits' && knowsReason));

      const substitutes = builtInPrior.contributions(features).filter(standsIn);
      const guess = Math.abs(logOdds(substitutes.filter(isGuess)));
      const scale = guess > spread ? spread / guess : 1;
      return [
        ...measured,
        ...substitutes.map((one) =>
          isGuess(one) ? { ...one, logOdds: one.logOdds * scale } : one,
        ),
      ];
    },
  };
}

/** Weights by name, for each group: a model is asked often, and joining group and name for each question is slow. */
function byGroup(weights: SiteWeights): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const [key, weight] of weights) {
    const space = key.indexOf(' ');
    const group = key.slice(0, space);
    groups.set(group, (groups.get(group) ?? new Map()).set(key.slice(space + 1), weight));
  }
  return groups;
}

/** `device:mobile` of `device:mobile|on-phone`. */
const levelOf = (name: string): string => name.slice(0, name.lastIndexOf('|'));

function meanSquare(weights: ReadonlyMap<string, number> = new Map()): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight ** 2;
  return sum / Math.max(weights.size, 1);
}
