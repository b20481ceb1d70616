import { describe, expect, test } from 'vitest';
import { isMisfit, isThin, type LoggedChoice, policyValue } from '../../src/learning/estimators';
import type { Estimate } from '../../src/learning/off-policy';
import { loggedBandit, rightModel, truth, wrongModel } from './support/logged-bandit';

const choice = (outcome: number, ratio: number, rest: Partial<LoggedChoice> = {}) => ({
  ...{ outcome, ratio, weight: 1, count: 1, expected: 0.5, expectedOfPolicy: 0.5 },
  ...rest,
});

/** A policy that takes the channel of rows 1, 3 and 4, which were taken with probability ½, ¼ and ½. */
const fourRows = [
  choice(1, 2, { expected: 0.6, expectedOfPolicy: 0.6 }),
  choice(1, 0, { expected: 0.9, expectedOfPolicy: 0.2 }),
  choice(0, 4, { expected: 0.2, expectedOfPolicy: 0.2 }),
  choice(1, 2, { expected: 0.6, expectedOfPolicy: 0.6 }),
];

const estimators = ['directMethod', 'ips', 'snips', 'doublyRobust'] as const;
const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);
const held = ({ low, high }: Estimate) => low <= truth && truth <= high;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('policyValue, by hand on four rows', () => {
  const value = policyValue(fourRows);

  test('DM is the mean of what the model expects of the policy', () => {
    expect(value.directMethod.value).toBeCloseTo((0.6 + 0.2 + 0.2 + 0.6) / 4, 12);
  });

  test('IPS is the mean of outcomes by ratio, with the margin of that mean', () => {
    expect(value.ips.value).toBeCloseTo((2 + 0 + 0 + 2) / 4, 12);
    expect(value.ips.high - 1).toBeCloseTo((1.96 * Math.sqrt(1 + 1 + 1 + 1)) / 4, 12);
    expect(1 - value.ips.low).toBeCloseTo(value.ips.high - 1, 12);
  });

  test('SNIPS divides by the ratios, with the margin of that quotient', () => {
    expect(value.snips.value).toBeCloseTo(4 / 8, 12);
    const squares = (2 * 0.5) ** 2 + (4 * 0.5) ** 2 + (2 * 0.5) ** 2;
    expect(value.snips.high - 0.5).toBeCloseTo((1.96 * Math.sqrt(squares)) / 8, 12);
  });

  test('DR corrects DM by the weighted errors of the model', () => {
    const corrections = 2 * (1 - 0.6) + 0 + 4 * (0 - 0.2) + 2 * (1 - 0.6);
    expect(value.doublyRobust.value).toBeCloseTo(0.4 + corrections / 4, 12);
  });

  test('the effective sample size and the mean ratio are those of the formulas', () => {
    expect(value.effectiveSampleSize).toBeCloseTo(8 ** 2 / (4 + 16 + 4), 12);
    expect(value.meanRatio.value).toBeCloseTo(2, 12);
  });
});

describe('policyValue, on a log whose truth is known', () => {
  test.each(estimators)('the interval of %s holds it for at least 88 of 100 seeds', (estimator) => {
    const values = seeds.map((seed) => policyValue(loggedBandit(seed, 1000, rightModel)));
    const share = values.filter((value) => held(value[estimator])).length;
    expect(share).toBeGreaterThanOrEqual(88);
    expect(Math.abs(mean(values.map((value) => value[estimator].value)) - truth)).toBeLessThan(
      0.01,
    );
  });

  test('with a wrong model DM misses it for every seed, and DR is right as before', () => {
    const values = seeds.map((seed) => policyValue(loggedBandit(seed, 1000, wrongModel)));
    expect(values.filter(({ directMethod }) => held(directMethod))).toHaveLength(0);
    expect(values.filter(({ doublyRobust }) => held(doublyRobust)).length).toBeGreaterThanOrEqual(
      88,
    );
    const estimates = values.map(({ doublyRobust }) => doublyRobust.value);
    expect(Math.abs(mean(estimates) - truth)).toBeLessThan(0.01);
  });

  test('a right model makes DR less noisy than IPS and SNIPS', () => {
    const { ips, snips, doublyRobust } = policyValue(loggedBandit(1, 5000, rightModel));
    const width = ({ low, high }: Estimate) => high - low;
    expect(width(doublyRobust)).toBeLessThan(width(snips));
    expect(width(snips)).toBeLessThan(width(ips));
  });
});

