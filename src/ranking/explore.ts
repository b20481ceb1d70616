/** A channel that may be suggested. */
export interface Candidate {
  readonly channel: string;
  /** P(resolved), in [0, 1]. */
  readonly probability: number;
  /** The same as log-odds; the highest is the best. */
  readonly score: number;
  /** Standard deviation of the score, >= 0, default 0; only UCB asks for it. */
  readonly deviation?: number | undefined;
}

export type ExplorationRule = 'squarecb' | 'epsilon-greedy' | 'ucb';

/** How much each rule explores unless told otherwise: γ, ε, and the width in standard deviations. */
const defaultAmounts = { squarecb: 1000, 'epsilon-greedy': 0.05, ucb: 0.5 } as const;

/**
 * With which probability each channel is suggested, so that the log says later what others would have brought.
 *
 *     squarecb        p_a = 1 / (K + γ (P_b - P_a)),   p_b = 1 - Σ p_a
 *     epsilon-greedy  p_a = ε / K,                     p_b = 1 - Σ p_a
 *     ucb             p_b = 1, where b has the highest score + width · deviation
 *
 * K is the number of candidates, b the best of them by score, P their probability. SquareCB tries a channel the less the
 * worse it looks: inverse gap weighting, Abe and Long, "Associative reinforcement learning using linear probabilistic
 * concepts" (1999); Foster and Rakhlin, "Beyond UCB: optimal and efficient contextual bandits with regression oracles"
 * (2020), algorithm 1. UCB is Li, Chu, Langford and Schapire, "A contextual-bandit approach to personalized news article
 * recommendation" (2010).
 *
 * @param candidates in the owner's order: the first is the best of equals.
 * @param amount of the rule's own: γ >= 0, default 1000, less explores more; ε in [0, 1], default 0.05; width >= 0,
 *   default 0.5, where 0 is greedy.
 * @returns one for each candidate, each in [0, 1]; they sum to 1.
 */
export function propensities(
  rule: ExplorationRule,
  candidates: readonly Candidate[],
  amount: number = defaultAmounts[rule],
): number[] {
  const count = candidates.length;
  const width = rule === 'ucb' ? amount : 0;
  const scores = candidates.map(({ score, deviation = 0 }) => score + width * deviation);
  const best = scores.indexOf(Math.max(...scores));
  const highest = candidates[best]?.probability as number;
  const others = candidates.map(({ probability }, index) => {
    if (index === best || rule === 'ucb') return 0;
    return rule === 'squarecb' ? 1 / (count + amount * (highest - probability)) : amount / count;
  });
  let rest = 1;
  for (const share of others) rest -= share;
  return others.map((share, index) => (index === best ? rest : share));
}

/**
 * Picks a candidate by inverting the distribution over the order given.
 *
 * @param candidates at least one.
 * @param propensities one for each candidate, summing to 1.
 * @param at uniformly random in [0, 1); the same number gives the same candidate.
 * @returns the channel, and the probability with which it is picked.
 */
export function choose(
  candidates: readonly Candidate[],
  propensities: readonly number[],
  at: number,
): { channel: string; propensity: number } {
  let left = at;
  const found = propensities.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  // Rounding may leave a trace at the very end.
  const index = found < 0 ? propensities.indexOf(Math.max(...propensities)) : found;
  return {
    channel: (candidates[index] as Candidate).channel,
    propensity: propensities[index] as number,
  };
}
