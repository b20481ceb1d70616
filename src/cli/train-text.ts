import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { byFrequency, judgeTexts, type TextJudgement } from '../learning/judge-texts';
import {
  fitTextModel,
  type LabelledText,
  prune,
  writeTextModel,
} from '../learning/train-text-model';
import { hashOf } from '../reason/hash';
import { folded, termsOf } from '../reason/terms';
import { mostReasons, readTextModel, type TextModelFile } from '../reason/text-model';
import { namedColumns } from './columns';
import { InputError, UsageError } from './failure';
import { type Flag, helpPage, readFlags, textFlag } from './flags';
import { readTexts, type TextLog } from './read-texts';
import type { Output } from './shared-flags';
import { percent, whole } from './table';
import { writeWhole } from './write-whole';

const flags: Readonly<Record<string, Flag>> = {
  out: { value: 'FILE', help: 'where to write the text model; required' },
  columns: {
    value: 'text=COLUMN,reason=COLUMN',
    help: 'which column holds the text and which its reason; default: those of these names',
  },
  source: { value: 'TEXT', help: "the texts' origin and licence, kept in the file" },
  json: { help: 'print what was done as JSON' },
  help: { help: 'print this page' },
};

/** With less a model knows less than the labels do. */
const least = { texts: 50, reasons: 2, ofEachReason: 5 };

/** More texts than this take over a second. */
const silently = 1000;

const help = helpPage(
  'channel-selector train-text LOG... --out text.json [flags]',
  "Learns from customers' words which reason they have, and writes the text model that the widget finds reasons by.\n" +
    'LOG is CSV with a head row, or JSON lines (.ndjson, .jsonl); either may be gzipped. Reasons are ids as in config.\n' +
    `Needs ${least.texts} texts and ${least.reasons} reasons; a reason with fewer than ${least.ofEachReason} texts is left out, and found by its label.\n` +
    'The file holds weights of hashed words and parts of words, no text.',
  flags,
);

/**
 * The command `train-text`.
 *
 * @param args what follows `train-text` on the command line.
 * @throws UsageError, InputError; then nothing has been written.
 */
export async function trainText(args: readonly string[], output: Output): Promise<void> {
  const line = readFlags(args, flags);
  if (line.flags.help) return output.stdout(help);
  const out = textFlag(line, 'out');
  if (!out) throw new UsageError('Say where to write the text model: --out text.json');
  if (line.files.length === 0) throw new UsageError('Name at least one LOG file. See --help.');
  if (line.files.some((log) => resolve(log) === resolve(out)))
    throw new UsageError(`${out} is one of the logs; write to another file.`);
  const log = await readTexts(line.files, textColumns(textFlag(line, 'columns')));
  for (const complaint of log.complaints) output.stderr(`${complaint}\n`);
  const { texts, rare } = withEnoughTexts(log, output);

  if (texts.length > silently) output.stderr(`training on ${texts.length} texts …\n`);
  const heldOut = judgeHeldOut(texts);
  if (!heldOut) output.stderr('No held-out check: too few texts to hold some out.\n');
  const source = textFlag(line, 'source');
  const trained = { ...(source && { source }), texts: texts.length, ...(heldOut && { heldOut }) };
  const file = modelFile(texts, trained);
  const json = `${JSON.stringify(file)}\n`;
  await writeWhole(out, json);

  const bytes = { raw: Buffer.byteLength(json), gzip: gzipSync(json, { level: 9 }).length };
  if (line.flags.json) {
    const done = { out, rows: log.rows, refused: log.rows - texts.length, rare, trained, bytes };
    return output.stdout(`${JSON.stringify(done)}\n`);
  }
  output.stdout(report(file, log, heldOut));
  const size = `${whole(bytes.raw / 1000)} kB, ${whole(bytes.gzip / 1000)} kB gzip`;
  output.stdout(`Wrote ${out} (${size}): ${whole(file.weights.length)} weights.\n`);
}

