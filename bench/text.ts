import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readTexts } from '../src/cli/read-texts';
import { run } from '../src/cli/run';
import { percent, table } from '../src/cli/table';
import { byFrequency, judgeTexts } from '../src/learning/judge-texts';
import { fitTextModel, type LabelledText } from '../src/learning/train-text-model';
import { labelMatcher } from '../src/reason/label-matcher';
import { matchReasons } from '../src/reason/match-reasons';
import { termsOf } from '../src/reason/terms';
import { hashed, readTextModel, type TextModel } from '../src/reason/text-model';

// Customers' words of a bank with 77 reasons (BANKING77; Casanueva et al. 2020, CC BY 4.0), kept outside of the project.
// The model is trained by the command line on train.csv; test.csv is read to judge, and for nothing else.

const folder = process.argv[2] ?? '../shared/data/banking77';
const columns = { text: 'text', reason: 'category' };
const write = (text: string) => void process.stdout.write(text);

type Find = (text: string) => readonly string[];

function readModel(json: string): TextModel {
  const model = readTextModel(JSON.parse(json));
  if ('probabilities' in model) return model;
  throw new Error(`${model.path} ${model.message}`);
}

/** The model before pruning and rounding, asked as the one on the device is. */
function floatModel(texts: readonly LabelledText[]): Find {
  const { reasons, buckets, weights } = fitTextModel(texts);
  return (text) => {
    const scores = reasons.map(() => 0);
    for (const [bucket, value] of hashed(termsOf(text), buckets))
      reasons.forEach((_, k) => {
        const weight = weights[bucket * reasons.length + k] as number;
        scores[k] = (scores[k] as number) + value * weight;
      });
    return sorted(reasons, scores);
  };
}

const sorted = (reasons: readonly string[], scores: readonly number[]): string[] =>
  reasons
    .map((reason, k) => ({ reason, score: scores[k] as number }))
    .sort((a, b) => b.score - a.score)
    .map(({ reason }) => reason);

async function bench(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'text-'));
  const [train, test, out] = [
    join(folder, 'train.csv'),
    join(folder, 'test.csv'),
    join(scratch, 'text.json'),
  ];
  const start = performance.now();
  const code = await run(
    ['train-text', train, '--out', out, '--columns', 'text=text,reason=category'],
    { stdout: write, stderr: (text) => void process.stderr.write(text) },
  );
  if (code !== 0) throw new Error(`train-text ended with ${code}`);
  write(
    `Took ${((performance.now() - start) / 1000).toFixed(1)} s, its held-out check included.\n\n`,
  );
  const json = await readFile(out, 'utf8');
  await rm(scratch, { recursive: true });

  const { texts } = await readTexts([train], columns);
  const asked = (await readTexts([test], columns)).texts;
  const reasons = byFrequency(texts).map(([reason]) => reason);
  const model = readModel(json);
  const alike = labelMatcher(reasons.map((reason) => [reason.replaceAll('_', ' ')]));
  const matched = (text: string, by?: TextModel) =>
    matchReasons(text, reasons, alike, by).map(({ reason }) => reason);
  const bytes = (text: string | Buffer) => [
    `${(text.length / 1000).toFixed(0)} kB`,
    `${(gzipSync(text, { level: 9 }).length / 1000).toFixed(0)} kB`,
  ];
  const floats = Buffer.from(fitTextModel(texts).weights.buffer);
  const ways: readonly (readonly [name: string, find: Find, size: readonly string[]])[] = [
    ['most frequent reasons', () => reasons, ['', '']],
    ['labels', (text) => matched(text), ['', '']],
    [
      'text model',
      (text) => sorted(model.reasons, model.probabilities(termsOf(text))),
      bytes(json),
    ],
    ['labels and text model, as the widget does', (text) => matched(text, model), bytes(json)],
    ['text model, all weights as floats', floatModel(texts), bytes(floats)],
  ];
  const rows = ways.map(([name, find, size]) => {
    const from = performance.now();
    const { top1, top3 } = judgeTexts(asked, find);
    const msPerText = (performance.now() - from) / asked.length;
    return [name, percent(top1), percent(top3), ...size, msPerText.toFixed(3)];
  });
  write(`Judged on the ${asked.length} texts of test.csv:\n\n`);
  write(table([['By', 'first %', 'first three %', 'raw', 'gzip', 'ms a text'], ...rows]));
  write('\n');
}

if (existsSync(folder)) await bench();
else
  write(
    `There is no ${folder} here, so there is nothing to measure. Name the folder as the first argument.\n`,
  );
