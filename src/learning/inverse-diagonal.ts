import type { Factor } from './cholesky';

/**
 * The diagonal of `A⁻¹`, without the rest of it.
 *
 * Of the inverse Z only the entries where L has nonzeros are computed, from the last column to the first:
 * `Z_ij = -Σ_k Z_ik L_kj` (i > j, k over the rows of column j) and `Z_jj = 1 / D_j - Σ_k L_kj Z_kj`.
 * Takahashi, Fagan and Chen, "Formation of a sparse bus impedance matrix" (1973); Erisman and Tinney, "On computing
 * certain elements of the inverse of a sparse matrix" (1975).
 *
 * @returns d numbers.
 */
export function inverseDiagonal({ pivots, columns }: Factor): number[] {
  const diagonal = pivots.map((pivot) => 1 / pivot);
  const inverse: Map<number, number>[] = columns.map(() => new Map());
  const entry = (a: number, b: number) =>
    a === b ? (diagonal[a] as number) : (inverse[Math.min(a, b)]?.get(Math.max(a, b)) as number);

  for (let j = columns.length - 1; j >= 0; j--) {
    const below = columns[j] as Factor['columns'][number];
    for (const [i] of below)
      inverse[j]?.set(
        i,
        below.reduce((sum, [k, value]) => sum - entry(i, k) * value, 0),
      );
    for (const [k, value] of below) diagonal[j] = (diagonal[j] as number) - value * entry(k, j);
  }
  return diagonal;
}