/** @throws UsageError where a name is none of these two. */
function textColumns(flag: string | undefined): { text: string; reason: string } {
  const named = namedColumns(flag);
  for (const name of named.keys())
    if (name !== 'text' && name !== 'reason')
      throw new UsageError(`--columns names text and reason, not "${name}".`);
  return { text: named.get('text') ?? 'text', reason: named.get('reason') ?? 'reason' };
}

/** The texts of reasons that have enough of them, and the ids of the others. */
function withEnoughTexts({ texts }: TextLog, output: Output) {
  const rare = byFrequency(texts)
    .filter(([, count]) => count < least.ofEachReason)
    .map(([reason]) => reason);
  const enough = texts.filter(({ reason }) => !rare.includes(reason));
  const reasons = new Set(enough.map(({ reason }) => reason)).size;
  if (enough.length < least.texts || reasons < least.reasons)
    throw new InputError(
      `Too little to train on: ${enough.length} texts of ${reasons} reasons that have ${least.ofEachReason} texts or more. ` +
        `Needed: ${least.texts} texts, ${least.reasons} reasons.`,
    );
  if (reasons > mostReasons)
    throw new InputError(
      `There are ${reasons} reasons, more than ${mostReasons}: is --columns right?`,
    );
  if (rare.length > 0)
    output.stderr(
      `Left out, for fewer than ${least.ofEachReason} texts: ${rare.slice(0, 10).join(', ')}${rare.length > 10 ? ` and ${rare.length - 10} more` : ''}.\n`,
    );
  return { texts: enough, rare };
}

const modelFile = (texts: readonly LabelledText[], trained: TextModelFile['trained']) =>
  writeTextModel(prune(fitTextModel(texts), texts), trained);

/** What is judged on texts that a model was not trained on, beside always saying the most frequent reason. */
interface HeldOut extends TextJudgement {
  readonly mostFrequent: number;
}

/** One text in five is held out, by a hash of what it says: the same words are never on both sides. */
function judgeHeldOut(texts: readonly LabelledText[]): HeldOut | undefined {
  const isHeldOut = ({ text }: LabelledText) => hashOf(folded(text)) % 5 === 0;
  const [held, rest] = [texts.filter(isHeldOut), texts.filter((text) => !isHeldOut(text))];
  const reasons = byFrequency(rest);
  if (held.length < least.texts / 5 || reasons.length < least.reasons) return undefined;
  const model = readTextModel(modelFile(rest, {}));
  if (!('probabilities' in model)) throw new Error(model.message);
  const judged = judgeTexts(held, (text) => {
    const shares = model.probabilities(termsOf(text));
    return model.reasons
      .map((reason, i) => ({ reason, share: shares[i] as number }))
      .sort((a, b) => b.share - a.share)
      .map(({ reason }) => reason);
  });
  const most = reasons[0]?.[0];
  const mostFrequent = held.filter(({ reason }) => reason === most).length / held.length;
  const rounded = (share: number) => Number(share.toFixed(4));
  return {
    texts: held.length,
    top1: rounded(judged.top1),
    top3: rounded(judged.top3),
    mostFrequent: rounded(mostFrequent),
  };
}

function report({ reasons, trained }: TextModelFile, log: TextLog, heldOut?: HeldOut): string {
  const lines = [
    `${whole(log.rows)} rows; trained on ${whole(trained.texts as number)} texts of ${reasons.length} reasons.`,
  ];
  if (heldOut)
    lines.push(
      `Held-out check, trained on the other texts and judged on ${whole(heldOut.texts)}: the right reason is the first of those`,
      `suggested for ${percent(heldOut.top1)} %, among the first three for ${percent(heldOut.top3)} %. The most frequent reason alone: ${percent(heldOut.mostFrequent)} %.`,
    );
  return `${lines.join('\n')}\n`;
}
