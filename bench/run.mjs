// Runs a benchmark that is written in TypeScript: `node bench/run.mjs vancouver [arguments]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const [name, ...given] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const outfile = join(folder, `${name}.mjs`);
await build({
  entryPoints: [`bench/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  // The same stand-in as in the build (scripts/build-plugins.ts), so that what is measured is what ships.
  alias: { 'ml-matrix': resolve('src/learning/matrix.ts') },
  define: { __VERSION__: '"bench"' },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...given], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
