import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { run } from './run.mjs';

/** What package.json names `check:…`. */
const checks = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts).filter(
  (name) => name.startsWith('check:'),
);

// Under npm this is npm's own file, which needs no shell, on Windows neither.
const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];

/**
 * Checks everything but behaviour. The package is checked as built: build first.
 *
 * @returns {Promise<number>} how many checks failed
 */
export async function check() {
  const results = await Promise.all(
    checks.map(async (name) => {
      const { ok, output } = await run([...npm, 'run', '--silent', name], { quiet: true });
      console.log(ok ? `✓ ${name}` : `✗ ${name}\n${output}`);
      return ok;
    }),
  );
  return results.filter((ok) => !ok).length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = (await check()) > 0 ? 1 : 0;
