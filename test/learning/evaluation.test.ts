import { describe, expect, test } from 'vitest';
import { calibrationError, logLoss, reliability } from '../../src/learning/calibration';
import { choosableChannels, evaluate } from '../../src/learning/evaluation';
import { policyWorths, type Trial } from '../../src/learning/off-policy';
import { simplePolicies } from '../../src/learning/policies';
import { estimatePropensity } from '../../src/learning/propensity';
import { seededRandom } from '../../src/learning/seeded-random';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { trainPrior } from '../../src/learning/train-prior';
import { simulateBusiness } from './support/simulated-log';

const trial = (outcome: number, ratios: number[], rest: Partial<Trial> = {}): Trial => ({
  outcome,
  ratios,
  baseline: 0,
  weight: 1,
  count: 1,
  ...rest,
});
const options = () => ({ random: seededRandom(1), resamples: 200 });

describe('policyWorths', () => {
  test('is the self-normalised mean that the formula says', () => {
    const [worth] = policyWorths([trial(1, [2]), trial(0, [1]), trial(1, [0])], options());
    expect(worth?.outcome.value).toBeCloseTo(2 / 3, 12);
    expect(worth?.effectiveSampleSize).toBeCloseTo(9 / 5, 12);
  });

  test('is as unsure of contacts under their mean outcome as of each of them', () => {
    const [grouped] = policyWorths([trial(0.5, [1], { count: 200 })], options());
    const each = [trial(1, [1], { count: 100 }), trial(0, [1], { count: 100 })];
    const [single] = policyWorths(each, options());
    expect(grouped).toEqual(single);
    // Two standard errors of a rate of one half in 200.
    expect((grouped?.outcome.high ?? 0) - 0.5).toBeGreaterThan(0.05);
  });

  test('a baseline that is always right leaves nothing to the weights', () => {
    const right = [trial(0.9, [3, 0], { baseline: 0.9 }), trial(0.1, [0, 3], { baseline: 0.1 })];
    for (const { outcome } of policyWorths(right, options()))
      expect(outcome.value).toBeCloseTo(0.5);
  });

  test('ratios of 1 give the plain mean, by weight and count', () => {
    const [worth] = policyWorths(
      [trial(1, [1], { count: 3 }), trial(0, [1], { weight: 2 })],
      options(),
    );
    expect(worth?.outcome.value).toBeCloseTo(3 / 5, 12);
  });

  test('cuts ratios over the clip, and counts them', () => {
    const trials = [trial(1, [400], { count: 2 }), trial(0, [10])];
    const [worth] = policyWorths(trials, { ...options(), clip: 10 });
    expect(worth).toMatchObject({ clipped: 2, outcome: { value: 2 / 3 } });
  });

  test('a policy that nobody followed has no worth', () => {
    const [worth] = policyWorths([trial(1, [0])], options());
    expect(worth?.outcome.value).toBeNaN();
    expect(worth?.effectiveSampleSize).toBe(0);
  });

  test('95 % intervals hold the truth about 95 % of the time, rows taken together or not', () => {
    const random = seededRandom(9);
    const isHeld = (asOne: boolean) => {
      const outcomes = Array.from({ length: 200 }, () => Number(random() < 0.3));
      const resolved = outcomes.reduce((sum, outcome) => sum + outcome, 0);
      const trials = asOne
        ? [trial(1, [1], { count: resolved }), trial(0, [1], { count: 200 - resolved })]
        : outcomes.map((outcome) => trial(outcome, [1]));
      const [worth] = policyWorths(trials, { random, resamples: 200 });
      return Number(worth && worth.outcome.low <= 0.3 && worth.outcome.high >= 0.3);
    };
    for (const asOne of [true, false]) {
      const held = Array.from({ length: 200 }, () => isHeld(asOne)).filter(Boolean).length / 200;
      expect(held).toBeGreaterThan(0.9);
      expect(held).toBeLessThan(0.99);
    }
  });

  test('the same seed gives the same intervals', () => {
    const trials = [trial(1, [1, 2]), trial(0, [2, 1])];
    expect(policyWorths(trials, options())).toEqual(policyWorths(trials, options()));
  });
});

