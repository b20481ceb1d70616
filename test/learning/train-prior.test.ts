import { describe, expect, test } from 'vitest';
import { countContacts } from '../../src/learning/contact-counts';
import { fitWeights } from '../../src/learning/fit';
import { bestByModel, scoreByModel, simplePolicies } from '../../src/learning/policies';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { NotEnoughEvidence, type TrainedPrior, trainPrior } from '../../src/learning/train-prior';
import { type Business, simulateBusiness } from './support/simulated-log';

const modelOf = ({ weights }: TrainedPrior) =>
  sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));

/** The true resolved rate of a policy, over all reasons alike. */
const worth = (business: Business, choose: (contact: Business['log'][number]) => string) => {
  const rates = business.reasons.map((reason) => {
    const contact = { ...business.log[0], reason } as Business['log'][number];
    return business.resolves(reason, choose(contact));
  });
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
};

describe('countContacts', () => {
  const { log } = simulateBusiness(1, 400);

  test('taken together, contacts give the same fit as row by row', () => {
    const { observations, features } = countContacts(log);
    expect(observations.length).toBeLessThan(100);
    const indices = new Map(features.map((feature, j) => [weightKey(feature), j]));
    const rows = log.flatMap((contact) => {
      const single = countContacts([contact]);
      const indexOf = single.features.map((feature) => indices.get(weightKey(feature)) as number);
      return single.observations.map((row) => ({
        ...row,
        features: row.features.map(([j, value]) => [indexOf[j] as number, value] as const),
      }));
    });
    const precisions = features.map(() => 2);
    const byRow = fitWeights(rows, precisions).weights;
    fitWeights(observations, precisions).weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo(byRow[j] as number, 8);
    });
  });

  test('a count of 3 is three rows, whatever the order of the context', () => {
    const [one] = log;
    if (!one) throw new Error('the log is empty');
    const context = { a: 'x', b: 'y' };
    const turned = { b: 'y', a: 'x' };
    const { observations } = countContacts([
      { ...one, context, resolved: 1, count: 3 },
      { ...one, context: turned, resolved: 0 },
    ]);
    expect(observations).toMatchObject([{ weight: 4, target: 0.75 }]);
  });

  test('ids that spell each other do not collide', () => {
    const base = { resolved: 1, count: 1, weight: 1, context: {} };
    const { features } = countContacts([
      { ...base, reason: 'a|channel:b', channel: 'c' },
      { ...base, reason: 'a', channel: 'b' },
    ]);
    expect(features.filter(({ name }) => name === 'reason:a|channel:b')).toHaveLength(2);
  });
});

describe('trainPrior', () => {
  test('picks better channels than the single best one where reasons differ', () => {
    const leads = [1, 2, 3, 4, 5, 6].map((seed) => {
      const business = simulateBusiness(seed, 4000);
      const model = modelOf(trainPrior(business.log));
      const { singleBest } = simplePolicies(business.log, business.channels);
      return worth(business, bestByModel(model, business.channels)) - worth(business, singleBest);
    });
    expect(Math.min(...leads)).toBeGreaterThan(-0.01);
    expect(leads.reduce((sum, lead) => sum + lead, 0) / leads.length).toBeGreaterThan(0.03);
  });

  test('does not lose to the single best channel where reasons do not differ', () => {
    for (const seed of [1, 2, 3]) {
      const business = simulateBusiness(seed, 2000, { ofPair: 0 });
      const model = modelOf(trainPrior(business.log));
      const { singleBest } = simplePolicies(business.log, business.channels);
      expect(worth(business, bestByModel(model, business.channels))).toBeGreaterThan(
        worth(business, singleBest) - 0.01,
      );
    }
  });

  test('learns how much pairs differ', () => {
    const variance = (ofPair: number) =>
      trainPrior(simulateBusiness(7, 6000, { ofPair }).log).variances.get('reasonChannel');
    expect(variance(0)).toBeLessThan(0.05);
    expect(variance(0.7)).toBeGreaterThan(0.25);
    expect(variance(0.7)).toBeLessThan(0.8);
  });

  test('weights of a group add up to what the intercept leaves them, so that a mean of theirs is next to nothing', () => {
    for (const seed of [1, 2, 3]) {
      const { weights, variances } = trainPrior(simulateBusiness(seed, 4000).log);
      const meansOf = (wanted: string) =>
        weights.flatMap(({ group, mean }) => (group === wanted ? [mean] : []));
      const [intercept] = meansOf('intercept') as [number];
      for (const group of ['channel', 'reason', 'reasonChannel'] as const) {
        const means = meansOf(group);
        const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
        const variance = variances.get(group) as number;
        expect(mean).toBeCloseTo((variance * intercept) / (10 * means.length), 7);
        expect(Math.abs(mean)).toBeLessThan(0.02);
      }
    }
  });

  test('means of context groups would not change which channel is ahead by how much', () => {
    const log = simulateBusiness(1, 2000).log.map((contact, i) => ({
      ...contact,
      context: { ...contact.context, ...(i % 2 && { member: 'yes' }) },
    }));
    const { weights } = trainPrior(log);
    const shifted = weights.map((weight) => {
      const by = { context: 0.7, contextChannel: -0.4 }[weight.group as string] ?? 0;
      return { ...weight, mean: weight.mean + by };
    });
    const lead = (of: typeof weights, contact: (typeof log)[number]) => {
      const model = modelOf({ weights: of, variances: new Map(), converged: true });
      return scoreByModel(model, contact, 'chat') - scoreByModel(model, contact, 'phone');
    };
    for (const contact of log.slice(0, 20))
      expect(lead(shifted, contact)).toBeCloseTo(lead(weights, contact), 10);
  });

  test('the order of the log does not matter', () => {
    const { log } = simulateBusiness(2, 600);
    const means = (contacts: typeof log) =>
      new Map(trainPrior(contacts).weights.map((weight) => [weightKey(weight), weight.mean]));
    const back = means([...log].reverse());
    for (const [key, mean] of means(log)) expect(back.get(key)).toBeCloseTo(mean, 7);
  });

  test('200 reasons by 8 channels train in seconds, nearly certain ones too', () => {
    const log = Array.from({ length: 200 * 8 * 2 }, (_, i) => {
      const [reason, channel, resolved] = [`r${i % 200}`, `c${Math.floor(i / 200) % 8}`, i % 2];
      const certain = i % 10 === 0 ? { resolved: 1, count: 5000 } : { resolved, count: 5 };
      return { reason, channel, weight: 1, context: {}, ...certain };
    });
    expect(trainPrior(log).converged).toBe(true);
  }, 10_000);

  test.each([
    ['too few contacts', simulateBusiness(1, 150).log],
    ['one outcome only', simulateBusiness(1, 900).log.map((one) => ({ ...one, resolved: 1 }))],
    ['one channel only', simulateBusiness(1, 900).log.map((one) => ({ ...one, channel: 'chat' }))],
  ])('refuses %s, and says what is needed', (_, log) => {
    expect(() => trainPrior(log)).toThrow(NotEnoughEvidence);
    expect(() => trainPrior(log)).toThrow(
      /Needed: 200 contacts, 10 resolved and 10 not, 2 channels/,
    );
  });
});
