import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSoftmax, rowLoss } from '../../src/learning/softmax-regression';
import { fitTextModel, prune, writeTextModel } from '../../src/learning/train-text-model';
import { termsOf } from '../../src/reason/terms';
import { hashed, readTextModel, softmax } from '../../src/reason/text-model';
import { someTexts } from './support/some-texts';

describe('softmax regression', () => {
  test('has the gradient that it says, by finite differences', () => {
    const small = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 12, maxLength: 12 }),
        fc.array(small, { minLength: 2, maxLength: 2 }),
        fc.nat(2),
        fc.nat(11),
        (given, values, reason, place) => {
          // Four buckets, three reasons; the row touches the second and the last bucket.
          const row = { buckets: Uint32Array.of(1, 3), values: Float32Array.from(values), reason };
          const weights = Float64Array.from(given) as unknown as Float32Array;
          const [penalty, errors, h] = [0.1, new Float64Array(3), 1e-5];
          const lossAt = (change: number) => {
            const moved = weights.slice();
            moved[place] = (moved[place] as number) + change;
            return rowLoss(row, moved, 3, penalty, errors);
          };
          const byDifference = (lossAt(h) - lossAt(-h)) / (2 * h);
          rowLoss(row, weights, 3, penalty, errors);
          const at = row.buckets.indexOf(Math.floor(place / 3));
          const expected =
            at < 0
              ? 0
              : (row.values[at] as number) * (errors[place % 3] as number) +
                penalty * (weights[place] as number);
          expect(byDifference).toBeCloseTo(expected, 4);
        },
      ),
    );
  });

  test('lowers the loss', () => {
    const rows = [0, 1, 2].map((reason) => ({
      buckets: Uint32Array.of(reason, 3),
      values: Float32Array.of(0.8, 0.6),
      reason,
    }));
    const weights = new Float32Array(12);
    const loss = () =>
      rows.reduce((sum, row) => sum + rowLoss(row, weights, 3, 0, new Float64Array(3)), 0);
    expect(loss()).toBeCloseTo(3 * Math.log(3));
    fitSoftmax(rows, weights, 3, { rounds: 20, rate: 0.5, penalty: 0 });
    expect(loss()).toBeLessThan(0.3);
  });
});

describe('a text model, trained', () => {
  const texts = someTexts(240);
  const pruned = prune(fitTextModel(texts), texts);
  const file = writeTextModel(pruned, { texts: texts.length });
  const model = readTextModel(JSON.parse(JSON.stringify(file)));
  if (!('probabilities' in model)) throw new Error(model.message);

  test('finds the reason of texts that it has not seen', () => {
    for (const [text, reason] of [
      ['they have stolen it, block everything', 'card'],
      ['parcels are late', 'order'],
      ['I want to return this', 'refund'],
    ] as const) {
      const shares = model.probabilities(termsOf(text));
      expect(model.reasons[shares.indexOf(Math.max(...shares))]).toBe(reason);
    }
  });

  test('is the same for the same texts', () => {
    expect(writeTextModel(prune(fitTextModel(texts), texts), { texts: 240 })).toEqual(file);
  });

  test('keeps eight weights a text, and loses little to whole steps', () => {
    expect(file.weights.length).toBeLessThanOrEqual(8 * texts.length);
    expect(file.weights.length).toBeGreaterThan(4 * texts.length);
    for (const { text } of texts.slice(0, 60)) {
      const scores = [0, 0, 0];
      for (const [bucket, value] of hashed(termsOf(text), pruned.buckets))
        for (let k = 0; k < 3; k++)
          scores[k] = (scores[k] as number) + value * (pruned.weights[bucket * 3 + k] as number);
      const exact = softmax(scores);
      model.probabilities(termsOf(text)).forEach((share, k) => {
        expect(Math.abs(share - (exact[k] as number))).toBeLessThan(0.1);
      });
    }
  });

  test('says all alike of words that it does not know', () => {
    for (const share of model.probabilities(termsOf('ξενοδοχείο'))) {
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.5);
    }
  });
});
