import { type Columns, readColumns } from './columns';
import { UsageError } from './failure';
import { type CommandLine, type Flag, numberFlag, textFlag } from './flags';
import { type Log, readLog } from './read-log';

/** Where a command's text goes: results to `stdout`, progress and warnings to `stderr`. */
export interface Output {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** The flags that say how to read a log, the same for every command. */
export const logFlags: Readonly<Record<string, Flag>> = {
  columns: {
    value: 'NAME=COLUMN,...',
    help:
      'which column holds what: reason, channel, resolved (0, 1, true, false or between; empty is\n' +
      'no outcome) and, where there are any, at (time), weight, count (rows alike), customer,\n' +
      'propensity (probability with which the channel was taken or, where there is `suggested`,\n' +
      'with which that one was suggested), suggested, wouldSuggest, source (of the outcome: site,\n' +
      'customer, vendor, inferred or quiet; without a weight an inferred one counts half, a quiet\n' +
      'one 0.3), contact (id:\n' +
      'of rows with the same one the last with an outcome counts; up to 32 bytes of memory).\n' +
      'Other names become context: device=device, or device=context.device for what JSON has in an\n' +
      'object. A name left out is looked for under itself.',
  },
  split: {
    value: 'SHARE',
    help: 'share of the contacts, oldest first, that comes before the split; 0.1 to 0.9, default 0.7',
  },
  channels: {
    value: 'A,B,...',
    help: 'channels to choose from; default: those with at least 100 contacts and 2 % of all',
  },
};

/** The share before the split, if it is given. */
export const splitFlag = (line: CommandLine): number | undefined =>
  numberFlag(line, 'split', {
    text: 'a number from 0.1 to 0.9',
    check: (value) => value >= 0.1 && value <= 0.9,
  });

/** The channels to choose from, if they are given. */
export function channelsFlag(line: CommandLine): string[] | undefined {
  const named = textFlag(line, 'channels')?.split(',');
  return named && [...new Set(named.map((channel) => channel.trim()).filter(Boolean))];
}

/**
 * Reads the logs that the command line names, and tells on stderr what was left out.
 *
 * @param use is given the log, which is closed afterwards.
 * @throws UsageError if it names none.
 */
export async function withNamedLogs(
  line: CommandLine,
  output: Output,
  use: (log: Log) => Promise<void> | void,
): Promise<void> {
  if (line.files.length === 0) throw new UsageError('Name at least one LOG file. See --help.');
  const columns: Columns = readColumns(textFlag(line, 'columns'));
  const log = await readLog(line.files, columns, (rows) => output.stderr(`read ${rows} rows …\n`));
  for (const complaint of log.complaints) output.stderr(`${complaint}\n`);
  if (!log.hasTimes)
    output.stderr('The log has no times (at): its rows are taken to be in the order of time.\n');
  try {
    await use(log);
  } finally {
    log.close();
  }
}
