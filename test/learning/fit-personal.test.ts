import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageWeight } from '../../src/learning/age-weight';
import { defaultDeviations, type Experience, fitPersonal } from '../../src/learning/fit-personal';
import { builtInPrior } from '../../src/ranking/built-in-prior';
import { features } from '../../src/ranking/features';
import { logOdds, probability, withDeviations } from '../../src/ranking/model';
import { anyExperience } from './support/any-experience';

const prior = builtInPrior;

const experiences = fc.array(anyExperience, { maxLength: 20 });

const scoreOf = (contacts: readonly Experience[], of: Experience['case']) =>
  logOdds(withDeviations(prior, fitPersonal({ prior, contacts })).contributions(features(of)));

describe('fitPersonal', () => {
  test('no contacts leave the prior, bit for bit', () => {
    const deviations = fitPersonal({ prior, contacts: [] });
    expect(deviations.size).toBe(0);
    expect(withDeviations(prior, deviations)).toBe(prior);
  });

  test('the order of contacts does not matter', () => {
    fc.assert(
      fc.property(experiences, (contacts) => {
        const forth = fitPersonal({ prior, contacts });
        const back = fitPersonal({ prior, contacts: [...contacts].reverse() });
        expect(back.size).toBe(forth.size);
        for (const [name, deviation] of forth) expect(back.get(name)).toBeCloseTo(deviation, 8);
      }),
    );
  });

  test('one more success never lowers the channel for that reason, one more failure never raises it', () => {
    fc.assert(
      fc.property(experiences, anyExperience, (contacts, one) => {
        const before = scoreOf(contacts, one.case);
        const having = (resolved: number) => scoreOf([...contacts, { ...one, resolved }], one.case);
        expect(having(1)).toBeGreaterThanOrEqual(before - 1e-9);
        expect(having(0)).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  test('is where the slope is zero: precision · deviation = Σ weight · (outcome - probability)', () => {
    fc.assert(
      fc.property(experiences, (contacts) => {
        const deviations = fitPersonal({ prior, contacts, priorStrength: 2 });
        const model = withDeviations(prior, deviations);
        for (const [name, deviation] of deviations) {
          const group = name.includes('|') ? 'reasonChannel' : (name.split(':')[0] as 'channel');
          const pull = contacts.reduce((sum, { case: contact, resolved, weight }) => {
            const found = features(contact);
            if (!found.some((feature) => feature.name === name)) return sum;
            return sum + weight * (resolved - probability(logOdds(model.contributions(found))));
          }, 0);
          expect((2 * deviation) / defaultDeviations[group] ** 2).toBeCloseTo(pull, 6);
        }
      }),
    );
  });

  test('moves only intercept, channel and reason by channel', () => {
    const contacts = [
      {
        case: {
          reason: { id: 'a' },
          channel: { id: 'b' },
          context: { device: 'mobile' },
          tried: 1,
        },
        resolved: 1,
        weight: 1,
      },
    ];
    const names = [...fitPersonal({ prior, contacts }).keys()].sort();
    expect(names).toEqual(['channel:b', 'intercept', 'reason:a|channel:b']);
  });

  test('twice the strength of the prior needs twice the contacts to move as far', () => {
    const one = { case: { reason: { id: 'a' }, channel: { id: 'b' } }, resolved: 1, weight: 1 };
    const strong = fitPersonal({ prior, contacts: [one, one], priorStrength: 2 });
    const plain = fitPersonal({ prior, contacts: [one] });
    for (const [name, deviation] of plain) expect(strong.get(name)).toBeCloseTo(deviation, 9);
  });

  test('damaged contacts do not count', () => {
    const one = { case: { reason: { id: 'a' }, channel: { id: 'b' } }, resolved: 1, weight: 1 };
    const damaged = [
      { ...one, weight: Number.NaN },
      { ...one, weight: 0 },
      { ...one, resolved: Number.NaN },
      { ...one, resolved: 7 },
    ];
    expect(fitPersonal({ prior, contacts: damaged }).size).toBe(0);
  });
});

test('an outcome counts half after its half-life, and in full before it is a moment old', () => {
  expect([0, 365, 730].map((days) => ageWeight(days))).toEqual([1, 0.5, 0.25]);
  expect(ageWeight(30, 30)).toBe(0.5);
  expect(ageWeight(-5)).toBe(1);
});
