import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorise, solve } from '../../src/learning/cholesky';
import { inverseDiagonal } from '../../src/learning/inverse-diagonal';
import { seededRandom } from '../../src/learning/seeded-random';

const { Matrix, inverse } = createRequire(import.meta.url)(
  'ml-matrix',
) as typeof import('ml-matrix');

/** A sparse positive definite matrix `XᵀX + Λ`, dense for the reference and sparse for the solver. */
function randomMatrix(seed: number, d: number) {
  const random = seededRandom(seed);
  const dense = Matrix.zeros(d, d);
  for (let j = 0; j < d; j++) dense.set(j, j, 0.1 + random());
  for (let row = 0; row < 2 * d; row++) {
    const entries = [0, 1, 2].map(() => [Math.floor(random() * d), random() - 0.3] as const);
    for (const [j, left] of entries)
      for (const [k, right] of entries) dense.set(j, k, dense.get(j, k) + left * right);
  }
  const sparse = Array.from({ length: d }, (_, j) => {
    const rows = Array.from({ length: d - j }, (_, below) => j + below);
    return new Map(
      rows.flatMap((i) => (dense.get(i, j) === 0 ? [] : [[i, dense.get(i, j)] as const])),
    );
  });
  return { dense, sparse };
}

test('solves as the dense inverse of ml-matrix does, and gives its diagonal', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 40 }), (seed, d) => {
      const { dense, sparse } = randomMatrix(seed, d);
      const right = Array.from({ length: d }, (_, j) => Math.sin(j + 1));
      const expected = inverse(dense);
      const factor = factorise(sparse);
      inverseDiagonal(factor).forEach((value, j) => {
        expect(value).toBeCloseTo(expected.get(j, j), 8);
      });
      const solution = expected.mmul(Matrix.columnVector(right)).to1DArray();
      solve(factor, [...right]).forEach((value, j) => {
        expect(value).toBeCloseTo(solution[j] as number, 8);
      });
    }),
    { numRuns: 60 },
  );
});

test('an arrow-shaped matrix stays sparse when its shaft goes first', () => {
  const d = 50;
  const arrow = Array.from(
    { length: d },
    (_, j) =>
      new Map(
        j < d - 1
          ? [
              [j, 2],
              [d - 1, 1],
            ]
          : [[j, d]],
      ),
  );
  const nonzeros = factorise(arrow).columns.reduce((sum, column) => sum + column.length, 0);
  expect(nonzeros).toBe(d - 1);
});
