import { resolve } from 'node:path';
import { chooseHalfLife, fittedShare } from '../learning/drift';
import { beatsSingleBest, type Evaluation } from '../learning/evaluation';
import { readPrior } from '../learning/prior-file';
import { rates } from '../learning/rates';
import {
  leastEvidence,
  NotEnoughEvidence,
  type TrainedPrior,
  trainPrior,
} from '../learning/train-prior';
import { writePrior } from '../learning/write-prior';
import type { Model } from '../ranking/model';
import type { Stretch } from './contact-log';
import { customerDeviations } from './customers';
import { InputError, UsageError } from './failure';
import { type CommandLine, type Flag, helpPage, numberFlag, readFlags, textFlag } from './flags';
import { judge } from './held-out';
import { htmlReport } from './html-report';
import type { LogContact } from './logged-row';
import type { Log } from './read-log';
import { warning } from './report';
import { channelsFlag, logFlags, type Output, splitFlag, withNamedLogs } from './shared-flags';
import { trainReport } from './train-report';
import { summary, trainingRecord } from './training-record';
import { withoutContext } from './without-context';
import { writeWhole } from './write-whole';

const flags: Readonly<Record<string, Flag>> = {
  out: { value: 'FILE', help: 'where to write the prior; required' },
  ...logFlags,
  split: {
    value: 'SHARE',
    help:
      'train on this share of the contacts only, oldest first, and leave the rest for `evaluate`;\n' +
      '0.1 to 0.9. Without it all contacts are used, and the check holds out the last 30 %.',
  },
  'min-rows': { value: 'N', help: 'leave reasons with fewer contacts out of the file; default 1' },
  source: { value: 'TEXT', help: "the log's origin and licence, kept in the file" },
  report: {
    value: 'FILE.html',
    help: 'draw how well the prior fits, and what it expects, as a page',
  },
  json: { help: 'print what was done as JSON' },
  help: { help: 'print this page' },
};

const help = helpPage(
  'channel-selector train LOG... --out prior.json [flags]',
  'Learns from a contact log which channel resolves which reason, and writes the prior file that the widget\n' +
    'starts from. LOG is CSV with a head row, or JSON lines (.ndjson, .jsonl); either may be gzipped.\n' +
    `Needs ${leastEvidence.contacts} contacts with an outcome, ${leastEvidence.ofEachOutcome} of each outcome, and ${leastEvidence.channels} channels.\n` +
    'A channel or reason is drawn toward the others, the more the fewer contacts it has; no channel is left out.',
  flags,
);

/**
 * The command `train`.
 *
 * @param args what follows `train` on the command line.
 * @throws UsageError, InputError; then nothing has been written.
 */
export async function train(args: readonly string[], output: Output): Promise<void> {
  const line = readFlags(args, flags);
  if (line.flags.help) return output.stdout(help);
  const out = textFlag(line, 'out');
  if (!out) throw new UsageError('Say where to write the prior: --out prior.json');
  const split = splitFlag(line);
  const leastRows = numberFlag(line, 'min-rows', {
    text: 'a whole number above 0',
    check: (value) => Number.isInteger(value) && value > 0,
  });
  const outs = [out, textFlag(line, 'report')].filter((path) => path !== undefined);
  for (const path of outs)
    if (line.files.some((log) => resolve(log) === resolve(path)))
      throw new UsageError(`${path} is one of the logs; write to another file.`);
  await withNamedLogs(line, output, (log) => learn(log, { line, out, split, leastRows }, output));
}

