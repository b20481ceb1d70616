import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
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

  it('keeps the launcher within its budget whatever the hash is that is built into it', () => {
    const code = readFileSync('dist/channel-selector.js', 'utf8');
    const gzips = Array.from({ length: 300 }, (_, nth) => {
      const hash = createHash('sha256').update(`${nth}`).digest('base64');
      const built = code.replace(/sha256-[\w+/]{43}=/, `sha256-${hash}`);
      expect(built).toContain(hash);
      return gzipSync(built, { level: 9 }).length;
    });
    const [launcher] = parts;
    expect(Math.max(...gzips)).toBeLessThanOrEqual(launcher?.budget ?? 0);
  });

  it('loads no file twice', () => {
    const files = parts.flatMap((part) => part.files);
    expect(new Set(files).size).toBe(files.length);
  });
});
