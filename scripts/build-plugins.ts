import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import type { Options } from 'tsup';
import { routeImports } from './verified-imports';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * `import css from './x.css?inline'` as a minified string (the spelling of Vite, so vitest needs nothing).
 * The path keeps `?inline` because tsup's own CSS plugin takes every path that ends in `.css`.
 */
export const inlineCss = (): Plugin => ({
  name: 'inline-css',
  setup(build) {
    build.onResolve({ filter: /\.css\?inline$/ }, (args) => ({
      // Relative, because the names of chunks are made from it: the same source gives the same files anywhere.
      path: relative('.', resolve(args.resolveDir, args.path)),
      namespace: 'inline-css',
    }));
    build.onLoad({ filter: /.*/, namespace: 'inline-css' }, async (args) => {
      const path = args.path.replace(/\?inline$/, '');
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: ['chrome105', 'firefox110', 'safari16'],
      });
      // It keeps the spaces in custom properties, where in a value they could have a meaning.
      const contents = code.trim().replace(/(--[\w-]+[:,]) /g, '$1');
      return { contents, loader: 'text', watchFiles: [resolve(path)] };
    });
  },
});

/**
 * Leaves ml-logistic-regression's own files untouched and gives them our column-vector stand-in
 * for ml-matrix, which cannot be tree-shaken and weighs 9 to 16 kB gzip.
 */
export const matrixStandIn = (): Plugin => ({
  name: 'matrix-stand-in',
  setup(build) {
    build.onResolve({ filter: /^ml-matrix$/ }, () => ({ path: resolve('src/learning/matrix.ts') }));
    // The package has no `exports`; naming its ES module keeps every build on the same source file.
    build.onResolve({ filter: /^ml-logistic-regression\/src\// }, (args) => ({
      path: createRequire(import.meta.url).resolve(args.path),
    }));
  },
});

/** Takes out of Preact what writes HTML, which nothing of ours asks for, so that no built file has a way to. */
export const withoutHtml = (): Plugin => ({
  name: 'without-html',
  setup(build) {
    build.onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      // What is never read from the props is never there, and Terser drops what only it would do.
      const [first, between, last, ...more] = source.split(/"dangerouslySetInnerHTML"==\w\?\w=\w:/);
      if (last === undefined || more.length > 0)
        throw new Error('Preact has changed: see where it reads dangerouslySetInnerHTML');
      return { contents: `${first}${between}${last}`, loader: 'js' };
    });
    // Where in the source an element stands is for its developer tools, which a built file has no word for.
    build.onLoad({ filter: /jsx-runtime[\\/]dist[\\/]jsxRuntime\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [first, last, ...more] = source.split(
        /\(\w\|\|\w\)&&\(\w\.__source=\w,\w\.__self=\w\),/,
      );
      if (last === undefined || more.length > 0)
        throw new Error('Preact has changed: see where it notes __source');
      return { contents: `${first} ${last}`, loader: 'js' };
    });
  },
});

/**
 * Keeps the panel in one file. esbuild puts what the panel shares with a file that it loads later into a chunk of its
 * own, and several small files compress worse than one; a file that imports the whole panel shares all of it.
 */
export const sharedWithPanel = (): Plugin => ({
  name: 'shared-with-panel',
  setup(build) {
    const panel = resolve('src/ui/panel.tsx');
    build.onLoad({ filter: /src\/.*\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const isLoadedLater = loadedLater.some((name) => path.includes(name));
      return {
        contents: `${isLoadedLater ? "import 'the panel';\n" : ''}${routeImports(source)}`,
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      };
    });
    build.onResolve({ filter: /^the panel$/ }, () => ({ path: panel, sideEffects: true }));
  },
});

const loadedLater = [
  'channels/vendors/',
  'channels/serving.ts',
  'channels/hours/describe-finding.ts',
  'channels/recovery-rules.ts',
  'config/words.ts',
  'src/circumstances.ts',
  'contact/callback.ts',
  'contact/open-later.ts',
  'contact/outcome-problem.ts',
  'src/experience.ts',
  'src/exploration.ts',
  'history/carry.ts',
  'history/expiry.ts',
  'learning/load-prior.ts',
  'src/read-json.ts',
  'reason/match-reason.ts',
  'reason/text-model.ts',
  'learning/fitting.ts',
  'reporting/reporting.ts',
  'ui/bottom-sheet.ts',
  'ui/check-words.ts',
  'ui/icon-shapes-rare.ts',
  'ui/language.ts',
  'ui/later.ts',
  'ui/over-dialog.ts',
  'ui/shades.ts',
  'ui/tease.tsx',
  'ui/components/CallbackForm.tsx',
  'ui/components/Ledger.tsx',
  'ui/components/QrCode.tsx',
  'ui/components/ReasonField.tsx',
];
