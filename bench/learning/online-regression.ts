import type { LoggedContact } from '../../src/learning/contact-counts';
import { bestByModel } from '../../src/learning/policies';
import type { Learner } from '../../src/learning/simulate-replay';
import { asContact } from '../../src/learning/simulation';
import { features } from '../../src/ranking/features';
import { logOdds, type Model, probability, withDeviations } from '../../src/ranking/model';

/**
 * Logistic regression that sees each own contact once, as an alternative to fitting all of them anew.
 *
 *     w_j ← w_j + rate / (1 + √n_j) · v (y - p) x_j      n_j: sum of the squared gradients of j before
 *
 * This is FTRL-proximal without regularisation, the same as gradient descent with a rate for each coordinate: McMahan
 * et al., "Ad click prediction: a view from the trenches" (2013), section 3.1, β = 1.
 *
 * @param start what `p` starts from.
 * @param rate α, > 0.
 */
export function onlineRegression(start: Model, rate: number): Learner {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  return {
    suggest(occasion) {
      const best = bestByModel(withDeviations(start, weights), occasion.open);
      return { channel: best(asContact(occasion, '', 0)), propensity: 1 };
    },
    learn({ reason, channel, context, resolved, weight }: LoggedContact) {
      const found = features({ reason: { id: reason }, channel: { id: channel }, context });
      const expected = logOdds(withDeviations(start, weights).contributions(found));
      const error = weight * (resolved - probability(expected));
      for (const { name, value } of found) {
        const before = squares.get(name) ?? 0;
        const step = (rate / (1 + Math.sqrt(before))) * error * value;
        weights.set(name, (weights.get(name) ?? 0) + step);
        squares.set(name, before + (error * value) ** 2);
      }
    },
  };
}

/** Knows nothing: every contact is as likely to be resolved as not. */
export const noPrior: Model = { contributions: () => [] };
