import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/learning/seeded-random';
import {
  type Candidate,
  choose,
  type ExplorationRule,
  propensities,
} from '../../src/ranking/explore';
import { probability } from '../../src/ranking/model';

const rules: readonly ExplorationRule[] = ['squarecb', 'epsilon-greedy', 'ucb'];

const candidate = (score: number, index: number, deviation?: number): Candidate => ({
  channel: `channel-${index}`,
  score,
  probability: probability(score),
  deviation,
});
const fromScores = (...scores: number[]) => scores.map((score, i) => candidate(score, i));
const fromProbabilities = (...chances: number[]) =>
  fromScores(...chances.map((p) => Math.log(p / (1 - p))));

const score = fc.double({ min: -8, max: 8, noNaN: true });
const anyCandidates = fc
  .array(fc.tuple(score, fc.option(fc.double({ min: 0, max: 2, noNaN: true }))), {
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn) => drawn.map(([score, sd], i) => candidate(score, i, sd ?? undefined)));
const anyRule = fc.constantFrom(...rules);
const indexOfHighest = (values: readonly number[]) => values.indexOf(Math.max(...values));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('propensities', () => {
  test('are probabilities that sum to 1', () => {
    fc.assert(
      fc.property(anyRule, anyCandidates, (rule, candidates) => {
        const found = propensities(rule, candidates);
        expect(found).toHaveLength(candidates.length);
        expect(sum(found)).toBeCloseTo(1, 12);
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('are highest for the best channel, the first of equals', () => {
    fc.assert(
      fc.property(anyRule, anyCandidates, (rule, candidates) => {
        const found = propensities(rule, candidates, rule === 'ucb' ? 0 : undefined);
        const best = indexOfHighest(candidates.map(({ score }) => score));
        expect(found[best]).toBeGreaterThanOrEqual(Math.max(...found) - 1e-12);
      }),
    );
    for (const rule of ['epsilon-greedy', 'ucb'] as const)
      expect(indexOfHighest(propensities(rule, fromScores(0, 1, 1, 0)))).toBe(1);
  });

  test('go with the channels into another order', () => {
    const shuffled = fc
      .uniqueArray(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 6 })
      .chain((scores) =>
        fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length })),
      );
    fc.assert(
      fc.property(anyRule, shuffled, (rule, [scores, others]) => {
        const byScore = (order: readonly number[]) =>
          new Map(
            propensities(rule, fromScores(...order.map((one) => one / 100))).map((p, i) => [
              order[i] as number,
              p,
            ]),
          );
        const there = byScore(others);
        for (const [one, p] of byScore(scores)) expect(there.get(one)).toBeCloseTo(p, 12);
      }),
    );
  });

  test('are 1 for a single channel', () => {
    for (const rule of rules) expect(propensities(rule, fromScores(-1))).toEqual([1]);
  });

  test('of SquareCB are 1 / (K + γ gap), the rest the best one’s', () => {
    const found = propensities('squarecb', fromProbabilities(0.5, 0.8, 0.79), 100);
    expect(found[0]).toBeCloseTo(1 / (3 + 30), 12);
    expect(found[2]).toBeCloseTo(1 / (3 + 1), 12);
    expect(found[1]).toBeCloseTo(1 - 1 / 33 - 1 / 4, 12);
    const byDefault = propensities('squarecb', fromProbabilities(0.5, 0.8));
    expect(byDefault[0]).toBeCloseTo(1 / (2 + 300), 12);
  });

  test('of SquareCB are uniform where channels are alike, and greedy as γ grows', () => {
    for (const p of propensities('squarecb', fromScores(1, 1, 1, 1, 1))) expect(p).toBeCloseTo(0.2);
    const greedy = propensities('squarecb', fromScores(0, 1, 0.9), 1e12);
    expect(greedy[1]).toBeGreaterThan(1 - 1e-9);
    const any = propensities('squarecb', fromScores(0, 1, 0.9), 0);
    for (const p of any) expect(p).toBeCloseTo(1 / 3, 12);
  });

  test('of ε-greedy are ε / K, and 1 - ε more for the best', () => {
    const found = propensities('epsilon-greedy', fromScores(0, 2, 1, -1));
    expect(found[0]).toBeCloseTo(0.0125, 12);
    expect(found[1]).toBeCloseTo(0.9625, 12);
    expect(propensities('epsilon-greedy', fromScores(0, 2), 0)).toEqual([0, 1]);
    expect(propensities('epsilon-greedy', fromScores(0, 2), 1)).toEqual([0.5, 0.5]);
  });

  test('of UCB are 1 for the highest score plus half its deviation', () => {
    const [sure, unsure] = [candidate(1, 0, 0.2), candidate(0.8, 1, 0.7)];
    expect(propensities('ucb', [sure, unsure])).toEqual([0, 1]);
    expect(propensities('ucb', [sure, unsure], 0.3)).toEqual([1, 0]);
    expect(propensities('ucb', fromScores(0, 1))).toEqual([0, 1]);
  });
});

describe('choose', () => {
  const candidates = fromScores(0.3, 0.4, 0.1, -2);

  test('picks as often as the propensities say', () => {
    const random = seededRandom(11);
    const draws = 40_000;
    for (const rule of ['squarecb', 'epsilon-greedy'] as const) {
      const shares = propensities(rule, candidates, rule === 'squarecb' ? 20 : 0.4);
      const counts = new Map<string, number>();
      const told = new Map<string, number>();
      for (let i = 0; i < draws; i++) {
        const { channel, propensity } = choose(candidates, shares, random());
        counts.set(channel, (counts.get(channel) ?? 0) + 1);
        told.set(channel, propensity);
      }
      expect(candidates.map(({ channel }) => told.get(channel))).toEqual(shares);
      candidates.forEach(({ channel }, i) => {
        const p = shares[i] as number;
        const error = Math.sqrt((p * (1 - p)) / draws);
        expect(Math.abs((counts.get(channel) ?? 0) / draws - p)).toBeLessThan(4 * error);
      });
    }
  });

  test('goes through the channels in the order given', () => {
    const shares = [0.25, 0, 0.5, 0.25];
    const picked = [0, 0.2499, 0.25, 0.7499, 0.75, 0.999].map(
      (at) => choose(candidates, shares, at).channel,
    );
    const [first, third, fourth] = ['channel-0', 'channel-2', 'channel-3'];
    expect(picked).toEqual([first, first, third, third, fourth, fourth]);
  });

  test('never picks what has no chance, even where rounding leaves a trace', () => {
    const short = [0.1, 0.9 - 1e-12, 0];
    expect(choose(fromScores(0, 1, 2), short, 1 - 2 ** -53).channel).toBe('channel-1');
    fc.assert(
      fc.property(
        anyRule,
        anyCandidates,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (rule, candidates, at) => {
          const { propensity } = choose(candidates, propensities(rule, candidates), at);
          expect(propensity).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('with its propensities, tells without bias what another policy is worth', () => {
    const truth = [0.35, 0.6, 0.5, 0.2];
    for (const [rule, amount] of [
      ['squarecb', 20],
      ['epsilon-greedy', 0.4],
    ] as const) {
      const shares = propensities(rule, candidates, amount);
      const random = seededRandom(5);
      const draws = 40_000;
      const estimates = Array.from({ length: draws }, () => {
        const { channel, propensity } = choose(candidates, shares, random());
        const index = candidates.findIndex((one) => one.channel === channel);
        const isResolved = random() < (truth[index] as number);
        return Number(isResolved) / candidates.length / propensity;
      });
      const value = sum(estimates) / draws;
      const error = Math.sqrt(sum(estimates.map((one) => (one - value) ** 2))) / draws;
      expect(error).toBeLessThan(0.01);
      expect(Math.abs(value - sum(truth) / truth.length)).toBeLessThan(4 * error);
    }
  });
});
