import { describe, expect, test } from 'vitest';
import { simulateBusiness } from '../../src/learning/simulation';
import { propensityOf } from '../learning/support/simulated-log';
import { suggestedLog } from '../learning/support/suggested-log';
import { commandLine } from './support/command-line';
import { csvColumns, csvLog } from './support/csv-log';

const cli = commandLine();
const evaluate = (...args: string[]) =>
  cli.run('evaluate', '{log.csv}', '--prior', '{prior.json}', '--columns', csvColumns, ...args);

async function logAndPrior() {
  await cli.write('log.csv', csvLog(1, 3000));
  await cli.run(
    'train',
    '{log.csv}',
    '--out',
    '{prior.json}',
    '--columns',
    csvColumns,
    '--split',
    '0.7',
  );
}

describe('evaluate', () => {
  test('compares every policy on the contacts the prior has not seen', async () => {
    await logAndPrior();
    const { code, stdout, stderr } = await evaluate();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/judged on the last 900/);
    for (const policy of [
      'the model',
      'single best',
      'best per reason',
      'most used',
      'any channel',
      'what customers',
    ])
      expect(stdout).toMatch(new RegExp(`^${policy}.* \\d`, 'm'));
    expect(stdout).toMatch(/^predicted % +resolved % +contacts$/m);
    expect(stdout).toMatch(/associated with/);
    expect(stdout).not.toMatch(/caused/);
  });

  test('warns where the prior has seen what it is judged on', async () => {
    await logAndPrior();
    const { stderr } = await evaluate('--split', '0.5');
    expect(stderr).toMatch(/was trained on contacts up to .*train it with --split 0\.5/);
  });

  test('--channels narrows the choice; --json gives numbers', async () => {
    await logAndPrior();
    const { stdout } = await evaluate('--channels', 'chat, phone', '--json');
    const { evaluation } = JSON.parse(stdout);
    expect(evaluation.channels).toEqual(['chat', 'phone']);
    expect(evaluation.contacts + evaluation.otherContacts).toBe(900);
  });

  test('a channel that the log does not have is named, with the one that was meant', async () => {
    await logAndPrior();
    const { code, stderr } = await evaluate('--channels', 'chat,fone');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /"fone" is not among the channels before the split: .+ Did you mean phone\?/,
    );
  });

  test('a log without channels to choose between is refused', async () => {
    await logAndPrior();
    await cli.write('log.csv', csvLog(1, 250));
    const { code, stderr } = await evaluate();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/nothing to choose between/)]);
  });

  test.each([
    ['not JSON', '{"format":', /^prior\.json: is not JSON/],
    [
      'a later version',
      '{"format":"smart-channel-selector/prior","version":9}',
      /prior\.version \(9\) is not 1/,
    ],
    ['not a prior', '{"name":"x"}', /prior\.format is not "smart-channel-selector\/prior"/],
  ])('a prior that is %s is named', async (_, text, message) => {
    await cli.write('log.csv', csvLog(1, 300));
    await cli.write('prior.json', text);
    const { code, stderr } = await evaluate();
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  });

  test('a prior with damaged weights is named by weight, not repeated without end', async () => {
    await logAndPrior();
    const json = JSON.parse(await cli.read('prior.json'));
    json.means.channel = json.means.channel.map(() => null);
    json.means.reason[0] = 1e300;
    json.means.reason[1] = 'NaN';
    await cli.write('prior.json', JSON.stringify(json));
    const { code, stderr } = await evaluate();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /prior\.means\.channel\[0\] \(null\) is not a number from -2000 to 2000/,
    );
    expect(stderr).toMatch(/… and \d+ more/);
  });
});

