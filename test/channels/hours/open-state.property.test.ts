import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openState } from '../../../src/channels/hours/open-state';
import { readHours } from '../../../src/channels/hours/read-hours';
import { clockChanges } from './support/clock-changes';
import { openings, referenceState } from './support/reference';
import { anySchedule, written } from './support/schedule';

const day = 86_400_000;

/** A zone and an instant, mostly within two days of a change of its clocks. */
const anyPlace = fc
  .record({
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    pick: fc.nat(),
    year: fc.integer({ min: 1975, max: 2037 }),
    near: fc.integer({ min: -2 * day, max: 2 * day }),
  })
  .map(({ zone, pick, year, near }) => {
    const changes = clockChanges(zone, year);
    const from = changes[pick % Math.max(changes.length, 1)] ?? Date.UTC(year, 0, pick % 365);
    return { zone, at: from + near };
  });

const anyCase = anyPlace.chain(({ zone, at }) =>
  fc.record({
    zone: fc.constant(zone),
    around: fc.constant(at),
    schedule: anySchedule(at),
    /** Which boundary to go to, if any, and how far from it. */
    boundary: fc.option(fc.nat(), { freq: 2 }),
    away: fc.constantFrom(-60_000, -1, 0, 1, 60_000),
  }),
);

it('agrees with the reference in every zone, above all where clocks change and spans end', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyCase, ({ zone, around, schedule, boundary, away }) => {
      const nearBoundary = (pick: number) => {
        const near = openings(schedule, zone, around, 2, 2).flatMap(({ start, end }) => [
          start,
          end,
        ]);
        return (near[pick % Math.max(near.length, 1)] ?? around) + away;
      };
      const { hours, findings } = readHours(written(schedule, zone));
      expect(findings).toEqual([]);
      const at = boundary === null ? around : nearBoundary(boundary);
      expect(hours && openState(hours, at)).toEqual(referenceState(schedule, zone, at));
    }),
    { numRuns: 10_000, seed: 20_261_122 },
  );
});
