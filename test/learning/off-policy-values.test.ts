import { describe, expect, test } from 'vitest';
import { type Choice, offPolicyValues } from '../../src/learning/off-policy-values';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { trainPrior } from '../../src/learning/train-prior';
import { propensityOf, simulateBusiness } from './support/simulated-log';

const business = simulateBusiness(11, 24_000);
const [first, last] = [business.log.slice(0, 16_000), business.log.slice(16_000)];
const { weights } = trainPrior(first);
const model = sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));
const known = last.map((contact) => ({ ...contact, propensity: propensityOf(contact.channel) }));

const always =
  (channel: string): Choice =>
  () =>
  (other) =>
    Number(other === channel);
const chatOrPhone: Choice =
  ({ reason }) =>
  (channel) =>
    Number(channel === (reason < 'reason-5' ? 'chat' : 'phone'));
const choices = { chat: always('chat'), phone: always('phone'), chatOrPhone };
const estimate = (contacts: typeof known, channels = ['chat', 'phone']) =>
  offPolicyValues({ model, choices, contacts, channels });

describe('offPolicyValues', () => {
  test('every estimate is close to what the policy is really worth', () => {
    const { policies } = estimate(known) ?? expect.fail();
    for (const name of ['chat', 'phone', 'chatOrPhone'] as const) {
      const worth = last.reduce((sum, contact) => {
        const takes = choices[name](contact);
        const channel = business.channels.find((one) => takes(one) === 1) as string;
        return sum + business.resolves(contact.reason, channel) / last.length;
      }, 0);
      const { directMethod, ips, snips, doublyRobust } = policies[name];
      for (const { low, high } of [ips, snips, doublyRobust]) {
        expect(low).toBeLessThan(worth);
        expect(high).toBeGreaterThan(worth);
      }
      expect(Math.abs(directMethod.value - worth)).toBeLessThan(0.03);
    }
  });

  test('contacts by channels that no policy takes stay in, since the mean ratio is 1 only with them', () => {
    const { contacts, policies } = estimate(known) ?? expect.fail();
    expect(contacts).toBe(last.length);
    const { low, high } = policies.chat.meanRatio;
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
  });

  test('what was logged is the plain mean', () => {
    const mean = last.reduce((sum, { resolved }) => sum + resolved, 0) / last.length;
    expect(estimate(known)?.logged.value).toBeCloseTo(mean, 12);
  });

  test('contacts without a propensity are left out and counted; without any there is nothing', () => {
    const mixed = [...known.slice(0, 100), ...last.slice(0, 50)];
    const of = (contacts: readonly (typeof last)[number][]) =>
      offPolicyValues({ model, choices, contacts, channels: ['chat', 'phone'] });
    expect(of(mixed)).toMatchObject({ contacts: 100, withoutPropensity: 50 });
    expect(of(mixed)?.policies).toEqual(of(known.slice(0, 100))?.policies);
    expect(of(last)).toBeUndefined();
  });
});
