import { describe, expect, test } from 'vitest';
import { latestRows } from '../../src/cli/latest-rows';
import { seededRandom } from '../../src/learning/seeded-random';

describe('latestRows', () => {
  test('keeps the last row with an outcome of each contact, however many there are', () => {
    const random = seededRandom(1);
    const latest = latestRows();
    const known = new Map<string, number | undefined>();
    const superseded = new Set<number>();
    for (let row = 0; row < 30_000; row++) {
      const contact = `contact-${Math.floor(9000 * random())}`;
      const told = random() < 0.6 ? row : undefined;
      const before = known.get(contact);
      const replaced = latest.add(contact, told);
      if (!known.has(contact)) expect(replaced).toBe('none');
      else if (told === undefined || before === undefined) expect(replaced).toBe('without outcome');
      else expect(replaced).toBe('with outcome');
      if (told !== undefined && before !== undefined) superseded.add(before);
      known.set(contact, told ?? before);
    }
    expect(superseded.size).toBeGreaterThan(5000);
    for (let row = 0; row < 30_000; row++)
      expect(latest.isSuperseded(row)).toBe(superseded.has(row));
  });

  test('tells a million ids apart that are much alike', () => {
    const latest = latestRows();
    let same = 0;
    for (let i = 0; i < 1_000_000; i++)
      same += Number(latest.add(`mp2glz40-${i.toString(36)}`, i) !== 'none');
    expect(same).toBe(0);
  });
});
