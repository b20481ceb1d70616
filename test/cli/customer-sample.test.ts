import { expect, test } from 'vitest';
import { customerSample } from '../../src/cli/customer-sample';

const visit = (row: number) => ({ kind: 0, count: 1, at: undefined, row });
const rowOf = ({ row }: { row: number }) => row;
const sampleOf = (ids: readonly string[]) => {
  const sample = customerSample();
  ids.forEach((id, row) => {
    sample.add(id, visit(row));
  });
  return sample.customers(rowOf, Infinity);
};
const ids = (size: number) => Array.from({ length: size }, (_, i) => `customer-${i}`);

test('keeps thousands of customers however many there are, each whole', () => {
  const many = ids(100_000);
  const sampled = sampleOf([...many, ...many]);
  expect(sampled.length).toBeGreaterThan(4000);
  expect(sampled.length).toBeLessThanOrEqual(10_000);
  for (const visits of sampled) {
    const [one, other] = visits.map(rowOf);
    expect(other).toBe((one as number) + many.length);
  }
});

test('is uniform: whether ids come early or late, and the order, do not matter', () => {
  const many = ids(60_000);
  const customers = (order: readonly string[]) =>
    sampleOf(order).map((visits) => order[visits[0]?.row ?? -1] as string);
  const found = customers(many);
  expect(customers(many.toReversed()).sort()).toEqual(found.toSorted());
  const early = found.filter((id) => many.indexOf(id) < 30_000).length / found.length;
  expect(early).toBeGreaterThan(0.48);
  expect(early).toBeLessThan(0.52);
});

test('leaves out an id that many share, and contacts from a moment on', () => {
  const crowd = ids(50).flatMap((id) => Array.from({ length: 101 }, () => id));
  expect(sampleOf(crowd)).toEqual([]);
  const sample = customerSample();
  for (const id of ids(50)) for (const row of [3, 1, 2]) sample.add(id, visit(row));
  for (const visits of sample.customers(rowOf, 3)) expect(visits.map(rowOf)).toEqual([1, 2]);
});
