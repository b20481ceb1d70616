import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoggedContact } from '../../src/learning/contact-counts';
import { simplePolicies } from '../../src/learning/policies';
import { pairKey, rates } from '../../src/learning/rates';
import { seededRandom } from '../../src/learning/seeded-random';
import type { Occasion } from '../../src/learning/simulate-customer';
import { drawNormal, normalMean, pick } from '../../src/learning/simulate-draw';
import { type Learner, replay } from '../../src/learning/simulate-replay';
import { asContact, type Business, simulateBusiness } from '../../src/learning/simulation';

const seeds = [1, 2, 3, 4, 5];

describe('simulateBusiness', () => {
  test('gives the same log for the same seeds, and another for others', () => {
    const log = simulateBusiness(7).log(300, 1);
    expect(simulateBusiness(7).log(300, 1)).toEqual(log);
    expect(simulateBusiness(7).log(300, 2)).not.toEqual(log);
    expect(simulateBusiness(8).log(300, 1)).not.toEqual(log);
  });

  test('has contacts end as often as the truth says', () => {
    const business = simulateBusiness(3, { reasons: 4, contactsEach: 1 });
    const log = business.log(30_000, 1);
    const keyOf = ({ reason, channel, context }: LoggedContact) =>
      JSON.stringify([reason, channel, context.device]);
    const cells = rates(log, keyOf).filter(({ contacts }) => contacts >= 200);
    expect(cells.length).toBeGreaterThan(25);
    const distances = cells.map(({ key, contacts, resolved }) => {
      const [reason, channel, device] = JSON.parse(key) as [string, string, string];
      const p = business.resolves({ reason, device }, channel);
      return (resolved - p) / Math.sqrt((p * (1 - p)) / contacts);
    });
    expect(Math.max(...distances.map(Math.abs))).toBeLessThan(4);
    const square = distances.reduce((sum, z) => sum + z ** 2, 0) / distances.length;
    expect(square).toBeGreaterThan(0.5);
    expect(square).toBeLessThan(1.6);
  });

  test('has no policy that is worth more than the best one', () => {
    fc.assert(
      fc.property(fc.integer(), fc.infiniteStream(fc.nat(4)), (seed, choices) => {
        const business = simulateBusiness(seed);
        const any = () => business.channels[choices.next().value as number] as string;
        expect(business.value(business.best)).toBeGreaterThanOrEqual(business.value(any));
      }),
    );
    for (const seed of seeds) {
      const business = simulateBusiness(seed);
      const simple = simplePolicies(business.log(5000, 1), business.channels);
      for (const policy of Object.values(simple))
        expect(business.value(business.best)).toBeGreaterThanOrEqual(business.value(policy));
    }
  });

  test('has customers who do not prefer what works', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const flat = { reasonChannel: 0, deviceChannel: 0, reason: 0.5, channel: 0.6 };
      const business = simulateBusiness(seed, { spread: flat, habit: 0 });
      const [mostUsed] = rates(business.log(1000, 1), ({ channel }) => channel);
      expect(mostUsed?.key).not.toBe(business.best(asContact(anything, '', 0)));
    }
  });

  test('counts situations as often as they come up', () => {
    for (const variables of [[], [3, 2]]) {
      const business = simulateBusiness(2, { reasons: 2, variables });
      expect(business.share(() => true)).toBe(1);
      expect(business.share(({ reason }) => reason === 'reason-1')).toBeCloseTo(2 / 3, 10);
      expect(business.share(({ context }) => context.device === 'mobile')).toBeCloseTo(0.6, 10);
    }
  });

  test('can lose outcomes and turn them round', () => {
    const plain = simulateBusiness(2).log(1000, 1);
    const lossy = simulateBusiness(2, { missing: 0.3 }).log(1000, 1);
    expect(lossy.length / plain.length).toBeCloseTo(0.7, 1);
    const turned = simulateBusiness(2, { wrong: 1 }).log(1000, 1);
    expect(turned).toEqual(plain.map((one) => ({ ...one, resolved: 1 - one.resolved })));
  });

  test('can have drifted, from the start of the log on', () => {
    const plain = simulateBusiness(2).log(4000, 1);
    const drifted = simulateBusiness(2, { drift: 2 }).log(4000, 1);
    const changed = (from: number, to: number) =>
      plain.slice(from, to).filter((one, i) => one.resolved !== drifted[from + i]?.resolved).length;
    expect(changed(0, 1000)).toBeGreaterThan(3 * changed(3000, 4000));
    expect(changed(3990, 4000)).toBe(0);
  });

  test('spreads a log evenly over the year before today', () => {
    const times = simulateBusiness(2)
      .log(100, 1)
      .map(({ at }) => at);
    const steps = times.slice(1).map((at, i) => at - (times[i] as number));
    for (const step of steps) expect(step).toBeCloseTo((365 * 86_400_000) / 100, 0);
    expect(simulateBusiness(2).log(3, 1)[0]?.at).toBe(times[0]);
  });

  test('can have customers come back for what was not resolved', () => {
    const backs = (returns: number) => {
      const last = new Map<string, LoggedContact>();
      const next = simulateBusiness(2, { returns })
        .log(6000, 1)
        .flatMap((contact) => {
          const before = last.get(contact.customer);
          last.set(contact.customer, contact);
          return before
            ? [{ resolved: before.resolved, same: before.reason === contact.reason }]
            : [];
        });
      const share = (resolved: number) => {
        const some = next.filter((one) => one.resolved === resolved);
        return some.filter(({ same }) => same).length / some.length;
      };
      return { resolved: share(1), unresolved: share(0) };
    };
    const [never, often] = [backs(0), backs(0.8)];
    expect(never.unresolved).toBeCloseTo(never.resolved, 1);
    expect(often.unresolved).toBeCloseTo(0.8 + 0.2 * never.unresolved, 1);
    expect(often.resolved).toBeCloseTo(never.resolved, 1);
  });

  test('can have outcomes inferred: they count half and are wrong more often', () => {
    const plain = simulateBusiness(2).log(1, 1);
    expect(plain[0]?.weight).toBe(1);
    const inferred = simulateBusiness(2, { inferred: 0.4 }).log(5000, 1);
    expect(inferred.filter(({ weight }) => weight === 0.5).length / 5000).toBeCloseTo(0.4, 1);
    expect(new Set(inferred.map(({ weight }) => weight))).toEqual(new Set([0.5, 1]));
    const wrong = simulateBusiness(2, { inferred: 0.4, wrongInferred: 1 }).log(5000, 1);
    expect(wrong.map(({ resolved, weight }) => (weight < 1 ? 1 - resolved : resolved))).toEqual(
      inferred.map(({ resolved }) => resolved),
    );
  });

  test('can have further context variables, whose levels decide with the rest', () => {
    const business = simulateBusiness(2, { variables: [3, 2] });
    const [contact] = business.log(1, 1);
    expect(Object.keys(contact?.context ?? {})).toEqual(['device', 'variable-1', 'variable-2']);
    const resolves = (level: string) =>
      business.resolves({ ...anything, variables: { 'variable-1': level } }, 'channel-1');
    const levels = ['variable-1-1', 'variable-1-2', 'variable-1-3'];
    expect(new Set(levels.map(resolves)).size).toBe(3);
    for (const channel of business.channels)
      expect(business.value(business.best)).toBeGreaterThan(business.value(() => channel));
  });
});

