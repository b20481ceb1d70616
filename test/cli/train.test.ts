import { describe, expect, test } from 'vitest';
import { readPrior } from '../../src/learning/prior-file';
import { commandLine } from './support/command-line';
import { csvColumns, csvLog } from './support/csv-log';

const cli = commandLine();
const train = (...args: string[]) =>
  cli.run('train', '{log.csv}', '--out', '{prior.json}', '--columns', csvColumns, ...args);

describe('train', () => {
  test('writes a prior that can be read, and says what it did', async () => {
    await cli.write('log.csv', csvLog(1, 3000));
    const { code, stdout, stderr } = await train('--source', 'a simulation');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/3,000 rows: 3,000 with an outcome, 0 without, 0 left out/);
    expect(stdout).toMatch(/^Channel +contacts +resolved %$/m);
    expect(stdout).toMatch(/^the model +\d\d\.\d +\d\d\.\d to \d\d\.\d/m);
    expect(stdout).toMatch(/trained on the first 2,100 contacts, judged on the last 900/);
    expect(stdout).toMatch(/associated with, not what it would cause/);
    expect(stdout).toMatch(/12 reasons, 5 channels, 2 context levels/);

    const { prior, problems } = readPrior(JSON.parse(await cli.read('prior.json')));
    expect(problems).toEqual([]);
    expect(prior?.trained).toMatchObject({
      source: 'a simulation',
      rows: 3000,
      from: '2023-11-14T22:13:20.000Z',
      heldOut: { channels: expect.arrayContaining(['chat', 'phone']) },
    });
    expect(await cli.files()).toEqual(['log.csv', 'prior.json']);
  });

  test('--report draws the reliability diagram and the heat map, with nothing in them that could run', async () => {
    const log = csvLog(1, 1500).replaceAll('reason-0', '<script>alert(1)</script>');
    await cli.write('log.csv', log);
    const { code } = await train('--report', '{report.html}', '--source', 'A & B');
    const page = await cli.read('report.html');
    expect(code).toBe(0);
    expect(page).toContain('A &#38; B');
    expect(page).not.toContain('<script');
    const prior = JSON.parse(await cli.read('prior.json'));
    expect(page.match(/<td /g)).toHaveLength(prior.reasons.length * prior.channels.length);
    expect(page.match(/<circle /g)?.length).toBeGreaterThan(3);
    for (const [, cx, cy] of page.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)) {
      expect(Number(cx)).toBeGreaterThanOrEqual(44);
      expect(Number(cy)).toBeLessThanOrEqual(372);
    }
  });

  test('with --split trains on the first part only', async () => {
    await cli.write('log.csv', csvLog(1, 3000));
    await train('--split', '0.6', '--json');
    const { trained } = JSON.parse(await cli.read('prior.json'));
    expect(trained.rows).toBe(1800);
  });

  test('the same log gives the same file and the same words', async () => {
    await cli.write('log.csv', csvLog(1, 1500));
    const first = [await train(), await cli.read('prior.json')];
    expect([await train(), await cli.read('prior.json')]).toEqual(first);
  });

  test('--min-rows leaves rare reasons out, and the file says so', async () => {
    await cli.write('log.csv', csvLog(1, 1500));
    await train('--min-rows', '100');
    const { reasons, trained } = JSON.parse(await cli.read('prior.json'));
    expect(reasons.length).toBeLessThan(12);
    expect(trained.leastRowsOfReason).toBe(100);
  });

  test('--json prints one JSON object', async () => {
    await cli.write('log.csv', csvLog(1, 1500));
    const { stdout } = await train('--json');
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 1500,
      refused: 0,
      evaluation: { policies: { model: {}, uniform: {} } },
    });
  });

  test('learns how far customers differ where the log tells them apart', async () => {
    await cli.write('log.csv', csvLog(3, 1500));
    const personal = async () => JSON.parse(await cli.read('prior.json')).personal;
    await train();
    expect(await personal()).toEqual({ intercept: 0.4, channel: 0.5, reasonChannel: 0.3 });
    await cli.run(
      'train',
      '{log.csv}',
      '--out',
      '{prior.json}',
      '--columns',
      `${csvColumns},customer=who`,
    );
    expect((await personal()).channel).toBeLessThan(0.5);
  }, 30_000);

  test('warns where the model does not beat the single best channel, and keeps main effects only', async () => {
    // Phone is better for reason b at first, and chat from the split on.
    const rows = Array.from({ length: 1000 }, (_, i) => {
      const [isB, isChat] = [i % 2 === 1, Math.floor(i / 2) % 2 === 0];
      const resolvedInTen = isB && i < 700 ? (isChat ? 4 : 6) : isChat ? 9 : 1;
      const resolved = Math.floor(i / 4) % 10 < resolvedInTen;
      return `${isB ? 'b' : 'a'},${isChat ? 'chat' : 'phone'},${resolved}`;
    });
    await cli.write('log.csv', `reason,channel,resolved\n${rows.join('\n')}`);
    const { code, stderr } = await cli.run('train', '{log.csv}', '--out', '{prior.json}');
    expect(code).toBe(0);
    expect(stderr).toMatch(/The log has no times \(at\)/);
    expect(stderr).toMatch(
      /Warning: on the held-out contacts the model \(.+ %\) does not beat always/,
    );
    expect(stderr).toMatch(/The prior therefore keeps only what each channel does for all reasons/);
    const { means, trained } = JSON.parse(await cli.read('prior.json'));
    expect(trained.mainEffectsOnly).toBe(true);
    expect(new Set(means.reasonChannel.flat())).toEqual(new Set([0]));
    expect(new Set(means.channel).size).toBeGreaterThan(1);
  });

  test('lets a log age whose channels change places', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const [isChat, moment] = [i % 2 === 0, i / 3000];
      const share = isChat ? 0.9 - 0.8 * moment : 0.1 + 0.8 * moment;
      const resolved = (i * 0.618034) % 1 < share;
      const at = new Date(1.6e12 + moment * 6.3e10).toISOString();
      return `a,${isChat ? 'chat' : 'phone'},${resolved},${at}`;
    });
    await cli.write('log.csv', `reason,channel,resolved,at\n${rows.join('\n')}`);
    const { stdout } = await cli.run('train', '{log.csv}', '--out', '{prior.json}');
    expect(stdout).toMatch(/They count half after \d+ days/);
    const { trained } = JSON.parse(await cli.read('prior.json'));
    expect(trained.halfLifeDays).toBeLessThanOrEqual(180);
  });

  test('finds out by reason and channel alone how fast a log of thousands of kinds ages', async () => {
    const names = Array.from({ length: 11 }, (_, bit) => `b${bit}`);
    const rows = Array.from({ length: 5000 }, (_, i) => {
      const [isChat, moment] = [i % 2 === 0, i / 5000];
      const share = isChat ? 0.9 - 0.8 * moment : 0.1 + 0.8 * moment;
      const resolved = (i * 0.618034) % 1 < share;
      const at = new Date(1.6e12 + moment * 6.3e10).toISOString();
      const bits = names.map((_, bit) => ((i * 1103) >> bit) & 1);
      return `a,${isChat ? 'chat' : 'phone'},${resolved},${at},${bits}`;
    });
    await cli.write('log.csv', `reason,channel,resolved,at,${names}\n${rows.join('\n')}`);
    const columns = names.map((name) => `${name}=${name}`).join();
    await cli.run('train', '{log.csv}', '--out', '{prior.json}', '--columns', columns);
    const { trained, levels } = JSON.parse(await cli.read('prior.json'));
    expect(trained.halfLifeDays).toBeLessThanOrEqual(180);
    expect(levels.length).toBeGreaterThan(10);
  }, 30_000);

  test('a small log is trained on without a held-out check, and that is said', async () => {
    await cli.write('log.csv', csvLog(1, 250));
    const { code, stderr, stdout } = await train();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^No held-out check\. Too little to train on: 175 contacts/);
    expect(stdout).not.toMatch(/Held-out/);
  });

  test('too small a log is refused, and nothing is written', async () => {
    await cli.write('log.csv', csvLog(1, 120));
    const { code, stderr } = await train();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/Needed: 200 contacts/)]);
    expect(await cli.files()).toEqual(['log.csv']);
  });

  test('a folder that is not there leaves nothing behind', async () => {
    await cli.write('log.csv', csvLog(1, 300));
    const out = ['--out', '{no/prior.json}', '--columns', csvColumns];
    const { code, stderr } = await cli.run('train', '{log.csv}', ...out);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/no\/prior\.json: there is no such file or folder/),
    ]);
    expect(await cli.files()).toEqual(['log.csv']);
  });
});
