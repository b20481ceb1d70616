import { UsageError } from './failure';
import { type Flag, helpPage, readFlags, textFlag } from './flags';
import { judge } from './held-out';
import { offPolicyReport, overlapWarnings } from './off-policy-report';
import { readPriorFile } from './read-prior-file';
import { policyReport, probabilityReport, reliabilityReport, warning } from './report';
import { channelsFlag, logFlags, type Output, splitFlag, withNamedLogs } from './shared-flags';
import { whole } from './table';
import { summary } from './training-record';

const flags: Readonly<Record<string, Flag>> = {
  prior: { value: 'FILE', help: 'the prior to judge, as `train` wrote it; required' },
  ...logFlags,
  json: { help: 'print the result as JSON' },
  help: { help: 'print this page' },
};

const help = helpPage(
  'channel-selector evaluate LOG... --prior prior.json [flags]',
  'Judges a prior on the last contacts of a log, next to simple ways to choose a channel. These are learned\n' +
    'from the contacts before the split; give `train` the same --split, so that the prior has seen no more.\n' +
    'With a propensity column it also estimates what each way is worth in four ways that use it; where the log says\n' +
    'what was suggested, that is what suggesting is worth to customers who may do otherwise.',
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
  if (!path) throw new UsageError('Say which prior to judge: --prior prior.json');
  const share = splitFlag(line) ?? 0.7;
  const { model, trained } = await readPriorFile(path);
  await withNamedLogs(line, output, (log) => {
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
    if (line.flags.json)
      return output.stdout(`${JSON.stringify({ ...summary(log), evaluation })}\n`);
    output.stdout(
      `${[
        `${whole(log.size)} contacts with an outcome; judged on the last ${whole(last.size)}.`,
        policyReport(evaluation),
        ...offPolicyReport(evaluation),
        probabilityReport(evaluation),
        reliabilityReport(evaluation),
      ].join('\n\n')}\n`,
    );
    output.stderr(warning(evaluation));
  });
}
