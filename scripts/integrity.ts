import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { browserFiles, importsOf } from './browser-files.mjs';

/** Stands in the script until the file is there that it is the hash of. */
export const integrityToCome = 'sha256-of-integrity.js';

const hash = (algorithm: string, path: string) =>
  `${algorithm}-${createHash(algorithm).update(readFileSync(path)).digest('base64')}`;

/**
 * Writes `integrity.js`, by which the script verifies all that it loads, and `integrity.json`, from which owners take
 * what their tag says; and gives the script the hash of the former.
 *
 * @param folder where everything else has been built.
 */
export async function writeIntegrity(folder: string): Promise<void> {
  const [script, list] = ['channel-selector.js', 'integrity.js'].map((name) =>
    join(folder, name),
  ) as [string, string];
  const later = browserFiles(folder).filter((path) => path !== script && path !== list);
  const imports = await importsOf(later);
  const files = later.map((path) => {
    const atOnce = imports(path).map((imported) => basename(imported));
    // Half as long as that of the tag, which by today's knowledge is no easier to match.
    return [basename(path), [hash('sha256', path), ...atOnce]];
  });
  await build({
    entryPoints: { integrity: 'src/ui/integrity.ts' },
    bundle: true,
    define: { __FILES__: JSON.stringify(Object.fromEntries(files)) },
    format: 'esm',
    minify: true,
    outdir: folder,
    target: 'es2022',
  });
  const code = readFileSync(script, 'utf8');
  if (code.split(integrityToCome).length !== 2)
    throw new Error(`${script} has no place for a hash`);
  writeFileSync(script, code.replace(integrityToCome, hash('sha256', list)));
  const all = [script, list, ...later.sort()].map((path) => [basename(path), hash('sha384', path)]);
  writeFileSync(
    join(folder, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`,
  );
  console.log(`integrity of ${basename(script)}: ${all[0]?.[1]}`);
}
