import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMoment } from '../../src/cli/split-moment';

interface Moment {
  readonly moment: number;
  readonly contacts: number;
}

const split = (moments: readonly Moment[], share: number, before = Infinity) => {
  const all = moments.map(({ moment }) => moment);
  return splitMoment(
    (use) => {
      for (const { moment, contacts } of moments) use(moment, contacts);
    },
    { from: Math.min(...all), before: Math.min(before, Math.max(...all) + 1) },
    share,
  );
};
const sizeBefore = (moments: readonly Moment[], end: number) =>
  moments.reduce((sum, { moment, contacts }) => sum + (moment < end ? contacts : 0), 0);

const logOf = (latest: number) =>
  fc.array(
    fc.record({ moment: fc.integer({ min: 0, max: latest }), contacts: fc.constantFrom(1, 1, 5) }),
    { minLength: 1, maxLength: 60 },
  );

test.each([
  ['a few milliseconds', 20],
  ['a day', 86_400_000],
  ['a century', 3.2e12],
])('no moment parts contacts of %s nearer to the share', (_, latest) => {
  fc.assert(
    fc.property(logOf(latest), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (moments, share) => {
      const wanted = share * sizeBefore(moments, Infinity);
      const error = (end: number) => Math.abs(sizeBefore(moments, end) - wanted);
      const found = error(split(moments, share));
      for (const { moment } of moments) {
        expect(found).toBeLessThanOrEqual(error(moment));
        expect(found).toBeLessThanOrEqual(error(moment + 1));
      }
    }),
    { numRuns: 60 },
  );
});

test('contacts at one moment stay on one side', () => {
  const day = (moment: number) => ({ moment, contacts: 10 });
  expect(split([1, 2, 2, 2, 3].map(day), 0.7)).toBe(3);
  expect(split([1, 2, 2, 2, 3].map(day), 0.3)).toBe(2);
});

test('of the contacts before a moment, the others do not count', () => {
  const moments = Array.from({ length: 100 }, (_, moment) => ({ moment, contacts: 1 }));
  expect(split(moments, 0.5, 60)).toBe(30);
});
