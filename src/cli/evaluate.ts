import { apprenticeTrial } from '../learning/apprentice';
import type { Evaluation } from '../learning/evaluation';
import type { ReadPrior } from '../learning/prior-file';
import { seededRandom } from '../learning/seeded-random';
import { apprenticeReport } from './apprentice-report';
import { UsageError } from './failure';
import { type CommandLine, type Flag, helpPage, readFlags, textFlag } from './flags';
import { intervalSeed, judge } from './held-out';
import { offPolicyReport, overlapWarnings } from './off-policy-report';
import type { Log } from './read-log';
import { readPriorFile } from './read-prior-file';
import { policyReport, probabilityReport, reliabilityReport, warning } from './report';
import { channelsFlag, logFlags, type Output, splitFlag, withNamedLogs } from './shared-flags';
import { whole } from './table';
import { summary } from './training-record';

const flags: Readonly<Record<string, Flag>> = {
  prior: {
    value: 'FILE',
    help: 'the prior to judge, as `train` wrote it; may be left out where the log has wouldSuggest',
  },
  ...logFlags,
  json: { help: 'print the result as JSON' },
  help: { help: 'print this page' },
};

const help = helpPage(
  'channel-selector evaluate LOG... [--prior prior.json] [flags]',
  'Judges a prior on the last contacts of a log, next to simple ways to choose a channel. These are learned\n' +
    'from the contacts before the split; give `train` the same --split, so that the prior has seen no more.\n' +
    'With a propensity column it also estimates what each way is worth in four ways that use it; where the log says\n' +
    'what was suggested, that is what suggesting is worth to customers who may do otherwise. With wouldSuggest, which an\n' +
    'apprentice notes, it says how often the two agree and what following the apprentice would gain.',
  flags,
);

/**
 * The command `evaluate`.
 *
 * @param args what follows `evaluate` on the command line.
 * @throws UsageError, InputError.
 */
export async function evaluate(args: readonly string[], output: Output): Promise<void> {
  const line = readFlags(args, flags);
  if (line.flags.help) return output.stdout(help);
  const path = textFlag(line, 'prior');
  const prior = path ? { path, ...(await readPriorFile(path)) } : undefined;
  await withNamedLogs(line, output, (log) => {
    const apprentice = apprenticeTrial(log.part().contacts, seededRandom(intervalSeed));
    if (!prior && !apprentice)
      throw new UsageError(
        'Say which prior to judge: --prior prior.json. Only a log with suggested and wouldSuggest can do without.',
      );
    const judged = prior && judgePrior(log, prior, line, output);
    if (line.flags.json) {
      const evaluation = judged?.evaluation;
      return output.stdout(`${JSON.stringify({ ...summary(log), evaluation, apprentice })}\n`);
    }
    const sections = [
      `${whole(log.size)} contacts with an outcome${judged ? `; judged on the last ${whole(judged.size)}` : ''}.`,
      ...(judged ? priorReport(judged.evaluation) : []),
      ...(apprentice ? [apprenticeReport(apprentice)] : []),
    ];
    output.stdout(`${sections.join('\n\n')}\n`);
    if (judged) output.stderr(warning(judged.evaluation));
  });
}

/** Judges a prior on the contacts after the split, and warns on stderr where that may mislead. */
function judgePrior(
  log: Log,
  { path, model, trained }: ReadPrior & { path: string },
  line: CommandLine,
  output: Output,
): { evaluation: Evaluation; size: number } {
  const share = splitFlag(line) ?? 0.7;
  const split = log.splitAt(share);
  const [first, last] = [log.part({ before: split }), log.part({ from: split })];
  const evaluation = judge(
    model,
    { first: first.contacts, last: last.contacts },
    channelsFlag(line),
  );
  if (typeof trained.to === 'string' && log.hasTimes && Date.parse(trained.to) > last.from)
    output.stderr(
      `Warning: ${path} was trained on contacts up to ${trained.to}, some of those it is judged on. ` +
        `For a fair result train it with --split ${share}.\n`,
    );
  output.stderr(overlapWarnings(evaluation));
  return { evaluation, size: last.size };
}

const priorReport = (evaluation: Evaluation): string[] => [
  policyReport(evaluation),
  ...offPolicyReport(evaluation),
  probabilityReport(evaluation),
  reliabilityReport(evaluation),
];
