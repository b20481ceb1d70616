/**
 * Measures how `train` and `evaluate` scale with the rows of a log and with the kinds of contact in it:
 *
 *     npm run bench:scale [-- --quick] [-- --full]
 *
 * --quick has logs of 250,000 rows only; --full adds those of 4,000,000. The logs are simulated (see
 * src/learning/simulation.ts), written to a temporary folder, and read by the built command line in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table, whole } from '../src/cli/table';
import { seededRandom } from '../src/learning/seeded-random';
import { simulateBusiness } from '../src/learning/simulation';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});
const sizes = [250_000, ...(values.quick ? [] : [1_000_000]), ...(values.full ? [4_000_000] : [])];

/** Context besides the device, and how many levels each has; they say nothing of how a contact ends. */
const levels = [2, 3, 2, 3, 2, 3, 2];
const business = simulateBusiness(1);
/** Contacts are simulated this many at a time, by other customers each time, to hold few of them at once. */
const perChunk = 50_000;
const minute = 60_000;

/** Writes a log; tells how many kinds of contact are in it. */
async function writeLog(path: string, rows: number, extra: readonly number[]): Promise<number> {
  const random = seededRandom(rows);
  const kinds = new Set<string>();
  const file = createWriteStream(path);
  file.write(`reason,channel,resolved,device${extra.map((_, i) => `,c${i}`).join('')},at\n`);
  for (let row = 0; row < rows; row += perChunk) {
    const lines = business.log(perChunk, 1 + row).map((contact, i) => {
      const { reason, channel, resolved, context } = contact;
      const more = extra.map((count) => `l${Math.floor(count * random())}`);
      const kind = [reason, channel, resolved, context.device, ...more].join();
      kinds.add(kind);
      return `${kind},${new Date(1.6e12 + (row + i) * minute).toISOString()}\n`;
    });
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return kinds.size;
}

const tellsMemory =
  'data:text/javascript,process.on("exit",()=>console.error("peak="+process.resourceUsage().maxRSS))';

/** Runs the command line; the peak is of resident memory. */
function measure(...args: string[]): { seconds: number; peakMegabytes: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tellsMemory, 'dist/cli.js', ...args],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(stderr);
  const kilobytes = Number(/peak=(\d+)/.exec(stderr)?.[1]);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes: kilobytes / 1000 };
}

async function measureLog(folder: string, rows: number, extra: readonly number[]) {
  const [log, prior] = [join(folder, 'log.csv'), join(folder, 'prior.json')];
  const kinds = await writeLog(log, rows, extra);
  const context = ['device', ...extra.map((_, i) => `c${i}`)];
  const columns = ['--columns', context.map((name) => `${name}=${name}`).join()];
  const runs = [
    measure('train', log, '--out', prior, '--split', '0.7', ...columns),
    measure('evaluate', log, '--prior', prior, '--split', '0.7', ...columns),
  ];
  return [
    `${whole(rows)} rows, ${context.length === 1 ? 'device only' : `${context.length} of context`}`,
    whole(kinds),
    ...runs.flatMap(({ seconds, peakMegabytes }) => [seconds.toFixed(1), whole(peakMegabytes)]),
  ];
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
const folder = await mkdtemp(join(tmpdir(), 'scale-'));
try {
  const rows = [];
  for (const extra of [[], levels])
    for (const size of sizes) rows.push(await measureLog(folder, size, extra));
  console.log(
    table([['log', 'kinds', 'train s', 'peak MB', 'evaluate s', 'peak MB'], ...rows]),
    '\n\nKinds: contacts that differ in reason, channel, outcome or context. Memory grows with them, not with rows.',
  );
} finally {
  await rm(folder, { recursive: true });
}
