// Fuzzes every parser with many more inputs than the tests do, by a seed that is new each time:
// npm run fuzz -- [inputs a property, default 10000] [seed of a run that is to be repeated]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { printTable } from '../bench/print-table.mjs';
import { run, tool } from './run.mjs';

const [runs = '10000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const tally = 'test-results/fuzz.ndjson';
mkdirSync('test-results', { recursive: true });
writeFileSync(tally, '');
console.log(`seed ${seed}; to repeat this: npm run fuzz -- ${runs} ${seed}`);

const { ok } = await run(
  tool('vitest/vitest.mjs').concat('run', 'test/fuzz', '--testTimeout=3600000'),
  { env: { FUZZ_RUNS: runs, FUZZ_SEED: seed, FUZZ_TALLY: tally } },
);
const tallied = readFileSync(tally, 'utf8').trim().split('\n').filter(Boolean);
const rows = tallied.map((line) => JSON.parse(line)).map(({ parser, inputs }) => [parser, inputs]);
rows.push(['in all', rows.reduce((sum, [, inputs]) => sum + inputs, 0)]);
printTable(
  [['parser', 'inputs without a failure'], ...rows].map((row) =>
    row.map((cell) => cell.toLocaleString('en')),
  ),
);
process.exit(ok ? 0 : 1);
