import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/reason/terms';
import { readTextModel, type TextModelFile, textModelFormat } from '../../src/reason/text-model';

/** Two buckets and two reasons: the first bucket speaks for `a`, the second for `b`. */
const file: TextModelFile = {
  ...textModelFormat,
  reasons: ['a', 'b'],
  buckets: 2,
  step: 0.5,
  // Weights at places 0 and 3: none before the first, two before the second.
  gaps: '#%',
  weights: '11',
  trained: { texts: 2 },
};
const read = (json: unknown) => readTextModel(json);
const problemOf = (json: unknown) => {
  const found = read(json);
  return 'probabilities' in found ? undefined : `${found.path} ${found.message}`;
};

describe('a text model', () => {
  test('is read', () => {
    const model = read(file);
    if (!('probabilities' in model)) throw new Error(model.message);
    expect(model.reasons).toEqual(['a', 'b']);
    const shares = model.probabilities(termsOf('anything'));
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1);
    expect(model.probabilities(new Map())).toEqual([0.5, 0.5]);
  });

  test.each([
    [null, 'text.format is not "smart-channel-selector/text"'],
    ['model', 'text.format is not "smart-channel-selector/text"'],
    [[], 'text.format is not "smart-channel-selector/text"'],
    [{ ...file, format: 'smart-channel-selector/prior' }, 'text.format is not'],
    [{ ...file, version: 2 }, 'text.version is not 1'],
    [{ ...file, reasons: ['a', 'a'] }, 'text.reasons is not a list of different names'],
    [{ ...file, reasons: ['a'] }, 'text.reasons'],
    [{ ...file, reasons: ['a', 7] }, 'text.reasons'],
    [{ ...file, reasons: Array.from({ length: 501 }, (_, i) => `r${i}`) }, 'text.reasons'],
    [{ ...file, buckets: 3 }, 'text.buckets is not a power of 2'],
    [{ ...file, buckets: 2 ** 30 }, 'text.buckets'],
    [{ ...file, buckets: 0.5 }, 'text.buckets'],
    [{ ...file, buckets: '2' }, 'text.buckets'],
    [{ ...file, step: Number.POSITIVE_INFINITY }, 'text.step is not a number'],
    [{ ...file, step: Number.NaN }, 'text.step'],
    [{ ...file, step: -1 }, 'text.step'],
    [{ ...file, weights: '1z' }, 'text.weights is not a text of weights'],
    [{ ...file, weights: ['1', '1'] }, 'text.weights'],
    [{ ...file, weights: '1'.repeat(2 ** 18 + 1) }, 'text.weights'],
    [{ ...file, weights: '111' }, 'text.gaps does not fit the weights'],
    [{ ...file, gaps: '#' }, 'text.gaps'],
    [{ ...file, gaps: '##!' }, 'text.gaps'],
    [{ ...file, gaps: '[[[[#%' }, 'text.gaps'],
    [{ ...file, gaps: '['.repeat(2 ** 20 + 1) }, 'text.gaps'],
  ])('%# is refused with what is wrong', (json, problem) => {
    expect(problemOf(json)).toMatch(problem);
  });

  test('damaged anywhere, it is refused or still gives probabilities', () => {
    const damage = fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.double(),
      fc.constantFrom(undefined, -1, 1e308, '#'.repeat(100), { length: 1e9 }, [null]),
    );
    const key = fc.constantFrom(...(Object.keys(file) as (keyof TextModelFile)[]));
    fc.assert(
      fc.property(fc.dictionary(key, damage), fc.string(), (damaged, text) => {
        const model = read({ ...file, ...damaged });
        if (!('probabilities' in model)) {
          expect(model).toMatchObject({
            path: expect.stringMatching(/^text\.\w+$/),
            fix: expect.any(String),
          });
          return;
        }
        for (const share of model.probabilities(termsOf(text))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
