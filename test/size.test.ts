import { describe, expect, it } from 'vitest';
import { sizes } from '../scripts/sizes.mjs';

const parts = await sizes();

describe('what a browser downloads', () => {
  it('comes in parts, each when it is needed', () => {
    expect(parts.map(({ part }) => part)).toEqual([
      'launcher',
      'panel until first suggestion',
      'English',
      'launcher’s words in another language',
      'choice of another language',
      'its words, at most',
      'its words after the first suggestion, at most',
      'its words that few see, at most',
      'own contacts, from the first on',
      'hours and chat products, where there are any',
      'prompts, where there are any',
      'learning, when an outcome is known',
      'finding a reason by own words, where there is such a field',
      'hashes of all files, where the tag has one',
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
