import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const doors = ['index', 'core'];
const folder = 'dist/esm';

if (!existsSync(folder)) throw new Error('nothing is built: run `npm run build` first');

/** A declaration file with all that it names, as far as they are ours. */
function declarations(path: string, seen = new Set<string>()): string {
  if (seen.has(path)) return '';
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const next = [...text.matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)\.js["']/g)];
  return [
    text,
    ...next.map(([, name]) => declarations(`${join(dirname(path), name ?? '')}.d.ts`, seen)),
  ].join('\n');
}

describe.each(doors)('the module %s', (door) => {
  it('does nothing when it is imported outside a page', () => {
    const program = `
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      const module = await import('./${folder}/${door}.js');
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
      console.log(JSON.stringify({ exports: Object.keys(module), added }));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    // Had the module printed anything, this would be no JSON; had it left a timer running, no end.
    const { exports, added } = JSON.parse(said);
    expect(added).toEqual([]);
    expect(exports).toContain('createSelector');
  });

  it('declares its types without those of the signals within', () => {
    const text = declarations(`${folder}/${door}.d.ts`);
    expect(text).toContain('createSelector');
    expect(text).not.toMatch(/@preact\/signals/);
  });

  it('declares them without a package that it does not bring along', () => {
    // TypeScript takes what it cannot find for `any`, and then checks nothing.
    const text = declarations(`${folder}/${door}.d.ts`);
    const named = [...text.matchAll(/(?:from|import)\s*\(?["']([^."'][^"']*)["']/g)];
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(dependencies)).toEqual(
      expect.arrayContaining(named.map(([, name]) => name)),
    );
  });
});

describe('the module core', () => {
  it('brings no Preact, not even through another package', async () => {
    const { metafile } = await build({
      entryPoints: [`${folder}/core.js`],
      bundle: true,
      format: 'esm',
      logLevel: 'silent',
      metafile: true,
      platform: 'browser',
      write: false,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((path) => path.includes('node_modules/preact/'))).toEqual([]);
  });
});

describe('the command line', () => {
  it('is a program of its own', () => {
    expect(readFileSync('dist/cli.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('the JSON Schema of the config', () => {
  const schema = JSON.parse(readFileSync('dist/config.schema.json', 'utf8'));

  it('tells what every setting means', () => {
    const { channels, reasons, model } = schema.properties;
    for (const { description } of [channels, reasons, model.properties.prior])
      expect(description).toMatch(/\w/);
  });

  it('leaves out what JSON cannot hold', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"open":/);
    expect(JSON.stringify(schema)).not.toMatch(/"not":/);
    expect(JSON.stringify(schema)).not.toMatch(/"isCheckedLater":/);
  });
});