async function learn(
  log: Log,
  {
    line,
    out,
    split,
    leastRows,
  }: { line: CommandLine; out: string; split: number | undefined; leastRows: number | undefined },
  output: Output,
): Promise<void> {
  const moment = log.splitAt(split ?? 0.7);
  const [beforeSplit, whole] = [{ before: moment }, split ? { before: moment } : {}];
  const [first, last, used] = [log.part(beforeSplit), log.part({ from: moment }), log.part(whole)];
  const known = new Set([...first.contacts, ...last.contacts].map(({ channel }) => channel));
  const unknown = channelsFlag(line)?.find((channel) => !known.has(channel));
  if (unknown !== undefined)
    throw new InputError(`--channels: "${unknown}" is none of: ${[...known].join(', ')}.`);
  const kept = reasonsWith(leastRows ?? 1, used.contacts);
  const keepsReason = (reason: string) => kept.has(reason);
  const modelOf = (trained: TrainedPrior) => {
    const file = writePrior(trained, { rows: 0, meanOutcome: 0 }, { keepsReason });
    return readPrior(file).prior?.model as Model;
  };
  // Chosen on the first part alone, or the held-out check would have seen what it is to judge.
  const halfLifeDays = halfLifeOf(log, moment, modelOf);
  const trainAged = (stretch: Stretch, effects?: 'all' | 'main') =>
    trainOn(log.part({ ...stretch, halfLifeDays }).contacts, output, effects);
  const prior = trainAged(whole);
  const heldOut = checkHeldOut(
    () =>
      judge(
        modelOf(split ? prior : trainAged(beforeSplit)),
        { first: first.contacts, last: last.contacts },
        channelsFlag(line),
      ),
    output,
  );
  // What it knows of reasons by channel did not hold, so it must not be acted on.
  const isMainOnly = heldOut !== undefined && !beatsSingleBest(heldOut);
  const shipped = isMainOnly ? trainAged(whole, 'main') : prior;
  const source = textFlag(line, 'source');
  const record = trainingRecord({
    ...{ used, hasTimes: log.hasTimes, prior: shipped, heldOut },
    ...{ isMainOnly, halfLifeDays, source, leastRows },
  });
  const personal = customerDeviations(log.customers(whole.before));
  const file = writePrior(shipped, record, { keepsReason, personal });
  const text = `${JSON.stringify(file)}\n`;
  await writeWhole(out, text);
  const report = textFlag(line, 'report');
  if (report) {
    const page = htmlReport({ model: modelOf(shipped), used: used.contacts, heldOut, source });
    await writeWhole(report, page);
  }

  if (line.flags.json)
    return output.stdout(
      `${JSON.stringify({ out, ...summary(log), trained: record, evaluation: heldOut })}\n`,
    );
  output.stdout(trainReport({ log, used: used.contacts, heldOut, out, text, file }));
  if (heldOut) output.stderr(warning(heldOut));
  if (isMainOnly)
    output.stderr(
      'The prior therefore keeps only what each channel does for all reasons alike, and will suggest the same channel\n' +
        'for every reason until a longer log shows otherwise.\n',
    );
}

function trainOn(
  contacts: readonly LogContact[],
  output: Output,
  effects: 'all' | 'main' = 'all',
): TrainedPrior {
  try {
    const prior = trainPrior(contacts, effects);
    if (!prior.converged) output.stderr('Warning: fitting stopped at its limit of steps.\n');
    return prior;
  } catch (error) {
    throw error instanceof NotEnoughEvidence ? new InputError(error.message) : error;
  }
}

/** With more kinds of contact than this, six fits to each of them take several times as long as all the rest. */
const mostKindsToAge = 2000;

/**
 * How fast the contacts before a moment age; nothing ages where they say too little to find out. Where contexts make
 * more than 2000 kinds of contact, it is found out by reason and channel alone.
 */
function halfLifeOf(
  log: Log,
  before: number,
  modelOf: (trained: TrainedPrior) => Model,
): number | undefined {
  if (!log.hasTimes) return undefined;
  const moment = log.splitAt(fittedShare, before);
  const hasManyKinds = log.part({ before: moment }).contacts.length > mostKindsToAge;
  const contactsOf = (stretch: Stretch) => {
    const { contacts } = log.part(stretch);
    return hasManyKinds ? withoutContext(contacts) : contacts;
  };
  try {
    return chooseHalfLife({
      first: (halfLifeDays) => contactsOf({ before: moment, halfLifeDays }),
      last: contactsOf({ from: moment, before }),
      train: (contacts) => modelOf(trainPrior(contacts)),
    });
  } catch (error) {
    if (error instanceof NotEnoughEvidence) return undefined;
    throw error;
  }
}

function reasonsWith(leastRows: number, contacts: readonly LogContact[]): Set<string> {
  const byReason = rates(
    contacts.map((contact) => ({ ...contact, weight: 1 })),
    ({ reason }) => reason,
  );
  return new Set(byReason.filter(({ contacts }) => contacts >= leastRows).map(({ key }) => key));
}

function checkHeldOut(check: () => Evaluation, output: Output): Evaluation | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    output.stderr(`No held-out check. ${error.message}\n`);
    return undefined;
  }
}
