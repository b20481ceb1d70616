import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import packageJson from './package.json';
import { inlineCss, matrixStandIn, sharedWithPanel, withoutHtml } from './scripts/build-plugins';
import { writeConfigRules } from './scripts/config-rules';
import { writeConfigSchema } from './scripts/config-schema';
import { integrityToCome, writeIntegrity } from './scripts/integrity';
import { writeLicences } from './scripts/licences.mjs';
import { nameVerifiedImports } from './scripts/verified-imports';

// Not tsup's `clean`: the builds below run side by side, and one would remove what another wrote.
rmSync('dist', { recursive: true, force: true });
writeConfigRules();

const everything = [/./];
const plugins = [inlineCss(), matrixStandIn()];

const common: Options = {
  outDir: 'dist',
  outExtension: () => ({ js: '.js' }),
  define: {
    __VERSION__: JSON.stringify(packageJson.version),
    __INTEGRITY__: JSON.stringify(integrityToCome),
  },
  esbuildPlugins: plugins,
  esbuildOptions(options) {
    options.chunkNames = '[name]-[hash]';
    // The package's own name, in the demo, is the source and not an earlier build.
    options.alias = { 'smart-channel-selector/core': './src/core.ts' };
    options.jsx = 'automatic';
    options.jsxImportSource = 'preact';
    options.legalComments = 'none';
  },
};

const browser: Options = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  // Terser's output is 3 % smaller than esbuild's once it is compressed.
  minify: 'terser',
  terserOptions: {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
  },
  noExternal: everything,
  esbuildOptions(options, context) {
    common.esbuildOptions?.(options, context);
    // Terser cannot shorten what one chunk exports and another imports.
    options.minifyIdentifiers = true;
    // Each of the two finds what the other leaves.
    options.minifySyntax = true;
  },
};

let unfinished = 4;
/** The builds run side by side; the hashes are taken when the last for the script tag is done. */
const takeHashes = async () => {
  if (--unfinished === 0) await writeIntegrity('dist');
};

export default defineConfig([
  {
    ...browser,
    name: 'script tag',
    entry: { 'channel-selector': 'src/embed.ts' },
    format: 'iife',
    terserOptions: {
      ...browser.terserOptions,
      // Nothing of it is called with `new`.
      compress: {
        passes: 6,
        unsafe: true,
        unsafe_arrows: true,
        hoist_funs: true,
        sequences: false,
      },
    },
    onSuccess: takeHashes,
  },
  {
    ...browser,
    name: 'before the launcher, on some pages',
    // Not with the panel: what they share would have to be loaded before the launcher is there.
    entry: {
      'zero-config': 'src/ui/zero-config.ts',
      'launcher-label': 'src/ui/launcher-label.ts',
      'read-json': 'src/read-json.ts',
    },
    format: 'esm',
    splitting: false,
    onSuccess: takeHashes,
  },
  {
    ...browser,
    name: 'prompts',
    // Not with the panel, which most customers who are watched never need.
    entry: { prompts: 'src/prompts/open-prompts.ts' },
    format: 'esm',
    splitting: false,
    onSuccess: takeHashes,
  },
  {
    ...browser,
    name: 'panel',
    entry: { panel: 'src/ui/panel.tsx' },
    format: 'esm',
    splitting: true,
    esbuildPlugins: [...plugins, sharedWithPanel(), withoutHtml()],
    plugins: [nameVerifiedImports()],
    onSuccess: takeHashes,
  },
  {
    ...common,
    name: 'package',
    entry: { index: 'src/index.ts', core: 'src/core.ts' },
    outDir: 'dist/esm',
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    splitting: true,
    // Published, it brings ml-matrix along; bundled, it brings the stand-in.
    noExternal: [/^ml-logistic-regression/],
    // The types of config are made from the schema, and who installs the package has no valibot.
    // tsup sets `baseUrl`, which TypeScript 6 calls deprecated.
    dts: { resolve: ['valibot'], compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...browser,
    name: 'demo',
    entry: { 'own-ui': 'demo/own-ui.tsx' },
    outDir: 'dist/demo',
    format: 'esm',
    splitting: true,
  },
  {
    ...common,
    name: 'command line',
    entry: { cli: 'src/cli/cli.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    noExternal: everything,
    banner: { js: '#!/usr/bin/env node' },
    onSuccess: async () => {
      await writeConfigSchema('dist/config.schema.json');
      writeLicences('dist/THIRD-PARTY-LICENCES.txt');
    },
  },
]);
