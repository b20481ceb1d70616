import type { LabelMatcher } from './label-matcher';
import { termsOf } from './terms';
import type { TextModel } from './text-model';

/** A reason that a text may be about. */
export interface MatchedReason {
  /** Its id. */
  readonly reason: string;
  /** How likely it is among all reasons, in [0, 1]. */
  readonly probability: number;
}

/**
 * What words like those of a label add to the log-odds of its reason; less where a model was trained on texts of that
 * reason, by cross-validation on BANKING77's training part.
 */
const weightOfLabel = { unknown: 6, known: 2 };
/** A reason is named where the text makes its odds at least so many times those under a text that says nothing. */
const leastOddsRatio = 2;

/**
 * The reasons that a text may be about, the most likely first; none where it says nothing.
 *
 *     P(reason | text) ∝ P(reason | text, model) · exp(weight · alikeness to what is written of the reason)
 *
 * where a reason that the model does not know has an even share of the probability, as all have without a model.
 *
 * @param reasons ids, in the order of what `alike` answers.
 */
export function matchReasons(
  text: string,
  reasons: readonly string[],
  alike: LabelMatcher,
  model?: TextModel,
): MatchedReason[] {
  const terms = termsOf(text);
  if (terms.size === 0) return [];
  const known = model?.reasons ?? [];
  const shares = model?.probabilities(terms) ?? [];
  const likenesses = alike(text, terms);
  const found = reasons.map((reason, i) => {
    const likeness = likenesses[i] as number;
    const share = shares[known.indexOf(reason)];
    if (share === undefined) {
      const lift = Math.exp(weightOfLabel.unknown * likeness);
      return { reason, lift, oddsRatio: lift };
    }
    const byLabel = Math.exp(weightOfLabel.known * likeness);
    const odds = share / (1 - share);
    return {
      reason,
      lift: known.length * share * byLabel,
      oddsRatio: (known.length - 1) * odds * byLabel,
    };
  });
  let total = 0;
  for (const { lift } of found) total += lift;
  return found
    .filter(({ oddsRatio }) => oddsRatio >= leastOddsRatio)
    .sort((a, b) => b.lift - a.lift)
    .map(({ reason, lift }) => ({ reason, probability: lift / total }));
}