describe('a simulated customer', () => {
  const log = (p: number) => Math.log(p / (1 - p));

  test('finds that a channel which failed them works less well, until the reason is resolved', () => {
    const customer = simulateBusiness(3, { failed: -0.8 }).customer(1);
    const occasion = { ...anything, open: ['channel-1', 'channel-2'] };
    const odds = (channel = 'channel-1', reason = 'reason-1') =>
      log(customer.resolves({ ...occasion, reason }, channel));
    const [before, other, elsewhere] = [odds(), odds('channel-2'), odds('channel-1', 'reason-2')];
    for (const failures of [1, 2, 2]) {
      customer.remember(occasion, 'channel-1', false);
      expect(odds()).toBeCloseTo(before - 0.8 * failures, 10);
    }
    expect(odds('channel-2')).toBe(other);
    expect(odds('channel-1', 'reason-2')).toBe(elsewhere);
    customer.remember(occasion, 'channel-2', true);
    expect(odds()).toBe(before);
  });
});

describe('draws', () => {
  test('pick gives each item its share', () => {
    const picked = Array.from({ length: 400 }, (_, i) => pick([1, 3, 4], (one) => one, i / 400));
    expect(picked.filter((one) => one === 1)).toHaveLength(50);
    expect(picked.filter((one) => one === 3)).toHaveLength(150);
    expect(pick([1, 1e-30], (one) => one, 1 - 2 ** -32)).toBe(1);
  });

  test('normalMean is the mean of draws', () => {
    expect(normalMean((x) => x ** 2, 3, 2)).toBeCloseTo(13, 3);
    const random = seededRandom(1);
    const draws = Array.from({ length: 20_000 }, () => drawNormal(random, 2));
    const meanOf = (of: (x: number) => number) =>
      draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    expect(meanOf((x) => x)).toBeCloseTo(0, 1);
    expect(meanOf(Math.cos)).toBeCloseTo(normalMean(Math.cos, 0, 2), 1);
  });
});

