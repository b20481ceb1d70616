import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

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
  const [script, list] = ['channel-selector.js', 'integrity.js'];
  const later = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && ![script, list, 'cli.js'].includes(name),
  );
  const { metafile } = await build({
    entryPoints: later.map((name) => join(folder, name)),
    bundle: true,
    format: 'esm',
    // Else what is imported for nothing but to have run is left out.
    ignoreAnnotations: true,
    metafile: true,
    outdir: folder,
    splitting: true,
    write: false,
  });
  const files = Object.entries(metafile.inputs).map(([path, { imports }]) => {
    const atOnce = imports.filter(({ kind }) => kind === 'import-statement');
    // Half as long as that of the tag, which by today's knowledge is no easier to match.
    return [basename(path), [hash('sha256', path), ...atOnce.map(({ path }) => basename(path))]];
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
  const code = readFileSync(join(folder, script), 'utf8');
  if (code.split(integrityToCome).length !== 2)
    throw new Error(`${script} has no place for a hash`);
  writeFileSync(
    join(folder, script),
    code.replace(integrityToCome, hash('sha256', join(folder, list))),
  );
  const all = [script, list, ...later.sort()].map((name) => [
    name,
    hash('sha384', join(folder, name)),
  ]);
  writeFileSync(
    join(folder, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`,
  );
  console.log(`integrity of ${script}: ${all[0]?.[1]}`);
}
