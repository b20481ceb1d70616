import { describe, expect, it } from 'vitest';
import { ageWeight } from '../../src/learning/age-weight';
import type { LoggedContact } from '../../src/learning/contact-counts';
import { chooseHalfLife, fittedShare } from '../../src/learning/drift';
import { readPrior } from '../../src/learning/prior-file';
import { seededRandom } from '../../src/learning/seeded-random';
import { trainPrior } from '../../src/learning/train-prior';
import { writePrior } from '../../src/learning/write-prior';
import type { Model } from '../../src/ranking/model';
import { takenTogether } from './support/taken-together';

const day = 86_400_000;
interface TimedContact extends LoggedContact {
  readonly at: number;
}

const train = (contacts: readonly LoggedContact[]) =>
  readPrior(writePrior(trainPrior(contacts), { rows: 1, meanOutcome: 0.5 })).prior?.model as Model;

/** Two years of contacts; `rateOf` says how often a channel resolves one at a moment from 0 to 1. */
function log(seed: number, rateOf: (channel: string, moment: number) => number): TimedContact[] {
  const random = seededRandom(seed);
  const size = 4000;
  return Array.from({ length: size }, (_, i) => {
    const channel = random() < 0.5 ? 'chat' : 'phone';
    return {
      reason: `reason-${Math.floor(random() * 4)}`,
      channel,
      resolved: random() < rateOf(channel, i / size) ? 1 : 0,
      count: 1,
      weight: 1,
      context: {},
      at: (i / size) * 730 * day,
    };
  });
}

/** Row by row, or contacts alike taken together. */
function choose(contacts: readonly TimedContact[], together = false): number | undefined {
  const at = Math.floor(contacts.length * fittedShare);
  const [first, last] = [contacts.slice(0, at), contacts.slice(at)];
  const until = first.at(-1)?.at as number;
  const taken = (rows: readonly LoggedContact[]) =>
    together ? takenTogether(rows, { weight: 0, at: 0 }) : rows;
  const aged = (halfLifeDays: number) =>
    first.map((contact) => {
      return { ...contact, weight: ageWeight((until - contact.at) / day, halfLifeDays) };
    });
  return chooseHalfLife({
    first: (halfLifeDays) => taken(halfLifeDays ? aged(halfLifeDays) : first),
    last: taken(last),
    train,
  });
}

const swapped = (seed: number, by: number) =>
  log(seed, (channel, moment) => 0.5 + (channel === 'chat' ? 1 : -1) * by * (0.5 - moment));

describe('chooseHalfLife', () => {
  it('lets a log age whose channels change places', () => {
    expect(choose(swapped(1, 0.8))).toBeLessThanOrEqual(180);
  });

  it('keeps all evidence of a log that does not change', () => {
    const steady = [2, 3, 4, 5].map((seed) =>
      choose(log(seed, (channel) => (channel === 'chat' ? 0.7 : 0.4))),
    );
    expect(steady.filter((halfLife) => halfLife === undefined).length).toBeGreaterThanOrEqual(3);
  });

  it('chooses the same for contacts taken together as row by row, drift slow or fast', () => {
    for (const by of [0, 0.05, 0.1, 0.2, 0.8])
      for (const seed of [1, 2])
        expect([by, seed, choose(swapped(seed, by), true)]).toEqual([
          by,
          seed,
          choose(swapped(seed, by)),
        ]);
  });

  it('does not age where nothing comes later', () => {
    const first = log(1, () => 0.5);
    expect(chooseHalfLife({ first: () => first, last: [], train })).toBeUndefined();
  });
});
