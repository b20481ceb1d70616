import type { EvaluatedContact } from './off-policy-values';
import { estimatePropensity } from './propensity';

/** What comes of suggesting a channel to customers who may do as they please. */
export interface IntentionToTreat {
  /** f, the share of contacts whose channel was the suggested one, in [0, 1]. */
  readonly followed: number;
  /**
   * q(x, s), what is expected of suggesting s for a contact.
   *
   * @param taken q(x, c taken), what is expected of each channel once it is taken, in [0, 1].
   */
  expected(
    contact: EvaluatedContact,
    taken: (channel: string) => number,
  ): (suggested: string) => number;
}

/**
 * Turns an outcome model of channels into one of suggestions:
 *
 *     q(x, s) = f · q(x, s taken) + (1 - f) · Σ_c share_c(x) q(x, c taken)
 *
 * f is the share of contacts that went by what was suggested, share_c that of each channel among the others, by reason
 * (see `estimatePropensity`). Both are counted in the contacts that are judged: a handful of numbers out of all of them,
 * so that they hardly know any one outcome. An effect of suggesting, followed or not, is what trials call intention to
 * treat (Hollis and Campbell, "What is meant by intention to treat analysis?", 1999).
 *
 * @param contacts at least one, each with a suggestion.
 */
export function intentionToTreat(contacts: readonly EvaluatedContact[]): IntentionToTreat {
  const others = contacts.filter(({ channel, suggested }) => channel !== suggested);
  const size = (some: readonly EvaluatedContact[]) =>
    some.reduce((sum, { count, weight }) => sum + count * weight, 0);
  const followed = 1 - size(others) / size(contacts);
  const shareOf = estimatePropensity(others);
  const ownChoices = [...new Set(others.map(({ channel }) => channel))];
  return {
    followed,
    expected: (contact, taken) => {
      const unfollowed = ownChoices.reduce(
        (sum, channel) => sum + shareOf({ ...contact, channel }) * taken(channel),
        0,
      );
      return (suggested) => followed * taken(suggested) + (1 - followed) * unfollowed;
    },
  };
}
