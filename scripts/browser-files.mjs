/** What a browser may be served of what is built, and which file imports which. */
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

/** @param {string} folder where everything has been built. */
export const browserFiles = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js') && name !== 'cli.js')
    .map((name) => `${folder}/${name}`);

/**
 * Reads imports from the files themselves.
 *
 * @param {string[]} files
 * @returns {Promise<(file: string) => string[]>} gives those of one file that are there before it runs.
 */
export async function importsOf(files) {
  const { metafile } = await build({
    entryPoints: files,
    bundle: true,
    format: 'esm',
    // Else what is imported for nothing but to have run is left out.
    ignoreAnnotations: true,
    logLevel: 'silent',
    metafile: true,
    outdir: 'dist',
    splitting: true,
    write: false,
  });
  return (file) =>
    metafile.inputs[file].imports
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => path);
}
