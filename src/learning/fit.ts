import LogisticRegressionTwoClasses, {
  type Design,
} from 'ml-logistic-regression/src/logreg_2classes.js';
import { probability } from '../ranking/model';
import { type Factor, factorise, solve } from './cholesky';
import Vector from './matrix';

/** One observation, or several alike taken together. */
export interface Observation {
  /** The features that are not zero, each index once. */
  readonly features: readonly (readonly [index: number, value: number])[];
  /** The outcome, or the mean outcome of several, in [0, 1]. */
  readonly target: number;
  /** How much it counts; > 0. */
  readonly weight: number;
  /** Log-odds that are there already, such as the prior's. */
  readonly offset: number;
}

const stepsPerBlock = 5;
const maxBlocks = 2000;

/** A matrix of more columns has few entries that are not 0, and room for all of them would be too much memory. */
const mostDense = 1500;

/**
 * How far the prior's pseudo-observations reach into their feature. The logistic curve is straight near zero, so a
 * short reach makes the prior Gaussian: relative error `(reach · w)² / 12`; below 1e-6 rounding would cost more.
 */
const reach = 1e-5;

/**
 * Fits weights by maximum a posteriori (MAP), through the training loop of ml-logistic-regression:
 *
 *     minimise  Σ_i v_i · logloss(y_i, σ(offset_i + x_i·w)) + ½ Σ_j Λ_j w_j²
 *
 * A prior mean m other than zero goes into the offsets, as `x_i·m`; the fit then gives the deviations from m.
 *
 * The loop repeats `w += Fᵀ (y - σ(F w))`. What it gets as F is the observations, plus one pseudo-observation for
 * each weight: the row `s·e_j` with outcome ½ and weight `4 Λ_j / s²`, which is the prior as s goes to 0
 * (Greenland and Mansournia, "Penalization, bias reduction, and default priors in logistic and related
 * categorical and survival regressions", 2015). Its transpose is `(Xᵀ V C X + Λ)⁻¹ Xᵀ V`, so that each turn of the
 * loop is a Newton step whose curvature C is fixed.
 *
 * Steps come in blocks of 5, because the loop starts from zero weights: each block has the result of the one before
 * as offset. The first has C = ¼, the step of Böhning and Lindsay, "Monotonicity of quadratic-approximation
 * algorithms" (1988), which never makes the fit worse but is slow where outcomes are nearly certain. Later ones have
 * `C = p (1 - p)` as found so far, close enough that more steps with it gain little; a block that made the fit worse
 * is undone and repeated with ¼. Where a start is given, the first is like later ones. Fitting stops when a block moved no
 * weight by the tolerance, or after 2,000 blocks.
 *
 * @param observations n >= 0 of them, in any order; none gives zero weights, exactly.
 * @param precisions Λ: d prior precisions (1 / variance), each > 0. Features shared by few others go first, which
 *   keeps many features cheap (see `factorise`).
 * @param start d weights to start from; default zeros. The result does not depend on it, the time does.
 * @param tolerance in log-odds, > 0; default 1e-9. The optimum is far nearer than that, as each block gets closer by orders.
 * @returns the d weights, and whether the last block was below the tolerance.
 */
export function fitWeights(
  observations: readonly Observation[],
  precisions: readonly number[],
  start?: readonly number[],
  tolerance = 1e-9,
): { weights: number[]; converged: boolean } {
  const targets = Vector.columnVector([
    ...observations.map(({ target }) => target),
    ...precisions.map(() => 1 / 2),
  ]);
  let weights = start ? [...start] : precisions.map(() => 0);
  let isSafe = !start;

  for (let block = 0; block < maxBlocks; block++) {
    const hessian = factoriseHessian(observations, precisions, isSafe ? undefined : weights);
    const regression = new LogisticRegressionTwoClasses({
      numSteps: stepsPerBlock,
      learningRate: 1,
    });
    regression.train(design(observations, precisions, weights, hessian), targets);
    const change = regression.weights.to1DArray();
    const moved = weights.map((weight, j) => weight + (change[j] as number));

    if (!change.every(Number.isFinite)) return { weights, converged: false };
    // First of all: rounding can make so small a move look worse.
    if (change.every((by) => Math.abs(by) < tolerance)) return { weights: moved, converged: true };
    const isWorse: boolean =
      !isSafe &&
      !(loss(observations, precisions, moved) <= loss(observations, precisions, weights));
    isSafe = isWorse;
    if (isWorse) continue;
    weights = moved;
  }
  return { weights, converged: false };
}

