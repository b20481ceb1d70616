import { posix } from 'node:path';
import type { Facts } from './read-sources';

/** Each folder may use itself and those before it. */
const order = ['config', 'channels', 'reason', 'ranking', 'contact', 'history', 'learning'];
const upTo = (folder: string) => [...order.slice(0, order.indexOf(folder) + 1), 'guard.ts'];

/** What each place may import; places are the folders and files of src/. */
const uses: Readonly<Record<string, readonly string[]>> = {
  'guard.ts': [],
  'read-json.ts': [],
  ...Object.fromEntries(order.map((folder) => [folder, upTo(folder)])),
  'send-json.ts': [],
  'privacy-signals.ts': [],
  contact: [...upTo('contact'), 'send-json.ts'],
  reason: [...upTo('reason'), 'read-json.ts'],
  learning: [...upTo('learning'), 'read-json.ts'],
  reporting: [...upTo('contact'), 'send-json.ts'],
  'in-turn.ts': [],
  'experience-input.ts': upTo('learning'),
  'experience.ts': [
    ...upTo('learning'),
    'experience-input.ts',
    'in-turn.ts',
    'privacy-signals.ts',
    'reporting',
  ],
  'circumstances.ts': [...upTo('ranking'), 'events.ts', 'read-json.ts'],
  'exploration.ts': [...upTo('learning'), 'experience.ts'],
  'events.ts': upTo('contact'),
  prompts: [...upTo('history'), 'events.ts', 'privacy-signals.ts', 'prompts'],
  'api.ts': [...upTo('learning'), 'events.ts'],
  'knowledge.ts': [...upTo('learning'), 'experience.ts', 'exploration.ts'],
  'selector.ts': [...upTo('learning'), 'circumstances.ts', 'events.ts', 'knowledge.ts'],
  'core.ts': [...upTo('learning'), 'selector.ts'],
  ui: [...upTo('contact'), 'events.ts', 'prompts', 'selector.ts', 'ui'],
  'embed.ts': [...upTo('history'), 'ui'],
  'index.ts': [...upTo('learning'), 'core.ts', 'selector.ts', 'ui'],
  cli: [...upTo('learning'), 'cli'],
};

/** Places where the parts come together; their types may come from anywhere. */
const wiring = ['ui', 'selector.ts', 'embed.ts', 'index.ts', 'core.ts'];

/** What the command line leaves to the page. */
const pageOnly = ['contact/hand-off', 'history/storage'];

/** Packages, and the only place that may import each. */
const packageDoors: readonly [name: string, ...places: string[]][] = [
  ['preact', 'ui/'],
  ['@preact/signals', 'ui/'],
  [
    '@preact/signals-core',
    ...['circumstances.ts', 'experience.ts', 'selector.ts', 'knowledge.ts', 'ui/'],
  ],
  ['ml-logistic-regression', 'learning/'],
  ['ml-matrix', 'learning/'],
  ['idb-keyval', 'history/'],
  ['uqr', 'ui/'],
  ['valibot', 'config/'],
  ['csv-parse', 'cli/'],
  ['node:', 'cli/'],
];

const page = ['window', 'document', 'navigator', 'location', 'self', 'globalThis'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB'];
const pagePlaces = [
  ...['embed.ts', 'selector.ts', 'ui/', 'contact/hand-off.ts'],
  ...[
    'channels/vendors/',
    'history/activation.ts',
    'history/has-records.ts',
    'history/database.ts',
    'privacy-signals.ts',
    'prompts/watch-page.ts',
  ],
];

/** Globals, and the only places that may use them; elsewhere they come in as parameters. */
const globalDoors: readonly [names: readonly string[], ...places: string[]][] = [
  [[...page, ...storage], ...pagePlaces],
  [['fetch'], 'read-json.ts', 'send-json.ts'],
  [['Date.now', 'new Date()', 'Math.random'], 'embed.ts', 'selector.ts', 'prompts/open-prompts.ts'],
];

const isIn = (path: string, places: readonly string[]) =>
  places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));

/** Where the architecture is broken: one sentence each, none when all is well. Paths start in src/. */
export const violations = (files: readonly Facts[]): string[] =>
  files.flatMap((file) => [
    ...(uses[placeOf(file.path)] ? [] : [`${file.path} is in no place that may import anything`]),
    ...file.imports.flatMap(({ from, type }) =>
      (from.startsWith('.') ? wrongNeighbour : wrongPackage)(file.path, from, type),
    ),
    ...globalDoors.flatMap(([names, ...places]) =>
      isIn(file.path, places)
        ? []
        : names
            .filter((name) => file.globals.has(name))
            .map((name) => `${file.path} uses ${name}: a matter of ${places.join(', ')}`),
    ),
    ...(file.lines > 250 ? [`${file.path} has ${file.lines} lines: 250 at most`] : []),
  ]);

function wrongNeighbour(path: string, from: string, type: boolean): string[] {
  const target = posix.join(posix.dirname(path), from);
  const place = placeOf(path);
  if (type && wiring.includes(place)) return [];
  const kind = type ? 'a type of ' : '';
  if (uses[place] && !uses[place].includes(placeOf(target)))
    return [`${path} imports ${kind}${target}`];
  return place === 'cli' && pageOnly.includes(target.replace(/\.\w+$/, ''))
    ? [`${path} imports ${kind}${target}: a matter of the page`]
    : [];
}

/** The folder in src/, or the file where it lies in src/ itself. */
function placeOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  const isFolder = rest.length > 0 || first in uses;
  return isFolder ? first : `${first.replace(/\.ts$/, '')}.ts`;
}

function wrongPackage(path: string, from: string): string[] {
  const door = packageDoors.find(
    ([name]) => from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
  if (!door) return [`${path} imports ${from}, a package that no place is named for`];
  const [, ...places] = door;
  return isIn(path, places) ? [] : [`${path} imports ${from}: a matter of ${places.join(', ')}`];
}
