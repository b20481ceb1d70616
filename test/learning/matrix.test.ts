import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import Vector from '../../src/learning/matrix';

// The alias of vitest.config.ts does not reach `require`: this is the real library.
const { Matrix } = createRequire(import.meta.url)('ml-matrix') as typeof import('ml-matrix');

type Either = {
  add(other: never): Either;
  mul(factor: number): Either;
  neg(): Either;
  transpose(): Either;
  to1DArray(): number[];
  readonly rows: number;
  readonly columns: number;
};
const state = (matrix: Either) => [matrix.rows, matrix.columns, matrix.to1DArray()];

const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const pair = fc
  .integer({ min: 1, max: 20 })
  .chain((length) =>
    fc.tuple(
      fc.array(number, { minLength: length, maxLength: length }),
      fc.array(number, { minLength: length, maxLength: length }),
    ),
  );

describe('the stand-in for ml-matrix', () => {
  test('answers as ml-matrix does, and changes what ml-matrix changes', () => {
    fc.assert(
      fc.property(pair, number, ([values, others], factor) => {
        const run = (kind: { columnVector(values: number[]): unknown }) => {
          const column = () => kind.columnVector(values) as Either;
          const [a, b] = [column(), kind.columnVector(others) as Either];
          const transposed = a.transpose();
          const results = [
            a.add(b as never),
            a.mul(factor),
            a.neg(),
            column()
              .transpose()
              .add(b.transpose() as never),
          ];
          return [...results, a, b, transposed].map(state);
        };
        expect(run(Vector)).toEqual(run(Matrix));
      }),
    );
  });

  test('zeros has the shape asked for', () => {
    for (const [rows, columns] of [
      [1, 7],
      [7, 1],
      [1, 0],
    ] as const)
      expect(state(Vector.zeros(rows, columns))).toEqual(
        state(Matrix.zeros(rows, columns) as never),
      );
  });

  test('a column keeps a copy of its values', () => {
    const values = [1, 2];
    const column = Vector.columnVector(values);
    column.neg();
    expect(values).toEqual([1, 2]);
  });
});
