import { describe, expect, test } from 'vitest';
import { type ApprenticeContact, apprenticeTrial } from '../../src/learning/apprentice';
import type { Policy } from '../../src/learning/policies';
import { seededRandom } from '../../src/learning/seeded-random';
import { type Business, simulateBusiness } from '../../src/learning/simulation';
import { suggestedLog } from './support/suggested-log';

const trialOf = (contacts: readonly ApprenticeContact[]) =>
  apprenticeTrial(contacts, seededRandom(1)) ?? expect.fail();

/** What is shown is a channel that is not the best for all, and customers follow it often. */
function logOf(business: Business, shown: string, apprentice: Policy, contacts = 6000) {
  const log = suggestedLog(business, () => shown, contacts);
  return log.map((contact) => ({ ...contact, wouldSuggest: apprentice(contact) }));
}

const worstOf = (business: Business) =>
  business.channels.reduce((worst, next) =>
    business.value(() => next) < business.value(() => worst) ? next : worst,
  );

const bestOf = (business: Business) =>
  business.channels.reduce((best, next) =>
    business.value(() => next) > business.value(() => best) ? next : best,
  );

describe('agreement', () => {
  const row = { reason: 'a', resolved: 1, weight: 1, context: {}, channel: 'x', suggested: 'x' };

  test('is counted for all and by reason, with the interval of Wilson', () => {
    const { agreement, byReason } = trialOf([
      { ...row, wouldSuggest: 'x', count: 3 },
      { ...row, wouldSuggest: 'y', count: 1 },
      { ...row, reason: 'b', wouldSuggest: 'y', count: 6 },
    ]);
    expect(agreement).toMatchObject({ contacts: 10, share: { value: 0.3 } });
    // Newcombe, "Two-sided confidence intervals for the single proportion" (1998) has 3 of 10 as 0.108 to 0.603.
    expect(agreement.share.low).toBeCloseTo(0.108, 3);
    expect(agreement.share.high).toBeCloseTo(0.603, 3);
    expect(byReason.map(({ reason, contacts }) => [reason, contacts])).toEqual([
      ['b', 6],
      ['a', 4],
    ]);
    expect(byReason[0]?.share).toMatchObject({ value: 0, low: 0 });
  });

  test('contacts that do not say both are left out; without any there is no trial', () => {
    const some = [{ ...row, wouldSuggest: 'x', count: 1 }];
    const without = [
      { ...row, wouldSuggest: undefined, count: 5 },
      { ...row, suggested: undefined, wouldSuggest: 'x', count: 5 },
    ];
    expect(trialOf([...some, ...without])).toEqual(trialOf(some));
    expect(apprenticeTrial(without, seededRandom(1))).toBeUndefined();
  });
});

describe('following an apprentice, on businesses whose truth is known', () => {
  const seeds = [1, 2, 3, 4, 5, 6];

  test('gains about what it really would, where it is better', () => {
    for (const seed of seeds) {
      const business = simulateBusiness(seed, { open: 1 });
      const shown = worstOf(business);
      const trial = trialOf(logOf(business, shown, business.best));
      expect(trial.verdict).toBe('switch on');
      const gain = business.value(business.best) - business.value(() => shown);
      expect(Math.abs(trial.asApprentice.lead.value - gain)).toBeLessThan(0.06);
    }
  }, 30_000);

  test('loses where it is worse', () => {
    const verdicts = seeds.map((seed) => {
      const business = simulateBusiness(seed, { open: 1 });
      const [shown, worst] = [bestOf(business), worstOf(business)];
      const trial = trialOf(logOf(business, shown, () => worst));
      const gain = business.value(() => worst) - business.value(() => shown);
      expect(trial.asApprentice.lead.value).toBeLessThan(0);
      expect(Math.abs(trial.asApprentice.lead.value - gain)).toBeLessThan(0.1);
      return trial.verdict;
    });
    expect(verdicts).not.toContain('switch on');
    expect(verdicts.filter((verdict) => verdict === 'not yet').length).toBeGreaterThan(4);
  }, 30_000);

  test('gives no evidence where it would do the same, or where too few went as it would', () => {
    const business = simulateBusiness(1, { open: 1 });
    const [shown, other] = business.channels as [string, string];
    const same = trialOf(logOf(business, shown, () => shown));
    expect(same).toMatchObject({ verdict: 'no evidence either way', isThin: false });
    expect(same.asApprentice.lead.value).toBe(0);
    const few = trialOf(logOf(business, shown, () => other, 150));
    expect(few).toMatchObject({ verdict: 'no evidence either way', isThin: true });
    const never = trialOf(logOf(business, shown, () => 'letter'));
    expect(never).toMatchObject({ verdict: 'no evidence either way', isThin: true });
  });

  test('what is shown does not pass for what works, since customers take it more often', () => {
    const business = simulateBusiness(2, { open: 1 });
    const [one, other] = [bestOf(business), worstOf(business)];
    const policy: Policy = ({ context }) => (context.device === 'mobile' ? one : other);
    const log = suggestedLog(business, policy, 12_000).map((contact) => ({
      ...contact,
      wouldSuggest: one,
    }));
    const gain = business.value(() => one) - business.value(policy);
    const { low, high } = trialOf(log).asApprentice.lead;
    expect(low).toBeLessThan(gain);
    expect(high).toBeGreaterThan(gain);
  });
});