describe('replay', () => {
  const always = (which: 'best' | 'first', business: Business): Learner & { heard: string[] } => {
    const heard: string[] = [];
    return {
      heard,
      suggest: (occasion) => ({
        channel: which === 'best' ? business.best(asContact(occasion, '', 0)) : first(occasion),
        propensity: 1,
      }),
      learn: (contact) => heard.push(pairKey(contact.reason, contact.channel)),
    };
  };
  const first = ({ open }: Occasion) => open[0] as string;
  const run = (business: Business, learner: Learner, follows: number, seed = 1) =>
    replay({ business, learner, contacts: 30, follows, seed });
  const regretsOf = (...given: Parameters<typeof run>) => run(...given).map(({ regret }) => regret);

  test('has no regret where the best channel is suggested to customers all alike', () => {
    const alike = { intercept: 0, channel: 0, reasonChannel: 0 };
    const business = simulateBusiness(1, { customer: alike, open: 1 });
    expect(regretsOf(business, always('best', business), 0.5)).toEqual(Array(30).fill(0));
    const regrets = regretsOf(business, always('first', business), 0.5);
    expect(Math.min(...regrets)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...regrets)).toBeGreaterThan(0);
  });

  test('gives the same customer the same occasions, followed or not', () => {
    const business = simulateBusiness(1);
    const regrets = (follows: number, seed = 1) =>
      regretsOf(business, always('first', business), follows, seed);
    expect(regrets(0.2)).toEqual(regrets(0.9));
    expect(regrets(0.5, 2)).not.toEqual(regrets(0.5));
  });

  test('hands out what was suggested, by chance too, and what the customer took', () => {
    const business = simulateBusiness(1, { missing: 0.3 });
    const byChance: Learner = {
      suggest({ open }, random) {
        const channel = pick(open, () => 1, random());
        return { channel, propensity: 1 / open.length };
      },
      learn() {},
    };
    const [chance, plain] = [byChance, always('first', business)].map((one) =>
      run(business, one, 0.7),
    );
    const suggestions = new Set(chance?.map(({ suggested }) => suggested.channel));
    expect(suggestions).toEqual(new Set(business.channels));
    for (const { occasion, suggested } of chance ?? [])
      expect(suggested.propensity).toBe(1 / occasion.open.length);

    const occasions = plain?.map(({ occasion }) => occasion);
    expect(chance?.map(({ occasion }) => occasion)).toEqual(occasions);
    const known = chance?.filter(({ contact }) => contact) ?? [];
    expect(known.length).toBeLessThan(30);
    expect(known.length).toBeGreaterThan(10);
    for (const { occasion, contact } of known) {
      const [reason, device] = [contact?.reason, contact?.context.device];
      expect([reason, device]).toEqual([occasion.reason, occasion.device]);
    }
    const followed = run(business, byChance, 1).filter(({ contact }) => contact);
    for (const { suggested, contact } of followed) expect(contact?.channel).toBe(suggested.channel);
  });

  test('has customers come back with what a suggestion did not resolve', () => {
    const reasons = (returns: number) => {
      const business = simulateBusiness(1, { returns, intercept: -20 });
      const learner = always('first', business);
      run(business, learner, 1);
      return new Set(learner.heard.map((key) => JSON.parse(key)[0])).size;
    };
    expect(reasons(1)).toBe(1);
    expect(reasons(0)).toBeGreaterThan(4);
  });

  test('has a suggestion that failed work less well from then on', () => {
    const worst = (failed: number) => {
      const business = simulateBusiness(1, { failed, returns: 1, intercept: -20, open: 1 });
      return run(business, always('first', business), 1).at(-1)?.regret ?? Number.NaN;
    };
    expect(worst(-1)).toBeGreaterThan(worst(0));
  });

  test('tells learners by the weight which outcomes are inferred', () => {
    const weights = new Set<number>();
    const business = simulateBusiness(1, { inferred: 0.5 });
    const learner = {
      ...always('first', business),
      learn: (one: LoggedContact) => void weights.add(one.weight),
    };
    run(business, learner, 1);
    expect(weights).toEqual(new Set([0.5, 1]));
  });

  test('tells outcomes at the next contact, three later, or never', () => {
    const heard = (changes: Parameters<typeof simulateBusiness>[1]) => {
      const business = simulateBusiness(1, changes);
      const learner = always('first', business);
      run(business, learner, 1);
      return learner.heard;
    };
    const all = heard({});
    expect(all).toHaveLength(29);
    expect(heard({ late: 1 })).toEqual(all.slice(0, 26));
    expect(heard({ missing: 1 })).toEqual([]);
  });
});

const anything = { reason: 'reason-1', device: 'mobile' };
