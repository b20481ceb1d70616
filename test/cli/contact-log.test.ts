import { describe, expect, test } from 'vitest';
import { collectContacts } from '../../src/cli/contact-log';
import type { LogContact } from '../../src/cli/logged-row';
import { ageWeight } from '../../src/learning/age-weight';
import { seededRandom } from '../../src/learning/seeded-random';

const day = 86_400_000;
const kinds = ['chat', 'phone', 'email'].map((channel, i): LogContact => {
  return {
    ...{ reason: 'a', channel, resolved: i % 2, count: 1, weight: i + 1, context: {} },
    ...{ propensity: undefined, suggested: undefined, wouldSuggest: undefined },
  };
});

const noRow = (_: number) => false;

function log({ rows = 500, customers = 0, hasTimes = true, isSuperseded = noRow } = {}) {
  const random = seededRandom(rows);
  const below = (limit: number) => Math.floor(random() * limit);
  const { add, log } = collectContacts(kinds, isSuperseded);
  const added = Array.from({ length: rows }, (_, row) => ({
    kind: below(kinds.length),
    count: 1 + below(3),
    at: hasTimes ? below(400) * day : undefined,
    customer: customers ? `customer-${below(customers)}` : undefined,
    contact: undefined,
    row,
  }));
  added.forEach(add);
  return { ...log(), added };
}
const total = (some: readonly { count: number }[]) =>
  some.reduce((sum, { count }) => sum + count, 0);

describe('a part of a log', () => {
  test.each([undefined, 90])(
    'with a half-life of %s days is the sum of its rows',
    (halfLifeDays) => {
      const { part, added } = log();
      const [from, before] = [100 * day, 300 * day];
      const rows = added.filter(({ at = 0 }) => at >= from && at < before);
      const until = Math.max(...rows.map(({ at = 0 }) => at));
      const found = part({ from, before, halfLifeDays });
      expect(found).toMatchObject({ size: total(rows), to: until });
      for (const { channel, count, weight } of found.contacts) {
        const own = rows.filter(({ kind }) => kinds[kind]?.channel === channel);
        const weights = own.map(({ kind, count, at = 0 }) => {
          const age = halfLifeDays ? ageWeight((until - at) / day, halfLifeDays) : 1;
          return count * (kinds[kind]?.weight as number) * age;
        });
        expect(count).toBe(total(own));
        expect(count * weight).toBeCloseTo(
          weights.reduce((sum, one) => sum + one, 0),
          9,
        );
      }
    },
  );

  test('halves the weight of what is as old as the half-life', () => {
    const { add, log } = collectContacts(kinds);
    [0, 90, 180].forEach((days, kind) => {
      add({ kind, count: 1, at: days * day, customer: undefined, contact: undefined });
    });
    const weights = log()
      .part({ halfLifeDays: 90 })
      .contacts.map(({ weight }, i) => weight / (kinds[i]?.weight as number));
    expect(weights).toEqual([0.25, 0.5, 1]);
  });

  test('without times goes by the order of rows, and nothing ages', () => {
    const { part, splitAt, added, size } = log({ hasTimes: false });
    const moment = splitAt(0.7);
    expect(Math.abs(part({ before: moment }).size - 0.7 * size)).toBeLessThanOrEqual(3);
    expect(part({ before: moment }).size).toBe(total(added.slice(0, moment)));
    expect(part({ halfLifeDays: 1 })).toEqual(part());
  });
});

test('rows that others have taken the place of are as if they had never been', () => {
  const isSuperseded = (row: number) => row % 3 === 0;
  const { part, splitAt, size, customers, added } = log({ isSuperseded, customers: 50 });
  const kept = added.filter(({ row }) => !isSuperseded(row));
  expect([size, part().size]).toEqual([total(kept), total(kept)]);
  const before = splitAt(0.5);
  expect(part({ before }).size).toBe(total(kept.filter(({ at = 0 }) => at < before)));
  const { sampled, others } = customers();
  expect(total(sampled.flat()) + total(others)).toBe(total(kept));
});

describe('customers', () => {
  const before = 200 * day;
  const { customers, part, added } = log({ rows: 2000, customers: 300 });
  const { sampled, others } = customers(before);

  test('about half are sampled, and with the others they are the whole part', () => {
    expect(sampled.length).toBeGreaterThan(120);
    expect(sampled.length).toBeLessThan(180);
    expect(total(sampled.flat()) + total(others)).toBe(part({ before }).size);
  });

  test('have their own contacts, oldest first', () => {
    const ofCustomers = new Map<string, string[]>();
    for (const { customer = '', kind, at = 0, count } of added.toSorted(
      (a, b) => (a.at as number) - (b.at as number),
    ))
      if (at < before)
        ofCustomers.set(customer, [
          ...(ofCustomers.get(customer) ?? []),
          `${kinds[kind]?.channel} ${count}`,
        ]);
    const known = new Set([...ofCustomers.values()].map(String));
    for (const contacts of sampled)
      expect(known).toContain(String(contacts.map(({ channel, count }) => `${channel} ${count}`)));
  });
});
