// biome-ignore-all lint/style/noNonNullAssertion: every index is in range by construction.
import { describe, expect, test } from 'vitest';
import { fitWeights, type Observation } from '../../src/learning/fit';
import { fitByNewton, penalisedLoss } from './support/newton-reference';
import { type Kind, randomProblem } from './support/random-problem';

const kinds: Kind[] = ['plain', 'separable', 'collinear'];
const problems = Array.from({ length: 200 }, (_, seed) => {
  const kind = kinds[seed % 3]!;
  const n = seed % 20 === 0 ? 0 : Math.round((500 * ((seed * 7) % 50)) / 49);
  const d = Math.round(5 + 295 * (seed / 199) ** 20);
  return { seed, kind, n, d, ...randomProblem(seed, kind, n, d) };
});

describe('fit', () => {
  test('equals a Newton solver that shares no code, on 200 random problems', () => {
    for (const { observations, precisions, ...problem } of problems) {
      const { weights, converged } = fitWeights(observations, precisions);
      const reference = fitByNewton(observations, precisions);
      const gap = Math.max(...weights.map((weight, j) => Math.abs(weight - reference[j]!)));
      expect(gap, JSON.stringify({ ...problem, converged })).toBeLessThan(1e-6);
      expect(converged).toBe(true);
    }
  }, 60_000);

  test('ends where the slope of the penalised loss is zero, by finite differences', () => {
    for (const { observations, precisions } of problems.filter(({ d }) => d < 20)) {
      const { weights } = fitWeights(observations, precisions);
      const step = 1e-4;
      weights.forEach((_, j) => {
        const lossAt = (change: number) =>
          penalisedLoss(
            observations,
            precisions,
            weights.map((weight, k) => (k === j ? weight + change : weight)),
          );
        expect(Math.abs(lossAt(step) - lossAt(-step)) / (2 * step)).toBeLessThan(1e-4);
      });
    }
  });

  test('no observations give zero weights, exactly', () => {
    expect(fitWeights([], [1, 2, 3])).toEqual({ weights: [0, 0, 0], converged: true });
  });

  test('a prior mean in the offsets shifts the solution as the formula says', () => {
    const { observations, precisions } = randomProblem(5, 'plain', 80, 12);
    const means = precisions.map((_, j) => Math.sin(j));
    const shifted = observations.map((one): Observation => {
      const atMean = one.features.reduce((sum, [j, value]) => sum + value * means[j]!, 0);
      return { ...one, offset: one.offset + atMean };
    });
    const deviations = fitWeights(shifted, precisions).weights;
    const loss = (weights: number[]) =>
      penalisedLoss(observations, precisions, weights) -
      penalisedLoss([], precisions, weights) +
      penalisedLoss(
        [],
        precisions,
        weights.map((weight, j) => weight - means[j]!),
      );
    const solution = deviations.map((deviation, j) => deviation + means[j]!);
    for (const j of solution.keys())
      for (const change of [-1e-3, 1e-3])
        expect(loss(solution.map((w, k) => (k === j ? w + change : w)))).toBeGreaterThan(
          loss(solution),
        );
  });

  test('the order of observations, of features, and of the columns does not matter', () => {
    const { observations, precisions } = randomProblem(8, 'collinear', 150, 30);
    const d = precisions.length;
    const mirrored = observations
      .map(
        (one): Observation => ({
          ...one,
          features: one.features.map(([j, value]) => [d - 1 - j, value] as const).reverse(),
        }),
      )
      .reverse();
    const { weights } = fitWeights(observations, precisions);
    fitWeights(mirrored, [...precisions].reverse()).weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo(weights[d - 1 - j]!, 8);
    });
  });

  test('a weight of 3 is the same as three observations; a mean outcome the same as its parts', () => {
    const one = (target: number, weight: number): Observation => ({
      features: [[0, 1]],
      target,
      weight,
      offset: 0.3,
    });
    const apart = fitWeights([one(1, 1), one(1, 1), one(0, 1)], [2]).weights[0]!;
    expect(fitWeights([one(2 / 3, 3)], [2]).weights[0]).toBeCloseTo(apart, 9);
  });

  test('the starting point changes nothing but the time', () => {
    const { observations, precisions } = randomProblem(3, 'plain', 100, 20);
    const { weights } = fitWeights(observations, precisions);
    const again = fitWeights(
      observations,
      precisions,
      precisions.map((_, j) => (j % 5) - 2),
    );
    for (const [j, weight] of again.weights.entries()) expect(weight).toBeCloseTo(weights[j]!, 7);
  });
});
