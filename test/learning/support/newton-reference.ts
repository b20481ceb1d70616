// biome-ignore-all lint/style/noNonNullAssertion: every index is in range by construction.
import type { Observation } from '../../../src/learning/fit';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Dense rows, damped Newton with backtracking, Gauss elimination: shares no code with what it checks. */
export function fitByNewton(observations: readonly Observation[], precisions: readonly number[]) {
  const d = precisions.length;
  const rows = observations.map(({ features }) => {
    const row = new Float64Array(d);
    for (const [j, value] of features) row[j] = value;
    return row;
  });
  let weights = new Float64Array(d);
  for (let step = 0; step < 200; step++) {
    const gradient = penalisedGradient(observations, precisions, weights);
    const hessian = precisions.map((precision, j) => {
      const row = new Float64Array(d);
      row[j] = precision;
      return row;
    });
    rows.forEach((row, i) => {
      const { offset, weight } = observations[i] as Observation;
      const p = sigmoid(offset + dot(row, weights));
      const active = [...row.keys()].filter((j) => row[j] !== 0);
      for (const j of active)
        for (const k of active)
          (hessian[j] as Float64Array)[k]! += weight * p * (1 - p) * row[j]! * row[k]!;
    });
    const direction = eliminate(hessian, gradient);
    let rate = 1;
    const now = penalisedLoss(observations, precisions, weights);
    const moved = () => weights.map((weight, j) => weight - rate * direction[j]!);
    while (rate > 1e-8 && penalisedLoss(observations, precisions, moved()) > now + 1e-12) rate /= 2;
    weights = moved();
    if (direction.every((change) => Math.abs(change) < 1e-11)) break;
  }
  return weights;
}

/** The penalised log loss that the fit minimises. */
export function penalisedLoss(
  observations: readonly Observation[],
  precisions: readonly number[],
  weights: ArrayLike<number>,
): number {
  let loss = 0;
  for (const { features, target, weight, offset } of observations) {
    const z = features.reduce((sum, [j, value]) => sum + value * weights[j]!, offset);
    // log(1 + exp(z)) - y z, written so that large scores do not overflow.
    loss += weight * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z);
  }
  precisions.forEach((precision, j) => {
    loss += (precision * weights[j]! ** 2) / 2;
  });
  return loss;
}

function penalisedGradient(
  observations: readonly Observation[],
  precisions: readonly number[],
  weights: Float64Array,
): Float64Array {
  const gradient = Float64Array.from(precisions, (precision, j) => precision * weights[j]!);
  for (const { features, target, weight, offset } of observations) {
    const z = features.reduce((sum, [j, value]) => sum + value * weights[j]!, offset);
    for (const [j, value] of features) gradient[j]! += weight * (sigmoid(z) - target) * value;
  }
  return gradient;
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, j) => sum + value * b[j]!, 0);

function eliminate(matrix: Float64Array[], right: Float64Array): Float64Array {
  const d = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]));
  for (let j = 0; j < d; j++) {
    for (let i = j + 1; i < d; i++) {
      const factor = rows[i]![j]! / rows[j]![j]!;
      if (factor !== 0) for (let k = j; k <= d; k++) rows[i]![k]! -= factor * rows[j]![k]!;
    }
  }
  const solution = new Float64Array(d);
  for (let i = d - 1; i >= 0; i--) {
    let value = rows[i]![d]!;
    for (let k = i + 1; k < d; k++) value -= rows[i]![k]! * solution[k]!;
    solution[i] = value / rows[i]![i]!;
  }
  return solution;
}
