import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/run';

/** A real contact log: the City of Vancouver's 3-1-1 service requests, kept outside of the project. */
const log = process.argv[2] ?? '../shared/data/vancouver311.csv';
const output = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
};

if (!existsSync(log)) {
  output.stdout(
    `There is no ${log} here, so there is nothing to measure. Name the log as the first argument.\n`,
  );
} else {
  const folder = await mkdtemp(join(tmpdir(), 'vancouver-'));
  const prior = join(folder, 'prior.json');
  const columns = ['--columns', 'reason=reason,channel=channel,resolved=service_provided,at=t'];
  const start = performance.now();
  await run(['train', log, '--out', prior, ...columns, '--split', '0.7'], {
    ...output,
    stdout: () => {},
  });
  output.stdout(`trained in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  process.exitCode = await run(['evaluate', log, '--prior', prior, ...columns], output);
  await rm(folder, { recursive: true });
}
