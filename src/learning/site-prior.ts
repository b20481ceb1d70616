import { builtInPrior } from '../ranking/built-in-prior';
import type { Feature, FeatureGroup } from '../ranking/features';
import { type Contribution, logOdds, type Model } from '../ranking/model';
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
  const spread = Math.sqrt(meanSquare(weights, 'channel') + meanSquare(weights, 'reasonChannel'));
  return {
    contributions(features) {
      const known = (group: FeatureGroup) =>
        features.some((feature) => feature.group === group && weights.has(weightKey(feature)));
      const [knowsReason, knowsChannel] = [known('reason'), known('channel')];
      const standsIn = (feature: Feature): boolean => {
        if (feature.group === 'channelTrait') return !knowsChannel;
        if (feature.group === 'traits') return !(knowsReason && knowsChannel);
        if (feature.group === 'contextTrait')
          return !(knowsChannel && knowsLevel(weights, feature));
        return feature.group === 'tried' && !weights.has(weightKey(feature));
      };
      const isGuess = ({ group }: NamedFeature) =>
        !knowsChannel &&
        (group === 'channelTrait' ||
          group === 'contextTrait' ||
          (group === 'traits' && knowsReason));

      const substitutes = builtInPrior.contributions(features.filter(standsIn));
      const guess = Math.abs(logOdds(substitutes.filter(isGuess)));
      const scale = guess > spread ? spread / guess : 1;
      return [
        ...features.flatMap((feature): Contribution[] => {
          const weight = weights.get(weightKey(feature));
          if (!weight) return [];
          const { name, group, value } = feature;
          return [{ name, group, source: 'site', logOdds: weight * value }];
        }),
        ...substitutes.map((one) =>
          isGuess(one) ? { ...one, logOdds: one.logOdds * scale } : one,
        ),
      ];
    },
  };
}

/** Whether the log had `device:mobile`, asked of `device:mobile|on-phone`. */
const knowsLevel = (weights: SiteWeights, { name }: Feature): boolean =>
  weights.has(weightKey({ group: 'context', name: name.slice(0, name.lastIndexOf('|')) }));

function meanSquare(weights: SiteWeights, group: FeatureGroup): number {
  const own = [...weights].flatMap(([key, weight]) => (key.startsWith(`${group} `) ? weight : []));
  return own.reduce((sum, weight) => sum + weight ** 2, 0) / Math.max(own.length, 1);
}
