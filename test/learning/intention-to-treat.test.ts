import { describe, expect, test } from 'vitest';
import { intentionToTreat } from '../../src/learning/intention-to-treat';
import type { Estimate } from '../../src/learning/off-policy';
import { offPolicyValues } from '../../src/learning/off-policy-values';
import { bestByModel, type Policy } from '../../src/learning/policies';
import { simulateBusiness } from '../../src/learning/simulation';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { trainPrior } from '../../src/learning/train-prior';
import { suggestedLog } from './support/suggested-log';

const contact = { reason: 'a', resolved: 1, count: 1, weight: 1, context: {} };

describe('intentionToTreat', () => {
  test('mixes what comes of following with what customers do otherwise', () => {
    const log = [
      { ...contact, channel: 'chat', suggested: 'chat', count: 3 },
      { ...contact, channel: 'phone', suggested: 'chat', count: 1 },
    ];
    const { followed, expected } = intentionToTreat(log);
    expect(followed).toBe(3 / 4);
    const taken = (channel: string) => (channel === 'chat' ? 0.8 : 0.4);
    expect(expected(contact as never, taken)('chat')).toBeCloseTo(0.75 * 0.8 + 0.25 * 0.4, 12);
    expect(expected(contact as never, taken)('phone')).toBeCloseTo(0.4, 12);
  });

  test('is the model itself where everyone follows', () => {
    const { expected } = intentionToTreat([{ ...contact, channel: 'chat', suggested: 'chat' }]);
    expect(expected(contact as never, () => 0.3)('chat')).toBe(0.3);
  });
});

describe('the worth of suggesting', () => {
  const always = 'channel-1';
  const runs = Array.from({ length: 20 }, (_, i) => {
    const business = simulateBusiness(i + 1, { open: 1 });
    const { weights } = trainPrior(business.log(3000, 1));
    const model = sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));
    const { channels } = business;
    const best: Policy = bestByModel(model, channels);
    const log = suggestedLog(business, () => always, 3000, { epsilon: 0.3 });
    const choices = {
      best: (one: (typeof log)[number]) => (channel: string) => Number(channel === best(one)),
    };
    const values = (contacts: typeof log) =>
      offPolicyValues({ model, choices, contacts, channels }) ?? expect.fail();
    const replayed = suggestedLog(business, best, 8000, { firstSeed: 1e6 });
    const truth = replayed.reduce((sum, { resolved }) => sum + resolved, 0) / replayed.length;
    return { truth, log, values, worth: values(log).policies.best };
  });
  const mean = (of: (run: (typeof runs)[number]) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;

  test.each(['snips', 'doublyRobust'] as const)(
    'the interval of %s holds what replaying the policy gives',
    (estimator) => {
      const held = runs.filter(({ worth, truth }) => {
        const { low, high }: Estimate = worth[estimator];
        return low < truth && truth < high;
      });
      expect(held.length).toBeGreaterThanOrEqual(17);
      const error = mean(({ worth, truth }) => worth[estimator].value - truth);
      expect(Math.abs(error)).toBeLessThan(0.015);
    },
  );

  test('the outcome model allows for customers who do otherwise', () => {
    expect(Math.abs(mean(({ worth, truth }) => worth.directMethod.value - truth))).toBeLessThan(
      0.015,
    );
    for (const { log, values } of runs) {
      const share = log.filter(({ channel, suggested }) => channel === suggested).length;
      expect(values(log).followed).toBeCloseTo(share / log.length, 12);
    }
  });

  test('contacts without a suggestion are left out; without chance at work there is nothing', () => {
    const { log, values, worth } = runs[0] ?? expect.fail();
    const without = log.map((one) => ({ ...one, suggested: undefined, propensity: 1 }));
    const mixed = values([...log, ...without]);
    expect(mixed.policies.best).toEqual(worth);
    expect(mixed).toMatchObject({ contacts: 3000, withoutPropensity: 3000 });
    const certain = log.map((one) => ({ ...one, propensity: 1 }));
    expect(() => values(certain)).toThrow();
  });
});
