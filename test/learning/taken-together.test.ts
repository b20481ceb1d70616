import { describe, expect, test } from 'vitest';
import { choosableChannels, evaluate } from '../../src/learning/evaluation';
import type { EvaluatedContact } from '../../src/learning/off-policy-values';
import { estimatePropensity } from '../../src/learning/propensity';
import { rates } from '../../src/learning/rates';
import { seededRandom } from '../../src/learning/seeded-random';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { trainPrior } from '../../src/learning/train-prior';
import { propensityOf, simulateBusiness } from './support/simulated-log';
import { takenTogether } from './support/taken-together';

/** A log whose contacts differ in all that an evaluation looks at. */
function log(seed: number, hasPropensity: boolean): EvaluatedContact[] {
  const random = seededRandom(seed);
  return simulateBusiness(seed, 3000).log.map(({ reason, channel, resolved }) => ({
    ...{ reason, channel, resolved, count: 1, weight: random() < 0.3 ? 0.5 : 1 },
    context: { device: random() < 0.6 ? 'mobile' : 'desktop' },
    propensity: hasPropensity && random() < 0.8 ? propensityOf(channel) : undefined,
  }));
}

/** All numbers in a result, by where they are. */
const numbers = (value: unknown, path = ''): [path: string, number: number][] =>
  typeof value === 'number'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => numbers(one, `${path}.${key}`))
      : [];

function expectClose(found: unknown, expected: unknown): void {
  const wanted = new Map(numbers(expected));
  expect(numbers(found)).toHaveLength(wanted.size);
  expect(wanted.size).toBeGreaterThan(1);
  for (const [path, number] of numbers(found))
    expect(number, path).toBeCloseTo(wanted.get(path) as number, 8);
}

describe.each([1, 2, 3])('contacts alike taken together, log %i', (seed) => {
  const rows = log(seed, seed !== 3);
  const groups = takenTogether(rows);
  const halves = (contacts: readonly EvaluatedContact[]) => ({
    first: contacts.slice(0, 2000),
    last: contacts.slice(2000),
  });
  const { first, last } = halves(rows);
  const [firstGroups, lastGroups] = [takenTogether(first), takenTogether(last)];

  test('are far fewer', () => {
    expect(groups.length).toBeLessThan(rows.length / 2);
  });

  test('have the same rates and propensities', () => {
    const keyOf = ({ reason }: EvaluatedContact) => reason;
    expectClose(rates(groups, keyOf), rates(rows, keyOf));
    const [together, apart] = [estimatePropensity(groups), estimatePropensity(rows)];
    expectClose(rows.slice(0, 100).map(together), rows.slice(0, 100).map(apart));
    expect(choosableChannels(groups)).toEqual(choosableChannels(rows));
  });

  test('train the same prior', () => {
    expectClose(trainPrior(groups).weights, trainPrior(rows).weights);
  });

  test('give the same evaluation, intervals and all', () => {
    const { weights } = trainPrior(first);
    const model = sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));
    const channels = choosableChannels(first);
    const shared = { model, channels };
    const apart = evaluate({ ...shared, first, last, random: seededRandom(1) });
    const together = evaluate({
      ...shared,
      ...{ first: firstGroups, last: lastGroups, random: seededRandom(1) },
    });
    expectClose(together, apart);
    expect(together.offPolicy === undefined).toBe(seed === 3);
  });
});
