import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedParts, withParts } from '../scripts/readme.mjs';
import { parseConfig } from '../src/config/parse-config';
import { readPage } from '../src/config/read-page';
import { locales } from '../src/ui/messages/locales';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text as string,
  );
const unreachable = () => Promise.reject(new Error('not in this test'));

describe('the README', () => {
  it('has figures and settings as they are; `npm run readme` brings them up to date', async () => {
    expect(withParts(readme, await generatedParts())).toBe(readme);
  });

  it('names every language that there are words in', () => {
    for (const locale of ['en', ...Object.keys(locales)])
      expect(readme).toContain(`(\`${locale}\`)`);
  });

  it('names commands that exist', () => {
    for (const [, name] of readme.matchAll(/npm run ([\w:-]+)/g))
      expect(scripts).toHaveProperty(name as string);
    expect(blocks('sh')).toContain('npm ci && npm start\n');
    expect(blocks('sh')).toContain('npm ci && npm test\n');
  });

  it('shows tags and blocks that configure without a problem', async () => {
    const examples = blocks('html').join('');
    const json = [...examples.matchAll(/data-channel-selector>\n([\s\S]*?)<\/script>/g)].map(
      ([, text]) => text as string,
    );
    const attributes = [...examples.matchAll(/\bdata-([\w-]+)="([^"]*)"/g)].map(
      ([, name, value]) => [name, value] as [string, string],
    );
    expect(json).toHaveLength(1);
    expect(attributes).toHaveLength(3);
    for (const read of [
      await readPage(Object.fromEntries(attributes), [], unreachable),
      await readPage({}, json, unreachable),
    ]) {
      expect(read.findings).toEqual([]);
      expect(parseConfig(read.settings).findings).toEqual([]);
    }
  });

  it('tells React of the element as a site does that is tested', () => {
    const [declaration] = blocks('tsx');
    expect(declaration).toContain('smart-channel-selector');
    const site = readFileSync('test/browser/frameworks/react/App.tsx', 'utf8');
    expect(site).toContain(declaration);
  });

  it('names attributes that the tag knows', async () => {
    const named = new Set(
      [...readme.matchAll(/`data-([a-z]+)`/g)].map(([, name]) => name as string),
    );
    const { settings, findings } = await readPage(
      Object.fromEntries([...named].filter((name) => name !== 'config').map((name) => [name, 'x'])),
      [],
      unreachable,
    );
    expect(findings).toEqual([]);
    expect(named.size).toBe(16);
    expect((settings.channels as unknown[]).length).toBe(7);
  });

  it('shows code that runs', () => {
    const example = blocks('js').find((text) => text.includes('smart-channel-selector/core'));
    const output = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', example as string],
      {
        encoding: 'utf8',
      },
    );
    expect(output).toMatch(/^phone 0\.\d+ \[/);
  });

  it('shows screenshots that are there', () => {
    for (const [, path] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
      expect(existsSync(path as string), path).toBe(true);
  });
});
