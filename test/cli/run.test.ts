import { describe, expect, test } from 'vitest';
import { commandLine } from './support/command-line';
import { csvLog } from './support/csv-log';

const cli = commandLine();

describe('the command line', () => {
  test.each([
    [[], /^Usage: channel-selector COMMAND/],
    [['--help'], /train LOG/],
    [['--version'], /^test\n$/],
    [['train', '--help'], /--out FILE.*\n.*--columns/],
    [['evaluate', '--help'], /--prior FILE/],
    [['train-text', '--help'], /--out FILE.*\n.*--columns/],
  ])('%j is answered on stdout', async (args, expected) => {
    const { code, stdout, stderr } = await cli.run(...args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(expected);
  });

  test('help fits a terminal', async () => {
    for (const command of ['train', 'evaluate', 'train-text'])
      for (const line of (await cli.run(command, '--help')).stdout.split('\n'))
        expect(line.length).toBeLessThanOrEqual(120);
  });

  test.each([
    [['trian'], 'There is no command "trian". Did you mean train?'],
    [['constructor'], 'There is no command "constructor". See channel-selector --help.'],
    [['train', '{log.csv}', '--spilt', '1'], 'Unknown flag --spilt. Did you mean --split?'],
    [['train', '{log.csv}', '--frobnicate'], 'Unknown flag --frobnicate. See --help.'],
    [['train', '{log.csv}', '-x'], 'Unknown flag -x. See --help.'],
    [['train', '{log.csv}', '--out'], '--out needs a value: --out FILE'],
    [['train', '{log.csv}', '--json=yes'], '--json takes no value.'],
    [['train', '{log.csv}'], 'Say where to write the prior: --out prior.json'],
    [['train', '--out', '{prior.json}'], 'Name at least one LOG file. See --help.'],
    [
      ['train', '{log.csv}', '--out', '{p}', '--split', '2'],
      '--split is a number from 0.1 to 0.9, not "2".',
    ],
    [
      ['train', '{log.csv}', '--out', '{p}', '--min-rows', 'few'],
      '--min-rows is a whole number above 0, not "few".',
    ],
    [
      ['train', '{log.csv}', '--out', '{p}', '--columns', 'reason'],
      '--columns takes name=column pairs, not "reason".',
    ],
    [
      ['train', '{log.csv}', '--out', '{p}', '--columns', 'at=a,at=b'],
      '--columns names "at" twice.',
    ],
    [['train', '{gone.csv}', '--out', '{p}'], 'gone.csv: there is no such file or folder.'],
    [
      ['evaluate', '{log.csv}', '--prior', '{gone.json}'],
      'gone.json: there is no such file or folder.',
    ],
  ])('%j is bad usage', async (args, message) => {
    await cli.write('log.csv', csvLog(1, 20));
    expect(await cli.run(...args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
  });

  test('a folder is not a log', async () => {
    const { code, stderr } = await cli.run('train', cli.path('.'), '--out', '{p}');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/this is a folder, not a file/)]);
  });
});