describe('evaluate, with a propensity column', () => {
  const known = (...args: string[]) => evaluate('--columns', `${csvColumns},propensity=p`, ...args);

  /** The log, with how likely each channel was as its last column. */
  async function logWith(propensity: (channel: string, row: number) => number | string) {
    await logAndPrior();
    const [head, ...rows] = csvLog(1, 3000).trim().split('\n');
    const told = rows.map((row, i) => `${row},${propensity(row.split(',')[1] as string, i)}`);
    await cli.write('log.csv', [`${head},p`, ...told, ''].join('\n'));
  }

  test('adds a table of four estimates for each way to choose', async () => {
    await logWith(propensityOf);
    const { code, stdout, stderr } = await known();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^By propensity +DM % +IPS % +SNIPS % +DR % +effective n +cut$/m);
    expect(stdout).toMatch(/^the model( +\d+\.\d ± \d+\.\d){4} +\d+ +0$/m);
    expect(stdout).toMatch(/on 900 contacts by any channel; as they went, \d+\.\d ± \d/);
    expect(stdout).not.toMatch(/Customers chose their channel themselves|without a propensity/);
  });

  test('--json has it too', async () => {
    await logWith(propensityOf);
    const { offPolicy } = JSON.parse((await known('--json')).stdout).evaluation;
    expect(Object.keys(offPolicy.policies)).toHaveLength(5);
    expect(offPolicy.policies.model.doublyRobust.value).toBeGreaterThan(0.3);
  });

  test('with suggestions the estimates are those of suggesting', async () => {
    await logWith((channel, row) => {
      const isFollowed = row % 4 > 0;
      const suggested = isFollowed ? channel : 'chat';
      return row % 10 ? `${suggested},${propensityOf(suggested)}` : ',1';
    });
    const log = (await cli.read('log.csv')).replace(/,p\n/, ',shown,p\n');
    await cli.write('log.csv', log);
    const told = `${csvColumns},propensity=p,suggested=shown`;
    const { code, stdout } = await evaluate('--columns', told);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^By suggestion +DM % +IPS % +SNIPS % +DR % +effective n +cut$/m);
    expect(stdout).toMatch(
      /whether customers follow or not; here \d\d\.\d % took what was suggested/,
    );
    expect(stdout).toMatch(/^90 contacts without a suggestion and its propensity are left out\.$/m);
    expect(stdout).toMatch(/Customers chose their channel themselves/);
  });

  test('without one there is no such table', async () => {
    await logAndPrior();
    expect((await evaluate()).stdout).not.toMatch(/By propensity|SNIPS/);
    expect(JSON.parse((await evaluate('--json')).stdout).evaluation.offPolicy).toBeUndefined();
  });

  test('rows that do not say it are left out, and counted', async () => {
    await logWith((channel, row) => (row % 2 ? propensityOf(channel) : ''));
    const { stdout } = await known();
    expect(stdout).toMatch(/on 450 contacts by any channel/);
    expect(stdout).toMatch(/^450 contacts without a propensity are left out\.$/m);
  });

  test('warns where too few contacts went as a policy would', async () => {
    await logWith((channel, row) => (row > 2700 ? propensityOf(channel) : ''));
    const { stdout, stderr } = await known();
    expect(stdout).toMatch(/^the model .* thin$/m);
    expect(stderr).toMatch(/^Warning: thin overlap: .*: the model \(\d\d effective\)/m);
  });

  test('warns where the propensities cannot be those of the log', async () => {
    await logWith(() => 0.1);
    const { stderr } = await known();
    expect(stderr).toMatch(/^Warning: the propensities do not fit\. .* the model \(\d\.\d\d\)/m);
  });
});

describe('evaluate, on what an apprentice noted', () => {
  const business = simulateBusiness(1, { open: 1 });
  const [shown, other] = ['channel-1', 'channel-2'] as const;
  const isBetter = business.value(() => other) > business.value(() => shown);

  /** A log as the widget reports it. */
  async function reportedLog(first: string, would: string, contacts = 4000) {
    const rows = suggestedLog(business, () => first, contacts).map(
      ({ reason, channel, suggested, propensity, context, resolved }, i) =>
        JSON.stringify({
          ...{
            contact: `contact-${i}`,
            at: new Date(1.7e12 + i * 6e5).toISOString(),
            reason,
            channel,
          },
          ...{ suggested, propensity, wouldSuggest: would, tried: 0, context, resolved },
          source: 'customer',
        }),
    );
    await cli.write('log.ndjson', rows.join('\n'));
  }
  const tried = (...args: string[]) =>
    cli.run('evaluate', '{log.ndjson}', '--columns', 'device=context.device', ...args);
  const [better, worse] = isBetter ? [other, shown] : [shown, other];

  test('says how often it agreed, and to switch it on where it is better', async () => {
    await reportedLog(worse, better);
    const { code, stdout, stderr } = await tried();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^for any reason +4,000 +0\.0 +0\.0 to 0\.1$/m);
    expect(stdout.match(/^reason-\d+ /gm)).toHaveLength(10);
    expect(stdout).toMatch(/^… and 2 more$/m);
    expect(stdout).toMatch(/^gain of following it +\+\d+\.\d +\+\d+\.\d to \+\d+\.\d$/m);
    expect(stdout).toMatch(/^Switch on: /m);
    expect(stdout).not.toMatch(/judged on the last/);
  });

  test('not yet where it is not', async () => {
    await reportedLog(better, worse);
    expect((await tried()).stdout).toMatch(/^Not yet: /m);
    const { apprentice, evaluation } = JSON.parse((await tried('--json')).stdout);
    expect(apprentice).toMatchObject({ verdict: 'not yet', agreement: { contacts: 4000 } });
    expect(evaluation).toBeUndefined();
  });

  test('says where too few customers went as it would', async () => {
    await reportedLog(worse, 'letter');
    expect((await tried()).stdout).toMatch(/^No evidence either way: overlap is thin/m);
  });

  test('a prior is judged besides, where one is given', async () => {
    await reportedLog(worse, better);
    const columns = ['--columns', 'device=context.device', '--split', '0.7'];
    await cli.run('train', '{log.ndjson}', '--out', '{prior.json}', ...columns);
    const { stdout } = await tried('--prior', '{prior.json}');
    expect(stdout).toMatch(/judged on the last 1,200/);
    expect(stdout).toMatch(/^Switch on: /m);
  });

  test('without one, a log that notes nothing is bad usage', async () => {
    await cli.write('log.csv', csvLog(1, 300));
    const { code, stderr } = await cli.run('evaluate', '{log.csv}', '--columns', csvColumns);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Say which prior to judge/)]);
  });
});
