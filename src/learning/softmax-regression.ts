import { seededRandom } from './seeded-random';

/** A text as a sparse vector, and the column of its reason. */
export interface TextRow {
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
  readonly reason: number;
}

/** A table of weights, row by row: one row for each bucket, one column for each reason. */
export type WeightTable = Float32Array;

/**
 * The loss of a row: what its reason's probability lacks, and a penalty on the weights that it touches,
 *
 *     L = -ln P(reason | x) + λ/2 · Σ_{b in x} Σ_k w_bk²,   P(k | x) = exp(x·w_k) / Σ_j exp(x·w_j)
 *
 * so that a weight is held back the more, the more rows touch it.
 *
 * @param errors is filled with P(k | x) - [k is the reason]: what each x_b contributes to the gradient,
 *   ∂L/∂w_bk = x_b · errors_k + λ w_bk.
 * @param columns number of reasons.
 * @returns L.
 */
export function rowLoss(
  { buckets, values, reason }: TextRow,
  weights: WeightTable,
  columns: number,
  penalty: number,
  errors: Float64Array,
): number {
  errors.fill(0);
  let squares = 0;
  for (let i = 0; i < buckets.length; i++) {
    const [row, value] = [(buckets[i] as number) * columns, values[i] as number];
    for (let k = 0; k < columns; k++) {
      const weight = weights[row + k] as number;
      errors[k] = (errors[k] as number) + weight * value;
      squares += weight * weight;
    }
  }
  const highest = errors.reduce((most, score) => Math.max(most, score), -Infinity);
  let total = 0;
  for (let k = 0; k < columns; k++) total += errors[k] = Math.exp((errors[k] as number) - highest);
  for (let k = 0; k < columns; k++) errors[k] = (errors[k] as number) / total;
  const loss = -Math.log(errors[reason] as number) + (penalty / 2) * squares;
  errors[reason] = (errors[reason] as number) - 1;
  return loss;
}

/** Reasons that are this much less likely than certain, or more than impossible, teach nothing worth the time. */
const leastError = 1e-3;

/**
 * Lowers the sum of `rowLoss` over all rows, one row after the other in a shuffled order, each weight with a step of its
 * own that shrinks with the gradients it has seen (AdaGrad; Duchi, Hazan and Singer 2011). The same rows and seed give the
 * same weights.
 *
 * @param weights where to start; changed in place.
 * @param options.rounds how often each row is gone through.
 * @param options.rate the first step, in log-odds.
 * @param options.kept which weights may change: 1, or 0; default all.
 */
export function fitSoftmax(
  rows: readonly TextRow[],
  weights: WeightTable,
  columns: number,
  {
    rounds,
    rate,
    penalty,
    seed = 1,
    kept,
  }: {
    readonly rounds: number;
    readonly rate: number;
    readonly penalty: number;
    readonly seed?: number;
    readonly kept?: Uint8Array;
  },
): void {
  const seen = new Float32Array(weights.length).fill(1e-3);
  const errors = new Float64Array(columns);
  const active = new Uint32Array(columns);
  const order = Uint32Array.from(rows, (_, i) => i);
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const row = rows[at] as TextRow;
      rowLoss(row, weights, columns, penalty, errors);
      let count = 0;
      for (let k = 0; k < columns; k++)
        if (Math.abs(errors[k] as number) > leastError) active[count++] = k;
      for (let i = 0; i < row.buckets.length; i++) {
        const [start, value] = [(row.buckets[i] as number) * columns, row.values[i] as number];
        for (let a = 0; a < count; a++) {
          const k = active[a] as number;
          const place = start + k;
          if (kept?.[place] === 0) continue;
          const weight = weights[place] as number;
          const gradient = value * (errors[k] as number) + penalty * weight;
          const size = (seen[place] as number) + gradient * gradient;
          seen[place] = size;
          weights[place] = weight - (rate * gradient) / Math.sqrt(size);
        }
      }
    }
  }
}