describe('what leaves the estimates alone', () => {
  const log = loggedBandit(3, 500, wrongModel);
  const base = policyValue(log);
  const change = (by: (one: LoggedChoice) => Partial<LoggedChoice>) =>
    policyValue(
      log.map((one) => ({ ...one, ...by(one) })),
      { clip: Infinity },
    );

  test('outcomes shifted by a constant shift SNIPS by it, and IPS by it times the mean ratio', () => {
    const shifted = change(({ outcome }) => ({ outcome: outcome + 3 }));
    expect(shifted.snips.value).toBeCloseTo(base.snips.value + 3, 9);
    expect(shifted.ips.value).toBeCloseTo(base.ips.value + 3 * base.meanRatio.value, 9);
    expect(Math.abs(base.meanRatio.value - 1)).toBeGreaterThan(0.001);
  });

  test('outcomes and model shifted alike shift DR by as much', () => {
    const shifted = change(({ outcome, expected, expectedOfPolicy }) => ({
      outcome: outcome + 3,
      expected: expected + 3,
      expectedOfPolicy: expectedOfPolicy + 3,
    }));
    expect(shifted.doublyRobust.value).toBeCloseTo(base.doublyRobust.value + 3, 9);
  });

  test('outcomes and model in another unit give all four in that unit', () => {
    const scaled = change(({ outcome, expected, expectedOfPolicy }) => ({
      outcome: 7 * outcome,
      expected: 7 * expected,
      expectedOfPolicy: 7 * expectedOfPolicy,
    }));
    for (const estimator of estimators) {
      expect(scaled[estimator].value).toBeCloseTo(7 * base[estimator].value, 9);
      expect(scaled[estimator].low).toBeCloseTo(7 * base[estimator].low, 9);
    }
  });

  test('propensities wrong by a constant factor leave SNIPS as it is, and not IPS', () => {
    const wrong = change(({ ratio }) => ({ ratio: 2 * ratio }));
    expect(wrong.snips.value).toBeCloseTo(base.snips.value, 9);
    expect(wrong.snips.low).toBeCloseTo(base.snips.low, 9);
    expect(wrong.ips.value).toBeCloseTo(2 * base.ips.value, 9);
  });

  test('rows alike taken together say the same, intervals and all', () => {
    const apart = [1, 1, 1, 0].map((outcome) => choice(outcome, 2));
    const together = [choice(0.75, 2, { count: 4 })];
    const [one, other] = [apart, together].map((rows) => policyValue(rows));
    for (const estimator of estimators)
      for (const end of ['value', 'low', 'high'] as const)
        expect(one?.[estimator][end]).toBeCloseTo(other?.[estimator][end] as number, 12);
    expect(one?.effectiveSampleSize).toBeCloseTo(other?.effectiveSampleSize as number, 12);
  });

  test('weights count as they say', () => {
    const { ips, snips } = policyValue([choice(1, 1, { weight: 3 }), choice(0, 1)]);
    expect([ips.value, snips.value]).toEqual([0.75, 0.75]);
  });
});

describe('overlap', () => {
  test('ratios over the clip are cut, counted, and what they lost is told', () => {
    const rows = [choice(1, 30, { count: 2 }), choice(0, 10), choice(0, 4)];
    const value = policyValue(rows, { clip: 10 });
    expect(value.clipped).toBe(2);
    expect(value.cutAway).toBeCloseTo(40 / 74, 12);
    expect(value.ips.value).toBeCloseTo(20 / 4, 12);
    expect(value.snips.value).toBeCloseTo(20 / 34, 12);
    expect(value.meanRatio.value).toBeCloseTo(74 / 4, 12);
  });

  test('a ratio at the clip is not cut; the clip is 50 unless told', () => {
    expect(policyValue([choice(1, 50)])).toMatchObject({ clipped: 0, cutAway: 0 });
    expect(policyValue([choice(1, 51)])).toMatchObject({ clipped: 1, ips: { value: 50 } });
  });

  test.each([
    ['99 contacts that went as it would', [choice(1, 1, { count: 99 })], true],
    ['100 of them', [choice(1, 1, { count: 100 })], false],
    ['5 % of the weight cut away', [choice(1, 1, { count: 951 }), choice(1, 100)], false],
    ['more', [choice(1, 1, { count: 800 }), choice(1, 100)], true],
  ])('is thin or not with %s', (_, rows, thin) => {
    expect(isThin(policyValue(rows))).toBe(thin);
  });

  test('a policy that nobody went as has only the direct method', () => {
    const value = policyValue([choice(1, 0), choice(0, 0)]);
    expect(value.directMethod.value).toBe(0.5);
    for (const estimator of ['ips', 'snips', 'doublyRobust'] as const)
      expect(value[estimator].value).toBeNaN();
    expect(isThin(value)).toBe(true);
  });

  test('propensities that are not those of the log are found out', () => {
    const log = loggedBandit(5, 2000, rightModel);
    expect(isMisfit(policyValue(log))).toBe(false);
    const halved = log.map((one) => ({ ...one, ratio: 2 * one.ratio }));
    expect(isMisfit(policyValue(halved))).toBe(true);
  });
});
