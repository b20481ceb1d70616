import { clipAt, type Estimate } from './off-policy';

/** One logged contact whose propensity is known, as the estimators of one policy's worth see it. */
export interface LoggedChoice {
  /** y, in [0, 1]; the mean outcome where it stands for several contacts. */
  readonly outcome: number;
  /** v, how much one contact counts; > 0. */
  readonly weight: number;
  /** c, how many contacts it stands for; > 0. */
  readonly count: number;
  /** ρ = π(a | x) / p(a | x), how much likelier the policy takes the channel that was taken; >= 0. */
  readonly ratio: number;
  /** q(x, a), what the outcome model expects of the channel that was taken, in [0, 1]. */
  readonly expected: number;
  /** m = Σ_a π(a | x) q(x, a), what it expects of the policy, in [0, 1]. */
  readonly expectedOfPolicy: number;
}

/** A policy's worth, estimated in four ways; NaN, but for the direct method, where no contact went as it would. */
export interface PolicyValue {
  readonly directMethod: Estimate;
  readonly ips: Estimate;
  readonly snips: Estimate;
  readonly doublyRobust: Estimate;
  /** Mean ratio before clipping: 1, but for chance, where the propensities are right. */
  readonly meanRatio: Estimate;
  /** `(Σ v ρ)² / Σ (v ρ)²`: how many contacts under the policy itself would say as much. */
  readonly effectiveSampleSize: number;
  /** Contacts whose ratio was cut to the limit. */
  readonly clipped: number;
  /** Share of `Σ v ρ` that clipping took away, in [0, 1). */
  readonly cutAway: number;
}

/** Below this an overlap is thin: 100 contacts leave ± 10 points around a rate of one half. */
export const leastOverlap = { effectiveSampleSize: 100, cutAway: 0.05 } as const;

/** Whether too few contacts went as the policy would: fewer than 100 effective ones, or over 5 % of the weight cut away. */
export const isThin = ({ effectiveSampleSize, cutAway }: PolicyValue): boolean =>
  effectiveSampleSize < leastOverlap.effectiveSampleSize || cutAway > leastOverlap.cutAway;

/** Less than this may be how the propensities were rounded. */
const leastMisfit = 0.05;

/**
 * Whether the propensities cannot be right: the mean ratio is further from 1 than twice its interval reaches, about four
 * standard errors. Either they are not those the channels were taken with, or they were 0 where the policy goes.
 */
export const isMisfit = ({ meanRatio: { value, high } }: PolicyValue): boolean =>
  Math.abs(value - 1) > Math.max(2 * (high - value), leastMisfit);

/**
 * Estimates what a policy π is worth from contacts whose channels were taken with known probabilities p:
 *
 *     DM    = Σ v_i m_i / Σ v_i
 *     IPS   = Σ v_i ρ_i y_i / Σ v_i
 *     SNIPS = Σ v_i ρ_i y_i / Σ v_i ρ_i
 *     DR    = Σ v_i (m_i + ρ_i (y_i - q_i)) / Σ v_i        ρ_i = min(π(a_i | x_i) / p(a_i | x_i), clip)
 *
 * x is reason and context, a the channel taken, y the outcome, v the weight, q the outcome model, m its mean under π. The
 * direct method (DM) is as good as the model. Inverse propensity scoring (IPS) needs no model and is unbiased, but
 * noisy, and may exceed 1. SNIPS normalises by the weights, for a little bias and much less noise. Doubly robust (DR) is
 * unbiased whatever the model, and the less noisy the better it is. Unbiased holds where p is right, p > 0 wherever
 * π > 0, no ratio is cut, and q was not learned from these contacts. Horvitz and Thompson, "A generalization of
 * sampling without replacement from a finite universe" (1952); Swaminathan and Joachims, "The self-normalized estimator
 * for counterfactual learning" (2015); Dudík, Langford and Li, "Doubly robust policy evaluation and learning" (2011).
 *
 * Intervals are the normal approximation: for a mean θ of z_i with weights u_i `θ ± 1.96 sqrt(Σ u_i² (z_i - θ)²) / Σ u_i`,
 * and SNIPS is one with u = v ρ and z = y (Owen, "Monte Carlo theory, methods and examples", 2013, chapter 9). That of
 * DM says nothing about how wrong the model is. A row of c contacts counts c times, as 0/1 outcomes with its mean.
 *
 * @param choices at least one.
 * @param options.clip largest ratio that counts in full, > 0; default 50.
 */
export function policyValue(
  choices: readonly LoggedChoice[],
  { clip = clipAt }: { clip?: number } = {},
): PolicyValue {
  const cut = choices.map((choice) => ({ ...choice, ratio: Math.min(choice.ratio, clip) }));
  const [kept, whole] = [sumOf(cut, weighted), sumOf(choices, weighted)];
  const squares = sumOf(cut, (choice) => weighted(choice) ** 2);
  const ifFollowed = (terms: (choice: LoggedChoice) => Term): Estimate =>
    kept > 0 ? weightedMean(cut, terms) : nothing;

  return {
    directMethod: weightedMean(cut, ({ weight, expectedOfPolicy }) => ({
      weight,
      value: expectedOfPolicy,
    })),
    ips: ifFollowed(({ weight, ratio, outcome }) => ({
      weight,
      value: ratio * outcome,
      slope: ratio,
    })),
    snips: ifFollowed((choice) => ({ weight: weighted(choice), value: choice.outcome, slope: 1 })),
    doublyRobust: ifFollowed(({ weight, ratio, outcome, expected, expectedOfPolicy }) => ({
      weight,
      value: expectedOfPolicy + ratio * (outcome - expected),
      slope: ratio,
    })),
    meanRatio: weightedMean(choices, ({ weight, ratio }) => ({ weight, value: ratio })),
    effectiveSampleSize: squares > 0 ? kept ** 2 / squares : 0,
    clipped: choices.reduce((sum, { ratio, count }) => sum + (ratio > clip ? count : 0), 0),
    cutAway: whole > 0 ? 1 - kept / whole : 0,
  };
}

/** What one contact puts into a mean: u and z, and by how much z rises with the outcome. */
interface Term {
  readonly weight: number;
  readonly value: number;
  readonly slope?: number;
}

const nothing: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

const weighted = ({ weight, ratio }: LoggedChoice): number => weight * ratio;

const sumOf = (choices: readonly LoggedChoice[], of: (choice: LoggedChoice) => number): number =>
  choices.reduce((sum, choice) => sum + choice.count * of(choice), 0);

/**
 * `Σ u z / Σ u` and its 95 % interval by the normal approximation.
 *
 * @param choices at least one whose weight u is not 0.
 */
function weightedMean(
  choices: readonly LoggedChoice[],
  terms: (choice: LoggedChoice) => Term,
): Estimate {
  let [total, sum, squares] = [0, 0, 0];
  for (const choice of choices) {
    const { weight, value } = terms(choice);
    total += choice.count * weight;
    sum += choice.count * weight * value;
  }
  const mean = sum / total;
  for (const choice of choices) {
    const { weight, value, slope = 0 } = terms(choice);
    const within = choice.count > 1 ? slope ** 2 * choice.outcome * (1 - choice.outcome) : 0;
    squares += choice.count * weight ** 2 * ((value - mean) ** 2 + within);
  }
  const margin = (1.96 * Math.sqrt(squares)) / total;
  return { value: mean, low: mean - margin, high: mean + margin };
}
