import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const docs = readFileSync('docs/look.md', 'utf8');
const sources = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:css|tsx?)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`src/ui/${path}`, 'utf8') }));
const styles = sources
  .filter(({ path }) => path.endsWith('.css'))
  .map(({ text }) => text)
  .join('\n');

/** The rows of the table whose first column has this title, without the marks around code. */
function table(title: string): string[][] {
  const rows =
    docs
      .slice(docs.indexOf(`| ${title} |`))
      .split('\n\n')[0]
      ?.trim()
      .split('\n') ?? [];
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const all = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), (match) => match.slice(1) as string[]);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

const variables = table('variable');

it('lists every variable that a page can set, and none that nothing reads', () => {
  const documented = variables.map(([name]) => name as string);
  expect(documented).toHaveLength(new Set(documented).size);
  expect(sorted(documented)).toEqual(
    sorted(all(styles, /var\(\s*(--scs-[\w-]+)/g).map(([name]) => name as string)),
  );
  const named = sources.flatMap(({ text }) => all(text, /(--scs-[a-z-]+)/g).flat());
  expect(documented).toEqual(expect.arrayContaining(sorted(named)));
});

it('reads no variable of the page by accident', () => {
  const read = all(styles, /var\(\s*(--[\w-]+)/g).flat();
  expect(sorted(read.filter((name) => !name.startsWith('--scs-')))).toEqual([
    '--covered',
    '--visible',
  ]);
});

it('states the default of each variable', () => {
  const inHost = (file: string) => {
    const css = sources.find(({ path }) => path === file)?.text ?? '';
    const host = css.match(/:host \{([^}]*)\}/)?.[1] ?? '';
    return new Map(all(host, /(--scs-[\w-]+):\s*([^;]+);/g) as [string, string][]);
  };
  const [light, dark] = [inHost('styles.css'), inHost('dark.css')];
  const inUse = all(styles, /var\(\s*(--scs-[\w-]+),\s*([^)]+)\)/g);
  for (const [name = '', , stated = ''] of variables) {
    const given = [light.get(name), ...inUse.filter(([use]) => use === name).map(([, it]) => it)];
    const defaults = sorted(given.filter((value) => value !== undefined));
    expect(defaults, name).toHaveLength(1);
    expect(stated, name).toBe([...defaults, dark.get(name) ?? []].flat().join(', '));
  }
});

it('lists every part, each once', () => {
  const components = sources.map(({ text }) => text).join('\n');
  const names = [
    ...all(components, /\bpart="([^"]+)"/g),
    ...all(components, /'part', '([^']+)'/g),
    ...all(components, /<RoundButton name="(\w+)"/g),
  ]
    .flat()
    .flatMap((part) => part.split(' '));
  const documented = table('part').map(([name]) => name as string);
  expect(documented).toHaveLength(new Set(documented).size);
  expect(sorted(documented)).toEqual(sorted(names));
});
