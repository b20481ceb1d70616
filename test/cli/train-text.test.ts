import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTextModel } from '../../src/reason/text-model';
import { someTexts } from '../learning/support/some-texts';
import { commandLine } from './support/command-line';

const cli = commandLine();
const csv = (texts = someTexts(300)) =>
  `words,topic\n${texts.map(({ text, reason }) => `"${text}",${reason}`).join('\n')}\n`;
const train = (...args: string[]) =>
  cli.run(
    ...['train-text', '{texts.csv}', '--out', '{text.json}'],
    ...['--columns', 'text=words,reason=topic', ...args],
  );

describe('train-text', () => {
  test('writes a text model that can be read, and says how good it is', async () => {
    await cli.write('texts.csv', csv());
    const { code, stdout, stderr } = await train('--source', 'made up');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/300 rows; trained on 300 texts of 3 reasons/);
    expect(stdout).toMatch(/suggested for \d+\.\d %, among the first three for 100\.0 %/);
    expect(stdout).toMatch(/Wrote .*text\.json \(\d+ kB, \d+ kB gzip\): [\d,]+ weights/);
    const file = JSON.parse(await cli.read('text.json'));
    expect(readTextModel(file)).toMatchObject({ reasons: ['card', 'order', 'refund'] });
    expect(file.trained).toMatchObject({
      source: 'made up',
      texts: 300,
      heldOut: { top1: expect.any(Number), top3: 1, mostFrequent: expect.any(Number) },
    });
    expect(file.trained.heldOut.top1).toBeGreaterThan(0.9);
    expect(await cli.files()).toEqual(['text.json', 'texts.csv']);
  });

  test('nothing that customers wrote is in the file', async () => {
    await cli.write('texts.csv', csv());
    await train();
    const { reasons: _, trained: __, ...rest } = JSON.parse(await cli.read('text.json'));
    expect(JSON.stringify(rest)).not.toMatch(/stolen|parcel|wallet/);
  });

  test('reads JSON lines and gzip, and gives the same file for the same texts', async () => {
    await cli.write('texts.csv', csv());
    await train();
    const first = await cli.read('text.json');
    const lines = someTexts(300).map(({ text, reason }) =>
      JSON.stringify({ words: text, of: { reason } }),
    );
    await cli.write('texts.ndjson.gz', gzipSync(lines.join('\n')));
    const columns = ['--columns', 'text=words,reason=of.reason'];
    await cli.run('train-text', '{texts.ndjson.gz}', '--out', '{again.json}', ...columns);
    expect(await cli.read('again.json')).toBe(first);
  });

  test('--json prints one JSON object', async () => {
    await cli.write('texts.csv', csv());
    const { stdout } = await train('--json');
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 300,
      refused: 0,
      rare: [],
      trained: { texts: 300 },
      bytes: { raw: expect.any(Number), gzip: expect.any(Number) },
    });
  });

  test('names rows that it leaves out, and reasons with too few texts', async () => {
    await cli.write('texts.csv', `${csv()}"",card\n"??",order\nhello,\nonce,rare\n`);
    const { code, stderr, stdout } = await train();
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /Left out: text has no words: texts\.csv:302, texts\.csv:303 \("\?\?"\)/,
    );
    expect(stderr).toMatch(/Left out: reason is empty: texts\.csv:304/);
    expect(stderr).toMatch(/Left out, for fewer than 5 texts: rare\./);
    expect(stdout).toMatch(/304 rows; trained on 300 texts of 3 reasons/);
  });

  test.each([
    [
      'too little',
      'words,topic\nlost card,card\n',
      /^Too little to train on: 0 texts of 0 reasons/,
    ],
    ['one reason', csv().replaceAll(/,(order|refund)/g, ',card'), /300 texts of 1 reasons/],
    [
      'a column that is no reason',
      `words,topic\n${Array.from({ length: 2505 }, (_, i) => `word,r${i % 501}`).join('\n')}`,
      /^There are 501 reasons, more than 500: is --columns right\?/,
    ],
    ['no rows', 'words,topic\n', /texts\.csv: there are no rows\./],
    ['nothing', '', /texts\.csv: there are no rows\./],
    [
      'no such column',
      csv().replace('topic', 'theme'),
      /there is no column "topic" \(wanted for reason\)/,
    ],
    [
      'mostly wrong rows',
      `words,topic\n${'a,\n'.repeat(99)}`,
      /99 of 99 rows are wrong, more than 5 %/,
    ],
    ['an open quote', `${csv()}"lost`, /texts\.csv:\d+: Quote Not Closed/],
  ])('refuses %s, and writes nothing', async (_, content, message) => {
    await cli.write('texts.csv', content);
    const { code, stderr } = await train();
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(await cli.files()).toEqual(['texts.csv']);
  });

  test.each([
    [['{texts.csv}'], 'Say where to write the text model: --out text.json'],
    [['--out', '{o}'], 'Name at least one LOG file. See --help.'],
    [['{texts.csv}', '--out', '{texts.csv}'], /is one of the logs; write to another file\.$/],
    [['{gone.csv}', '--out', '{o}'], 'gone.csv: there is no such file or folder.'],
    [
      ['{texts.csv}', '--out', '{o}', '--colums', 'a=b'],
      'Unknown flag --colums. Did you mean --columns?',
    ],
    [
      ['{texts.csv}', '--out', '{o}', '--columns', 'channel=via'],
      '--columns names text and reason, not "channel".',
    ],
  ])('%j is bad usage', async (args, message) => {
    await cli.write('texts.csv', csv());
    const { code, stdout, stderr } = await cli.run('train-text', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(message);
  });

  test('a few texts more than needed are trained on without a held-out check, and that is said', async () => {
    const texts = someTexts(60).map((one, i) => ({
      ...one,
      text: i < 55 ? 'lost card' : 'late order',
    }));
    await cli.write(
      'texts.csv',
      csv(texts.map((one, i) => ({ ...one, reason: i < 55 ? 'card' : 'order' }))),
    );
    const { code, stderr } = await train();
    expect([code, stderr]).toEqual([0, 'No held-out check: too few texts to hold some out.\n']);
  });
});
