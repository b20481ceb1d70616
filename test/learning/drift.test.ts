import { describe, expect, it } from 'vitest';
import { aged, chooseHalfLife, type TimedContact } from '../../src/learning/drift';
import { readPrior } from '../../src/learning/prior-file';
import { seededRandom } from '../../src/learning/seeded-random';
import { trainPrior } from '../../src/learning/train-prior';
import { writePrior } from '../../src/learning/write-prior';
import type { Model } from '../../src/ranking/model';

const day = 86_400_000;
const train = (contacts: readonly TimedContact[]) =>
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

describe('chooseHalfLife', () => {
  it('lets a log age whose channels change places', () => {
    const swapped = log(1, (channel, moment) =>
      channel === 'chat' ? 0.9 - 0.8 * moment : 0.1 + 0.8 * moment,
    );
    expect(chooseHalfLife(swapped, train)).toBeLessThanOrEqual(180);
  });

  it('keeps all evidence of a log that does not change', () => {
    const steady = [2, 3, 4, 5].map((seed) =>
      chooseHalfLife(
        log(seed, (channel) => (channel === 'chat' ? 0.7 : 0.4)),
        train,
      ),
    );
    expect(steady.filter((halfLife) => halfLife === undefined).length).toBeGreaterThanOrEqual(3);
  });

  it('does not age what has no times', () => {
    const timeless = log(1, () => 0.5).map((contact) => ({ ...contact, at: undefined }));
    expect(chooseHalfLife(timeless, train)).toBeUndefined();
    expect(aged(timeless, 90, 0)).toEqual(timeless);
  });
});

describe('aged', () => {
  it('halves the weight with each half-life', () => {
    const [contact] = log(1, () => 0.5);
    const weights = [0, 90, 180].map(
      (days) => aged([contact as TimedContact], 90, days * day)[0]?.weight,
    );
    expect(weights).toEqual([1, 0.5, 0.25]);
    expect(aged([contact as TimedContact], undefined, 1e12)).toEqual([contact]);
  });
});
