import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelMatcher } from '../../src/reason/label-matcher';
import { matchReasons } from '../../src/reason/match-reasons';
import type { TextModel } from '../../src/reason/text-model';

const bank: Readonly<Record<string, readonly string[]>> = {
  card: ['Lost or stolen card', 'someone took my wallet'],
  arrival: ['New card has not arrived'],
  invoice: ['Question about an invoice', 'why was I charged twice'],
  refund: ['Return or exchange'],
  address: ['Change my address'],
  café: ['Un café à Genève'],
  紛失: ['カードの紛失・盗難'],
  退款: ['申请退款'],
};
const inBank = labelMatcher(Object.values(bank));
const match = (text: string, written = bank, model?: TextModel) => {
  const alike = written === bank ? inBank : labelMatcher(Object.values(written));
  return matchReasons(text, Object.keys(written), alike, model);
};
const best = (text: string) => match(text)[0]?.reason;

/** A model that knows two reasons, and of texts only whether they name one of them. */
const model: TextModel = {
  reasons: ['card', 'invoice'],
  probabilities: (terms) =>
    terms.has('plastic') ? [0.95, 0.05] : terms.has('bill') ? [0.05, 0.95] : [0.5, 0.5],
};

describe('matching by labels and examples', () => {
  test.each([
    ['my card was stolen abroad', 'card'],
    ['MY CARD WAS STOLEN', 'card'],
    ['stollen crad', 'card'],
    ['they took the wallet', 'card'],
    ['charged me twice!!', 'invoice'],
    ['inv', 'invoice'],
    ['i', 'invoice'],
    ['new card still not here', 'arrival'],
    ['ich war im cafe in geneve', 'café'],
    ['カードを紛失しました', '紛失'],
    ['盗難', '紛失'],
    ['我想退款', '退款'],
    ['addres', 'address'],
  ])('“%s” is about %s', (text, reason) => {
    const matched = match(text).map((it) => it.reason);
    expect(text === 'i' ? matched : matched.slice(0, 1)).toContain(reason);
  });

  test.each(['', ' ', '?!', 'zebra', 'ζέβρα', '斑馬', '0', '😀😀'])('“%s” says nothing', (text) => {
    expect(match(text)).toEqual([]);
  });

  test('each label and example is best for itself', () => {
    const words = fc.constantFrom('card', 'lost', 'new', 'my', 'refund', 'not', '紛失', 'été');
    const label = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 9 }), (labels) => {
        const written = Object.fromEntries(labels.map((text) => [`r:${text}`, [text]]));
        for (const text of labels) expect(match(text, written)[0]?.reason).toBe(`r:${text}`);
      }),
    );
  });

  test('the order of reasons makes no difference, nor do case and accents', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.keys(bank), { minLength: 8 }),
        fc.constantFrom('my card was stolen', 'new card', 'geneve', 'why was I charged', '退款'),
        (order, text) => {
          const shuffled = Object.fromEntries(order.map((id) => [id, bank[id] as string[]]));
          const probabilities = (matched: ReturnType<typeof match>) =>
            Object.fromEntries(matched.map((it) => [it.reason, it.probability.toFixed(9)]));
          const expected = probabilities(match(text));
          expect(probabilities(match(text, shuffled))).toEqual(expected);
          expect(probabilities(match(text.toUpperCase()))).toEqual(expected);
          expect(probabilities(match(text.replace('e', 'e\u0301')))).toEqual(expected);
        },
      ),
    );
  });

  test('any text at all gives falling probabilities of different reasons', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, isKnown) => {
        const matched = match(text, bank, isKnown ? model : undefined);
        const shares = matched.map(({ probability }) => probability);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(shares.every((share) => share > 0)).toBe(true);
        expect(new Set(matched.map(({ reason }) => reason)).size).toBe(matched.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('matching by a text model too', () => {
  test('finds what no label says', () => {
    expect(best('plastic vanished')).toBeUndefined();
    expect(match('plastic vanished', bank, model)[0]?.reason).toBe('card');
    expect(match('this bill is odd', bank, model)[0]?.reason).toBe('invoice');
  });

  test('a reason that the model does not know is still found by its label', () => {
    expect(match('change my address', bank, model)[0]?.reason).toBe('address');
    expect(match('申请退款', bank, model)[0]?.reason).toBe('退款');
  });

  test('a reason that only the model knows is never named', () => {
    const two = { card: bank.card as string[], refund: bank.refund as string[] };
    const matched = match('this bill is odd', two, model).map(({ reason }) => reason);
    expect(matched).not.toContain('invoice');
  });

  test('a model that knows none of the reasons changes nothing', () => {
    const stranger = { ...model, reasons: ['x', 'y'] };
    expect(match('lost card', bank, stranger)).toEqual(match('lost card'));
  });

  test('says nothing where text and model say nothing', () => {
    expect(match('zebra', bank, model)).toEqual([]);
  });
});