describe('estimatePropensity', () => {
  test('mixes a reason’s counts with ten contacts of the overall share', () => {
    const contact = { resolved: 1, count: 1, weight: 1, context: {} };
    const byChat = { ...contact, reason: 'a', channel: 'chat' };
    const byPhone = { ...contact, reason: 'b', channel: 'phone', count: 3 };
    const propensity = estimatePropensity([byChat, byPhone]);
    expect(propensity(byChat)).toBeCloseTo((1 + 10 * (1 / 4)) / (1 + 10), 12);
    expect(propensity({ ...byChat, channel: 'phone' })).toBeCloseTo((10 * (3 / 4)) / (1 + 10), 12);
  });
});

describe('calibration', () => {
  const at = (probability: number, outcome: number, weight = 1) => ({
    probability,
    outcome,
    weight,
  });

  test('log loss is that of the formula, and finite where certainty was right', () => {
    expect(logLoss([at(0.5, 1), at(0.5, 0)])).toBeCloseTo(Math.log(2), 12);
    expect(logLoss([at(0.8, 0.5, 3)])).toBeCloseTo(-(Math.log(0.8) + Math.log(0.2)) / 2, 12);
    expect(logLoss([at(1, 1), at(0, 0)])).toBe(0);
  });

  test('the error is the mean distance of what was said from what happened', () => {
    const bins = reliability([at(0.62, 1), at(0.68, 0), at(0.1, 0, 2), at(1, 1)]);
    expect(bins.map(({ weight }) => weight)).toEqual([2, 2, 1]);
    expect(calibrationError(bins)).toBeCloseTo((2 * 0.1 + 2 * 0.15 + 0) / 5, 12);
  });
});

describe('evaluate, on a business whose truth is known', () => {
  const business = simulateBusiness(11, 24_000);
  const [first, last] = [business.log.slice(0, 16_000), business.log.slice(16_000)];
  const { weights } = trainPrior(first);
  const model = sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));
  const channels = choosableChannels(first);
  const evaluation = evaluate({ model, first, last, channels, random: seededRandom(1) });

  test('estimates what a policy is really worth', () => {
    const { singleBest } = simplePolicies(first, channels);
    const truth = last.reduce(
      (sum, one) => sum + business.resolves(one.reason, singleBest(one)),
      0,
    );
    const { outcome } = evaluation.policies.singleBest;
    expect(Math.abs(outcome.value - truth / last.length)).toBeLessThan(0.03);
    expect(outcome.low).toBeLessThan(truth / last.length);
    expect(outcome.high).toBeGreaterThan(truth / last.length);
  });

  test('sees the model ahead, and its probabilities better than the rates of channels', () => {
    expect(evaluation.policies.model.lead.low).toBeGreaterThan(0);
    expect(evaluation.logLoss).toBeLessThan(evaluation.logLossPerChannel);
    expect(evaluation.calibrationError).toBeLessThan(0.03);
  });

  test('compares the single best channel with itself', () => {
    expect(evaluation.policies.singleBest.lead).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('what customers did is the plain mean', () => {
    const mean = last.reduce((sum, { resolved }) => sum + resolved, 0) / last.length;
    expect(evaluation.policies.asLogged.outcome.value).toBeCloseTo(mean, 9);
  });

  test('uses the propensities of the log where it has them', () => {
    const known = last.map((contact) => ({ ...contact, propensity: 1 }));
    const { policies } = evaluate({ model, first, last: known, channels, random: seededRandom(1) });
    const followed = policies.singleBest.effectiveSampleSize;
    expect(followed).toBe(last.filter(({ channel }) => channel === evaluation.singleBest).length);
  });

  test('leaves channels with few contacts out of the choice', () => {
    const rare = { ...(first[0] as (typeof first)[number]), channel: 'letter' };
    expect(choosableChannels([...first, rare])).toEqual(channels);
  });
});
