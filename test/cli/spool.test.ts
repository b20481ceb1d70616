import { expect, test } from 'vitest';
import { openSpool } from '../../src/cli/spool';

test.each([0, 1, 8191, 8192, 30_000])('%i threes come back as they were, each time', (size) => {
  const spool = openSpool();
  const given = Array.from({ length: size }, (_, i) => [i, i / 7, i % 5 ? 1.7e12 + i : Number.NaN]);
  for (const [a, b, c] of given) spool.add(a as number, b as number, c as number);
  for (const _ of ['once', 'again']) {
    const found: number[][] = [];
    spool.each((a, b, c) => found.push([a, b, c]));
    expect(found).toEqual(given);
  }
  spool.close();
});
