/** Bundles a small site as its author would, once in a worker. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const isCustomElement = (name: string) => name === 'smart-channel-selector';

/** Components in files of their own language, as each framework's own compiler has them. */
const components = (generate: 'client' | 'server'): Plugin => ({
  name: 'components',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate, dev: true });
      return { contents: js.code };
    });
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor } = parse(await readFile(path, 'utf8'), {
        filename: path,
        templateParseOptions: { isCustomElement },
      });
      const { content } = compileScript(descriptor, {
        id: path,
        inlineTemplate: true,
        templateOptions: {
          ssr: generate === 'server',
          ssrCssVars: [],
          compilerOptions: { isCustomElement },
        },
      });
      return { contents: content };
    });
  },
});

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    logLevel: 'error',
    alias: { 'smart-channel-selector': resolve('dist/esm/index.js') },
    // Of the development builds, since these say what is wrong.
    conditions: ['development'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

const once = <T>(make: (entry: string) => Promise<T>) => {
  const made = new Map<string, Promise<T>>();
  return (entry: string): Promise<T> => {
    const it = made.get(entry) ?? make(entry);
    made.set(entry, it);
    return it;
  };
};

/** The script that a page loads. */
export const bundleForBrowser = once((entry) => bundle(entry, { plugins: [components('client')] }));

/** The HTML that the `render` of a server's entry gives. */
export const renderOnServer = once(async (entry): Promise<string> => {
  const code = await bundle(entry, {
    platform: 'node',
    format: 'cjs',
    plugins: [components('server')],
  });
  const module = { exports: {} as { render(): string | Promise<string> } };
  const require = createRequire(import.meta.url);
  compileFunction(code, ['module', 'exports', 'require'])(module, module.exports, require);
  return module.exports.render();
});
