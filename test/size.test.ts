import { describe, expect, it } from 'vitest';
import { sizes } from '../scripts/sizes.mjs';

const parts = await sizes();

describe('what a browser downloads', () => {
  it('comes in three parts', () => {
    expect(parts.map(({ part }) => part)).toEqual([
      'launcher',
      'panel until first suggestion',
      'learning',
    ]);
  });

  it.each(parts)('keeps the $part within $budget bytes of gzip', ({ gzip, budget }) => {
    expect(gzip).toBeGreaterThan(0);
    expect(gzip).toBeLessThanOrEqual(budget);
  });

  it('loads no file twice', () => {
    const files = parts.flatMap((part) => part.files);
    expect(new Set(files).size).toBe(files.length);
  });
});
