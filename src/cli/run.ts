import { nearest } from '../config/nearest';
import { evaluate } from './evaluate';
import { InputError, UsageError } from './failure';
import type { Output } from './shared-flags';
import { train } from './train';
import { trainText } from './train-text';

declare const __VERSION__: string;

const commands: Readonly<
  Record<string, (args: readonly string[], output: Output) => Promise<void>>
> = {
  train,
  evaluate,
  'train-text': trainText,
};

const help = `Usage: channel-selector COMMAND [flags]

  train LOG... --out prior.json       learn from a contact log which channel resolves which reason
  evaluate LOG... --prior prior.json  judge a prior on contacts it has not seen, or an apprentice
  train-text LOG... --out text.json   learn from customers' words which reason they have

  channel-selector COMMAND --help     every flag of a command
  channel-selector --version

Exit code: 0 done, 1 something is wrong with the input, 2 called wrongly.
`;

/**
 * Runs a command line.
 *
 * @param args without the program's own name.
 * @returns the exit code: 0 done, 1 bad input, 2 bad usage.
 */
export async function run(args: readonly string[], output: Output): Promise<0 | 1 | 2> {
  const [name = '--help', ...rest] = args;
  try {
    if (name === '--version') output.stdout(`${__VERSION__}\n`);
    else if (name === '--help' || name === 'help') output.stdout(help);
    else await command(name)(rest, output);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    output.stderr(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function command(name: string) {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (found) return found;
  const meant = nearest(name, Object.keys(commands));
  throw new UsageError(
    `There is no command "${name}". ${meant ? `Did you mean ${meant}?` : 'See channel-selector --help.'}`,
  );
}
