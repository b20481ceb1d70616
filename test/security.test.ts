import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const document = readFileSync('docs/security.md', 'utf8');
// What stands before the first section says against whom, and promises nothing by itself.
const sections = document.split(/^## /m).slice(1);
/** The rows of the tables of promises, as their cells. */
const rowsOf = (text: string): [promise: string, shownBy: string][] =>
  [...text.matchAll(/^\| (?!Promise |---)(.+?) \| (.*) \|$/gm)].map(
    ([, promise, shownBy]) => [promise, shownBy] as [string, string],
  );
const testsIn = (shownBy: string): [title: string, path: string][] =>
  [...shownBy.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)/g)].map(
    ([, title, path]) => [title, path] as [string, string],
  );
/** What `it(…)` and `test(…)` are called with, `.each(…)` too; up to where the test begins. */
const titlesIn = (source: string): string[] =>
  source
    .split(/^\s*(?:it|test)\b/m)
    .slice(1)
    .map((text) => text.split('=>')[0] as string);
const promises = sections.flatMap(rowsOf);
const tests = promises.flatMap(([, shownBy]) => testsIn(shownBy));

describe('what shows that a promise is kept', () => {
  const files = readdirSync('test', { encoding: 'utf8', recursive: true });

  it.each(files.filter((path) => /\.tsx?$/.test(path)))('is left out nowhere in %s', (path) => {
    const source = readFileSync(join('test', path), 'utf8');
    expect(source).not.toMatch(
      /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|fixme|fails?|todo)\b/,
    );
  });
});

describe('docs/security.md', () => {
  it('makes promises on everything that it speaks of', () => {
    const promised = sections.filter((text) => rowsOf(text).length > 0);
    expect(promised.map((text) => text.split('\n')[0])).toEqual([
      'Policy',
      'Input',
      'Privacy',
      'Faults',
      'Host pages',
      'Engines',
      'Leaks',
    ]);
  });

  it.each(promises)('names a test for: %s', (_promise, shownBy) => {
    expect(testsIn(shownBy)).not.toEqual([]);
  });

  it.each(tests)('speaks of a test that there is: %s', (title, path) => {
    expect(existsSync(path), path).toBe(true);
    // A test's title, or the part of it that does not vary; in its source quotes may be escaped.
    const titles = titlesIn(readFileSync(path, 'utf8').replaceAll("\\'", "'"));
    expect(
      titles.some((text) => text.includes(title)),
      title,
    ).toBe(true);
  });
});
