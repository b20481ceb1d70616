import { parseArgs } from 'node:util';
import { nearest } from '../config/nearest';
import { UsageError } from './failure';

/** A flag of a command; those with a `value` take one, which `value` describes: `FILE`. */
export interface Flag {
  readonly value?: string;
  readonly help: string;
}

/** What stands on the command line: values by flag (`true` where a flag takes none), and the rest. */
export interface CommandLine {
  readonly flags: Readonly<Record<string, string | true | undefined>>;
  readonly files: readonly string[];
}

/**
 * Reads a command line.
 *
 * @throws UsageError on a flag that is unknown, lacks its value, or has one that it does not take.
 */
export function readFlags(
  args: readonly string[],
  known: Readonly<Record<string, Flag>>,
): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { value }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: Record<string, string | true> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!flag) {
      const meant = nearest(token.name, Object.keys(known));
      const hint = meant ? `Did you mean --${meant}?` : 'See --help.';
      throw new UsageError(`Unknown flag ${token.rawName}. ${hint}`);
    }
    if (flag.value && !token.value)
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${flag.value}`);
    if (!flag.value && token.value !== undefined)
      throw new UsageError(`--${token.name} takes no value.`);
    flags[token.name] = token.value ?? true;
  }
  return { flags, files };
}

/** The text of a flag, if it is there. */
export const textFlag = ({ flags }: CommandLine, name: string): string | undefined =>
  flags[name]?.toString();

/**
 * The number of a flag.
 *
 * @param allowed what it must be, for people, and the check.
 * @throws UsageError if it is not.
 */
export function numberFlag(
  line: CommandLine,
  name: string,
  allowed: { readonly text: string; readonly check: (value: number) => boolean },
): number | undefined {
  const text = textFlag(line, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (allowed.check(value)) return value;
  throw new UsageError(`--${name} is ${allowed.text}, not "${text}".`);
}

/** A command's help page. */
export function helpPage(
  usage: string,
  purpose: string,
  known: Readonly<Record<string, Flag>>,
): string {
  const rows = Object.entries(known).map(
    ([name, { value, help }]) => [`  --${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const flags = rows.map(
    ([left, help]) => left.padEnd(width) + help.replaceAll('\n', `\n${' '.repeat(width)}`),
  );
  return `Usage: ${usage}\n\n${purpose}\n\nFlags:\n${flags.join('\n')}\n`;
}