/**
 * Factorises the Hessian of the penalised log loss, `Xᵀ V C X + Λ` with `C = p (1 - p)`.
 *
 * @param weights where; without them C is ¼, the most it can be anywhere.
 */
export function factoriseHessian(
  observations: readonly Observation[],
  precisions: readonly number[],
  weights?: readonly number[],
): Factor {
  const d = precisions.length;
  const matrix = precisions.map((precision, j) => new Map([[j, precision]]));
  const add = (j: number, k: number, value: number) => {
    const column = matrix[Math.min(j, k)] as Map<number, number>;
    column.set(Math.max(j, k), (column.get(Math.max(j, k)) ?? 0) + value);
  };
  // Of large logs, adding up takes most of the time of training: in place it is far faster than in maps.
  const dense = d > mostDense ? undefined : new Float64Array(d * d);
  for (const observation of observations) {
    const { features, weight } = observation;
    const p = weights ? probability(scoreOf(observation, weights)) : 1 / 2;
    for (let one = 0; one < features.length; one++) {
      const [j, left] = features[one] as Observation['features'][number];
      const scaled = weight * p * (1 - p) * left;
      for (let other = 0; other <= one; other++) {
        const feature = features[other] as Observation['features'][number];
        const value = scaled * feature[1];
        if (dense) dense[j * d + feature[0]] = (dense[j * d + feature[0]] as number) + value;
        else add(j, feature[0], value);
      }
    }
  }
  dense?.forEach((value, at) => {
    if (value) add(Math.floor(at / d), at % d, value);
  });
  return factorise(matrix);
}

/** `offset + x·w` of an observation. */
function scoreOf({ features, offset }: Observation, weights: readonly number[]): number {
  let score = offset;
  for (const [j, value] of features) score += value * (weights[j] as number);
  return score;
}

/** What the fit minimises. */
function loss(
  observations: readonly Observation[],
  precisions: readonly number[],
  weights: readonly number[],
): number {
  let sum = 0;
  precisions.forEach((precision, j) => {
    sum += (precision * (weights[j] as number) ** 2) / 2;
  });
  for (const observation of observations) {
    const score = scoreOf(observation, weights);
    // log(1 + e^score) in a form that large scores do not overflow.
    const logNormaliser = Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
    sum += observation.weight * (logNormaliser - observation.target * score);
  }
  return sum;
}

function design(
  observations: readonly Observation[],
  precisions: readonly number[],
  base: readonly number[],
  hessian: Factor,
): Design {
  return {
    columns: precisions.length,
    mmul: (change) => {
      const moved = change.to1DArray();
      const weights = base.map((weight, j) => weight + (moved[j] as number));
      return Vector.columnVector([
        ...observations.map((observation) => scoreOf(observation, weights)),
        ...weights.map((weight) => weight * reach),
      ]);
    },
    transpose: () => ({
      mmul: (errors) => {
        const [error, n] = [errors.to1DArray(), observations.length];
        const gradient = precisions.map(
          (precision, j) => ((4 * precision) / reach) * (error[n + j] as number),
        );
        observations.forEach(({ features, weight }, i) => {
          for (const [j, value] of features)
            gradient[j] = (gradient[j] as number) + value * weight * (error[i] as number);
        });
        return Vector.columnVector(solve(hessian, gradient));
      },
    }),
  };
}
