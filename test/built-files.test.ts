import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserFiles } from '../scripts/browser-files.mjs';

const files = browserFiles('dist').map(
  (path) => [basename(path), readFileSync(path, 'utf8')] as const,
);
const listed: Record<string, string> = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

const hash = (algorithm: string, name: string) =>
  `${algorithm}-${createHash(algorithm)
    .update(readFileSync(`dist/${name}`))
    .digest('base64')}`;

describe('what a browser is served', () => {
  it('was built', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each([
    ['turns text into code', /\beval\b|\bFunction\(|set(?:Timeout|Interval)\(["'`]|importScripts/],
    [
      'turns text into HTML',
      /innerHTML|outerHTML|insertAdjacentHTML|setHTML|createContextualFragment|DOMParser|srcdoc|document\.write/,
    ],
    [
      'needs styles that a policy forbids',
      /setAttribute\(["'`]style|<style|createElement\(["'`]style/,
    ],
    [
      'keeps anything but in its own database',
      /\.cookie\b|cookieStore|localStorage|sessionStorage/,
    ],
    ['speaks for the page', /http-equiv|document\.domain|\bwriteln?\(/],
    [
      'has another way out than fetch',
      /XMLHttpRequest|sendBeacon|WebSocket|EventSource|new Image\b/,
    ],
  ])('has nothing that %s', (_, pattern) => {
    expect(files.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('names no address elsewhere but namespaces of XML and that of WhatsApp', () => {
    const addresses = files.flatMap(
      ([, text]) => text.match(/(?:https?|wss?):\/\/[\w./-]+/g) ?? [],
    );
    expect([...new Set(addresses)].sort()).toEqual([
      'http://www.w3.org/1998/Math/MathML',
      'http://www.w3.org/1999/xhtml',
      'http://www.w3.org/2000/svg',
      // The base by which addresses of config are tried, and which nothing is asked of.
      'https://page',
      'https://wa.me/',
    ]);
  });
});

describe('integrity', () => {
  it('is listed of every file, for owners who write tags', () => {
    const names = files.map(([name]) => name);
    expect(Object.keys(listed).sort()).toEqual(names.sort());
    for (const name of names) expect(listed[name]).toBe(hash('sha384', name));
  });

  it('goes from the script to the list of hashes, and from there to every other file', () => {
    const text = (wanted: string) => files.find(([name]) => name === wanted)?.[1];
    expect(text('channel-selector.js')).toContain(hash('sha256', 'integrity.js'));
    const others = files
      .map(([name]) => name)
      .filter((name) => !['channel-selector.js', 'integrity.js'].includes(name));
    for (const name of others)
      expect(text('integrity.js')).toContain(`"${name}":["${hash('sha256', name)}"`);
  });

  it('lists with each file what it imports at once', () => {
    const list = files.find(([name]) => name === 'integrity.js')?.[1] ?? '';
    const importing = files.filter(([name, text]) => {
      const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)].map(
        ([, path]) => path,
      );
      const [, known = ''] = new RegExp(`"${name}":\\["sha256-[^"]+"([^\\]]*)\\]`).exec(list) ?? [];
      expect((known.match(/[^",]+/g) ?? []).sort(), name).toEqual([...new Set(imports)].sort());
      return imports.length > 0;
    });
    expect(importing.length).toBeGreaterThan(20);
  });

  it('holds for all imports, which none goes around', () => {
    const importing = files.filter(([, text]) => /\bimport\("/.test(text));
    expect(importing.map(([name]) => name)).toEqual([]);
  });
});
