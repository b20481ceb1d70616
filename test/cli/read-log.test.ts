import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readColumns } from '../../src/cli/columns';
import { readLog } from '../../src/cli/read-log';
import { features } from '../../src/ranking/features';
import { commandLine } from './support/command-line';

const cli = commandLine();
const read = async (name: string, content: string | Buffer, columns = '') => {
  await cli.write(name, content);
  return readLog([cli.path(name)], readColumns(columns));
};
const head = 'reason,channel,resolved';
const good = (rows: number) => 'refund,chat,1\n'.repeat(rows);

describe('reading a log', () => {
  test('takes CSV with a byte order mark, CRLF, quotes, line breaks and commas in values', async () => {
    const log = await read(
      'log.csv',
      `\uFEFF${head}\r\n"a ""b"", c\nd",chat,true\r\n\r\nx,phone,0\r\n`,
    );
    expect(log.part().contacts).toMatchObject([
      { reason: 'a "b", c\nd', channel: 'chat', resolved: 1 },
      { reason: 'x', channel: 'phone', resolved: 0 },
    ]);
  });

  test('takes JSON lines, gzipped too, and several files as one', async () => {
    await cli.write(
      'a.ndjson',
      '{"reason":"a","channel":"c","resolved":true}\n\n{"reason":1,"channel":"c","resolved":0.5}',
    );
    await cli.write(
      'b.jsonl.gz',
      gzipSync('{"reason":"b","channel":"c","resolved":false,"extra":[1]}\n'),
    );
    await cli.write('c.csv.gz', gzipSync(`${head}\ne,c,0.25\n`));
    const paths = ['a.ndjson', 'b.jsonl.gz', 'c.csv.gz'].map(cli.path);
    const log = await readLog(paths, readColumns());
    expect(log.part().contacts.map(({ reason, resolved }) => [reason, resolved])).toEqual([
      ['a', 1],
      ['1', 0.5],
      ['b', 0],
      ['e', 0.25],
    ]);
  });

  test('reads yes and no in the context as the page tells them', async () => {
    const log = await read(
      'log.ndjson',
      [true, false, 'gold']
        .map((member) =>
          JSON.stringify({ reason: 'a', channel: 'c', resolved: 1, context: { member } }),
        )
        .join('\n'),
      'member=context.member',
    );
    const names = log.part().contacts.map(({ context }) =>
      features({ reason: { id: 'a' }, channel: { id: 'c' }, context })
        .filter(({ group }) => group === 'context')
        .map(({ name }) => name),
    );
    expect(names).toEqual([['member'], [], ['member:gold']]);
  });

  test('goes by time, whatever way it is written', async () => {
    const rows = [
      'b,c,1,2024-01-02 00:00',
      'c,c,1,1704240000',
      'a,c,1,2024-01-01',
      'd,c,1,1704300000000',
    ];
    const log = await read('log.csv', `${head},at\n${rows.join('\n')}`);
    const moments = [0.25, 0.5, 0.75].map((share) => log.splitAt(share));
    const days = [Date.UTC(2024, 0, 2), Date.UTC(2024, 0, 3), 1704300000000];
    expect(moments).toEqual(days);
    const reasonsBefore = (before: number) => log.part({ before }).contacts.map((c) => c.reason);
    expect(moments.map(reasonsBefore)).toEqual([['a'], ['b', 'a'], ['b', 'c', 'a']]);
    expect(log.part()).toMatchObject({ size: 4, from: Date.UTC(2024, 0, 1), to: 1704300000000 });
  });

  test('takes rows alike together, by their count', async () => {
    const rows = 'a,c,1,2\nb,c,1,\na,c,1,\na,c,1,3\n';
    const log = await read('log.csv', `${head},count\n${rows}`);
    expect(log.size).toBe(7);
    expect(log.part().contacts).toMatchObject([
      { reason: 'a', resolved: 1, count: 6 },
      { reason: 'b', resolved: 1, count: 1 },
    ]);
  });

  test('reads weight, count, propensity, both suggestions and context', async () => {
    const log = await read(
      'log.csv',
      `${head},weight,count,propensity,kind,suggested,wouldSuggest\na,b,1,0.5,3,0.25,mobile,b,c\na,b,1,,,,,,\n`,
      'device=kind',
    );
    expect(log.part().contacts).toMatchObject([
      { weight: 0.5, count: 3, propensity: 0.25, context: { device: 'mobile' } },
      { weight: 1, count: 1, propensity: undefined, context: { device: '' } },
    ]);
    expect(
      log.part().contacts.map(({ suggested, wouldSuggest }) => [suggested, wouldSuggest]),
    ).toEqual([
      ['b', 'c'],
      [undefined, undefined],
    ]);
  });

  test('what JSON lines have in objects is a column by its path', async () => {
    const log = await read(
      'log.ndjson',
      [
        '{"reason":"a","channel":"c","resolved":1,"context":{"device":"mobile","page":{"kind":"shop"}}}',
        '{"reason":"b","channel":"c","resolved":1,"context":{}}',
        '{"reason":"c","channel":"c","resolved":1,"context.device":"desktop","context":null}',
      ].join('\n'),
      'device=context.device,page=context.page.kind',
    );
    expect(log.part().contacts.map(({ context }) => context)).toEqual([
      { device: 'mobile', page: 'shop' },
      { device: '', page: '' },
      { device: 'desktop', page: '' },
    ]);
    await expect(read('log.ndjson', '{"a":{"b":{"c":1}}}')).rejects.toThrow(
      /The file has: a, a\.b, a\.b\.c\./,
    );
  });

  test('without a weight a row counts by who told its outcome', async () => {
    const rows = ['', 'site', 'customer', 'vendor', 'inferred', 'quiet'].map(
      (source) => `a,c,1,${source}`,
    );
    const log = await read('log.csv', `${head},source\n${rows.join('\n')}`);
    expect(log.part().contacts.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 0.5, 0.3]);
    const weighed = await read('log.csv', `${head},source,weight\na,c,1,inferred,0.3\n`);
    expect(weighed.part().contacts.map(({ weight }) => weight)).toEqual([0.3]);
  });

  test('of rows with one contact the last one with an outcome counts', async () => {
    const rows = [
      'a,c,,one',
      'a,c,0,one',
      'a,c,1,one',
      'a,c,,one',
      'b,c,,two',
      'b,c,,two',
      'c,c,1,',
      'c,c,1,',
      'd,c,1,three',
      'd,c,yes,three',
    ];
    const log = await read(
      'log.csv',
      `${head},contact\n${rows.join('\n')}\n${'e,c,1,\n'.repeat(20)}`,
    );
    expect(log).toMatchObject({ rows: 30, withOutcome: 24, withoutOutcome: 1 });
    expect(log).toMatchObject({ superseded: 4, refused: 1, size: 24 });
    expect(log.part().contacts).toMatchObject([
      { reason: 'a', resolved: 1, count: 1 },
      { reason: 'c', count: 2 },
      { reason: 'd', resolved: 1, count: 1 },
      { reason: 'e', count: 20 },
    ]);
  });

  test('reported contacts of customers who gave no reason are left out, however many', async () => {
    const rows = ['a,c,1,one', ',c,1,two', ',c,0,three'].join('\n');
    const log = await read('log.csv', `${head},contact\n${rows}\n`);
    expect(log).toMatchObject({ withOutcome: 1, refused: 2 });
    await expect(read('log.csv', `${head}\na,c,1\n,c,1\n,c,0\n`)).rejects.toThrow(/are wrong/);
  });

  test('counts rows without an outcome', async () => {
    const log = await read('log.csv', `${head}\n${good(3)}refund,chat,\n`);
    expect(log).toMatchObject({ rows: 4, withoutOutcome: 1, refused: 0 });
  });

  test('names wrong rows by file and line, three of a kind, and counts the rest', async () => {
    const wrong = 'refund,chat,maybe\n'.repeat(5);
    const log = await read(
      'log.csv',
      `${head}\n${good(200)}${wrong}"two\nlines",chat,2\n,chat,1\nrefund,chat\n`,
    );
    const path = cli.path('log.csv');
    const outcome = 'resolved is not 0, 1, true, false or a number between 0 and 1';
    expect(log.refused).toBe(8);
    expect(log.complaints).toEqual([
      `Left out: ${outcome}: ${path}:202 ("maybe"), ${path}:203 ("maybe"), ${path}:204 ("maybe") and 3 more`,
      `Left out: reason is empty: ${path}:209`,
      `Left out: has more or fewer values than the head row: ${path}:210`,
    ]);
  });

  test.each([
    ['weight', '-1', 'weight is not a number above 0'],
    ['weight', 'much', 'weight is not a number above 0'],
    ['count', '1.5', 'count is not a whole number above 0'],
    ['propensity', '0', 'propensity is not a number above 0 and up to 1'],
    ['source', 'guess', 'source is not site, customer, vendor, inferred or quiet'],
    ['at', 'yesterday', 'at is not a date or time'],
    ['at', '', 'at is not a date or time'],
    ['at', '99999999999999999', 'at is not a date or time'],
  ])('a %s of "%s" is wrong', async (column, value, problem) => {
    const rows = `a,b,1,${column === 'source' ? 'site' : 1}\n`.repeat(50);
    const log = await read('log.csv', `${head},${column}\n${rows}a,b,1,${value}\n`);
    expect(log.complaints.join()).toMatch(problem);
    expect(log.complaints.join()).toMatch(':52');
  });

  test('a JSON line that is no object is named', async () => {
    const lines = '{"reason":"a","channel":"b","resolved":1}\n'.repeat(40);
    const log = await read('log.ndjson', `${lines}[1]\n`);
    expect(log.complaints.join()).toMatch(/is not a JSON object: .*log\.ndjson:41/);
  });
});

