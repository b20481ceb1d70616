import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Experience, fitPersonal } from '../../src/learning/fit-personal';
import { scoreDeviation } from '../../src/learning/uncertainty';
import { builtInPrior } from '../../src/ranking/built-in-prior';
import { type Case, features } from '../../src/ranking/features';
import { logOdds, probability, withDeviations } from '../../src/ranking/model';
import { anyExperience } from './support/any-experience';

const { Matrix, inverse } = createRequire(import.meta.url)(
  'ml-matrix',
) as typeof import('ml-matrix');

const prior = builtInPrior;
const deviations = { intercept: 0.6, channel: 0.9, reasonChannel: 0.7 };
const experiences = fc.array(anyExperience, { maxLength: 20 });
const without = Math.hypot(0.6, 0.9, 0.7);

const deviationOf = (contacts: readonly Experience[], of: Case, priorStrength = 1) =>
  scoreDeviation({ prior, contacts, deviations, priorStrength })(features(of));

/** What the customer's model expects of a case. */
function expected(contacts: readonly Experience[], of: Case, priorStrength = 1): number {
  const own = fitPersonal({ prior, contacts, deviations, priorStrength });
  return probability(logOdds(withDeviations(prior, own).contributions(features(of))));
}

/** `xᵀ H⁻¹ x` with every weight that any case could have, by the dense inverse of ml-matrix. */
function denseVariance(contacts: readonly Experience[], of: Case, priorStrength: number): number {
  const movable = (one: Case) => features(one).filter(({ group }) => group in deviations);
  const all = [of, ...contacts.map((contact) => contact.case)].flatMap(movable);
  const groups = new Map(all.map(({ name, group }) => [name, group as keyof typeof deviations]));
  const names = [...groups.keys()];
  const row = (one: Case) => {
    const values = new Map(movable(one).map(({ name, value }) => [name, value]));
    return Matrix.rowVector(names.map((name) => values.get(name) ?? 0));
  };
  const hessian = Matrix.diag(
    [...groups.values()].map((group) => priorStrength / deviations[group] ** 2),
  );
  for (const { case: one, weight } of contacts) {
    const [x, p] = [row(one), expected(contacts, one, priorStrength)];
    hessian.add(
      x
        .transpose()
        .mmul(x)
        .mul(weight * p * (1 - p)),
    );
  }
  return row(of).mmul(inverse(hessian)).mmul(row(of).transpose()).get(0, 0);
}

describe('scoreDeviation', () => {
  test('is that of the dense inverse', () => {
    fc.assert(
      fc.property(
        experiences,
        anyExperience,
        fc.constantFrom(0.5, 1, 3),
        (contacts, { case: of }, strength) => {
          const variance = denseVariance(contacts, of, strength);
          expect(deviationOf(contacts, of, strength) ** 2).toBeCloseTo(variance, 8);
        },
      ),
    );
  });

  test('without contacts adds up the variances of the features that may move', () => {
    const of = {
      reason: { id: 'refund', traits: ['urgent'] },
      channel: { id: 'chat', traits: ['live'] },
      context: { device: 'mobile' },
      tried: 1,
    };
    expect(deviationOf([], of)).toBeCloseTo(without, 12);
    expect(deviationOf([], of, 4)).toBeCloseTo(without / 2, 12);
    const byDefault = scoreDeviation({ prior, contacts: [] })(features(of));
    expect(byDefault).toBeCloseTo(Math.hypot(0.4, 0.5, 0.3), 12);
    const half = [{ name: 'channel:chat', group: 'channel' as const, value: 0.5 }];
    expect(scoreDeviation({ prior, contacts: [] })(half)).toBeCloseTo(0.25, 12);
  });

  test('is never above what it is without contacts', () => {
    fc.assert(
      fc.property(experiences, anyExperience, (contacts, { case: of }) => {
        expect(deviationOf(contacts, of)).toBeLessThanOrEqual(without + 1e-12);
      }),
    );
  });

  test('is never raised by a contact that ends as expected, and lowered where it is alike', () => {
    fc.assert(
      fc.property(experiences, anyExperience, anyExperience, (contacts, one, { case: of }) => {
        const more = [...contacts, { ...one, resolved: expected(contacts, one.case) }];
        expect(deviationOf(more, of)).toBeLessThanOrEqual(deviationOf(contacts, of) + 1e-9);
        expect(deviationOf(more, one.case)).toBeLessThan(deviationOf(contacts, one.case));
      }),
    );
  });

  test('falls as the same contact is made again and again, whatever comes of it', () => {
    const one = { reason: { id: 'refund' }, channel: { id: 'chat' } };
    for (const resolved of [0, 1]) {
      const contacts = Array.from({ length: 30 }, () => ({ case: one, resolved, weight: 1 }));
      const found = contacts.map((_, count) => deviationOf(contacts.slice(0, count), one));
      found.slice(1).forEach((later, i) => {
        expect(later).toBeLessThan(found[i] as number);
      });
    }
  });

  test('is the same from a fit that was kept', () => {
    fc.assert(
      fc.property(experiences, anyExperience, (contacts, { case: of }) => {
        const given = { prior, contacts, deviations };
        const kept = new Map([...fitPersonal(given)].reverse());
        const found = scoreDeviation(given, kept)(features(of));
        expect(found).toBeCloseTo(deviationOf(contacts, of), 12);
      }),
      { numRuns: 30 },
    );
  });

  test('does not take a context for the channel of the same name', () => {
    const contacts = [
      { case: { reason: { id: 'a' }, channel: { id: 'b' } }, resolved: 1, weight: 1 },
    ];
    const plain = { reason: { id: 'a' }, channel: { id: 'b' } };
    const named = { ...plain, context: { channel: 'b', intercept: 0.3 } };
    expect(deviationOf(contacts, named)).toBe(deviationOf(contacts, plain));
  });
});
