import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violations } from './support/architecture';
import { readSources } from './support/read-sources';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const files = readSources(
  new Map(paths.map((path) => [path, readFileSync(`src/${path}`, 'utf8')])),
);

describe('architecture', () => {
  it('keeps dependencies, doors and file lengths', () => {
    expect(violations(files)).toEqual([]);
  });

  it('keeps half of the files within 80 lines', () => {
    const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });
});

/** What is wrong with one planted file. */
const wrongs = (path: string, source: string) => violations(readSources(new Map([[path, source]])));

describe('the check of the architecture', () => {
  it.each([
    ['a folder to the right', 'config/a.ts', `import { rank } from '../ranking/rank';`],
    ['a folder to the right, deep', 'channels/vendors/a.ts', `import '../../history/contacts';`],
    ['a re-export', 'reason/a.ts', `export { fit } from '../learning/fit';`],
    ['a re-export of all', 'reason/a.ts', `export * from '../learning';`],
    ['a dynamic import', 'ranking/a.ts', `export const fit = () => import('../learning/fit');`],
    ['a dynamic import in a template', 'ranking/a.ts', 'void import(`../learning/fit`);'],
    [
      'a type from the right',
      'ranking/a.ts',
      `import type { Contact } from '../history/contacts';`,
    ],
    ['an inline type', 'ranking/a.ts', `export type A = import('../history/contacts').Contact;`],
    ['wiring', 'ranking/a.ts', `import { createSelector } from '../selector';`],
    ['the interface', 'selector.ts', `import { Panel } from './ui/panel';`],
    ['history in the interface', 'ui/a.tsx', `import { contacts } from '../history/contacts';`],
    ['learning in the interface', 'ui/a.tsx', `import { type Fit, fit } from '../learning/fit';`],
    ['the interface in the core', 'core.ts', `export * from './ui/panel';`],
    ['the interface in the command line', 'cli/a.ts', `import { h } from '../ui/h';`],
    ['a type of it there', 'cli/a.ts', `import type { H } from '../ui/h';`],
    ['handing off in the command line', 'cli/a.ts', `import '../contact/hand-off';`],
    ['storage in the command line', 'cli/a.ts', `import '../history/storage.ts';`],
    ['the command line elsewhere', 'learning/a.ts', `import { columns } from '../cli/columns';`],
    ['anything in the guard', 'guard.ts', `import { schema } from './config/schema';`],
    ['a folder nobody named', 'utils/a.ts', 'export {};'],

    ['preact', 'selector.ts', `import { h } from 'preact';`],
    ['a part of preact', 'contact/a.ts', `import { useState } from 'preact/hooks';`],
    ['signals', 'history/a.ts', `import { signal } from '@preact/signals';`],
    ['the core of signals', 'index.ts', `import type { Signal } from '@preact/signals-core';`],
    ['the learner', 'ranking/a.ts', `import Lr from 'ml-logistic-regression/src/index.js';`],
    ['valibot', 'cli/a.ts', `import * as v from 'valibot';`],
    ['Node', 'learning/a.ts', `import { readFileSync } from 'node:fs';`],
    ['a package nobody named', 'ui/a.tsx', `import clsx from 'clsx';`],

    ['window', 'config/a.ts', 'export const a = window.innerWidth;'],
    ['a document asked about', 'guard.ts', `export const a = typeof document === 'undefined';`],
    ['a shorthand', 'reason/a.ts', 'export const a = { location };'],
    ['a default', 'history/a.ts', 'export const a = (store = localStorage) => store;'],
    ['globalThis', 'history/a.ts', 'export const a = globalThis.indexedDB;'],
    ['fetch', 'ranking/a.ts', `export const a = () => fetch('/a');`],
    ['a neighbour of the door', 'history/a.ts', 'export const a = indexedDB;'],
    ['the clock', 'ranking/a.ts', 'export const a = (now = Date.now) => now();'],
    ['a new date', 'ui/a.tsx', 'export const a = <p>{new Date().getHours()}</p>;'],
    ['chance', 'cli/a.ts', 'export const a = Math.random();'],

    ['251 lines', 'config/a.ts', 'export {};\n'.repeat(251)],
  ])('finds %s', (_, path, source) => {
    expect(wrongs(path, source)).toHaveLength(1);
  });

  it.each([
    ['the folder itself', 'ranking/a.ts', `import { b } from './b';`],
    ['folders to the left', 'learning/a.ts', `import '../config/a'; import '../history/b';`],
    ['the guard', 'config/a.ts', `import { guard } from '../guard';`],
    ['types in the interface', 'ui/a.tsx', `import type { Contact } from '../history/contacts';`],
    ['types in the wiring', 'selector.ts', `import type { Panel } from './ui/panel';`],
    ['learning in the wiring', 'selector.ts', `const a = () => import('./learning/fit'); a();`],
    ['doors', 'history/has-records.ts', `indexedDB.open('a');`],
    ['styles', 'ui/a.ts', `import css from './styles.css?inline'; document.title = css;`],
    [
      'an address known only later',
      'embed.ts',
      `void import(new URL('a.js', location.href).href);`,
    ],
    ['Node in the command line', 'cli/a.ts', `import { argv } from 'node:process';`],
    ['names of our own', 'ranking/a.ts', 'export const a = (window: number) => window + 1;'],
    ['properties', 'ranking/a.ts', 'export const a = (b: { location: 1 }) => b.location;'],
    ['taking apart', 'ranking/a.ts', 'export const a = ({ document: b }: { document: 1 }) => b;'],
    ['types of globals', 'ranking/a.ts', 'export type A = typeof window | Window | Date;'],
    ['a given date', 'ranking/a.ts', 'export const a = (b: number) => new Date(b).getHours();'],
    ['words', 'ranking/a.ts', `// Date.now() of window\nexport const a = "import 'preact'";`],
    ['250 lines', 'config/a.ts', 'export {};\n'.repeat(250)],
  ])('allows %s', (_, path, source) => {
    expect(wrongs(path, source)).toEqual([]);
  });
});