describe('a log that cannot be used', () => {
  test.each([
    ['empty', 'log.csv', '', /log\.csv: the file is empty/],
    ['a head row only', 'log.csv', `${head}\n`, /there is a head row but no rows/],
    [
      'without outcomes',
      'log.csv',
      `${head}\na,b,\n`,
      /None of the 1 rows has an outcome in "resolved"/,
    ],
    [
      'mostly wrong',
      'log.csv',
      `${head}\na,b,1\na,b,yes\n`,
      /1 of 2 rows are wrong.*--columns right.*\n.*:3 \("yes"\)/,
    ],
    [
      'without a column',
      'log.csv',
      'reason,via,resolved\na,b,1',
      /no column "channel" \(wanted for channel\)/,
    ],
    ['with an open quote', 'log.csv', `${head}\na,"b,1\n`, /log\.csv:\d: .*quote/i],
    [
      'a broken gzip',
      'log.csv.gz',
      gzipSync(`${head}\n${good(9)}`).subarray(0, 20),
      /not a whole gzip file/,
    ],
  ])('%s is refused', async (_, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });

  test('a missing column is named with the columns there are, the flag that helps, and a close name', async () => {
    await expect(read('log.csv', 'reasn,channel,resolved\na,b,1')).rejects.toThrow(
      /The file has: reasn, channel, resolved\. Say which one it is: --columns reason=reasn \(did you mean this one\?\)/,
    );
    await expect(read('log.csv', `${head}\na,b,1`, 'reason=service')).rejects.toThrow(
      /no column "service" \(wanted for reason\)\..*--columns reason=reason/,
    );
    await expect(read('log.ndjson', '{"a":1}')).rejects.toThrow(
      /no column "reason".*The file has: a\./,
    );
  });
});
