/** Something wrong with what the site owner gave us: what, where, and how to put it right. */
export interface Problem {
  /** The setting, as written in config: `channels[1].number`. */
  readonly path: string;
  /** What was found there. */
  readonly value?: unknown;
  /** What is wrong: `is not a phone number`. */
  readonly message: string;
  /** What to do: `write it in international form, such as +15555550101`. */
  readonly fix: string;
}

/** A problem as one line for the developer console. Long values are cut, and what is longer than all settings together. */
export function describeProblem({ path, value, message, fix }: Problem): string {
  const shown = value === undefined ? '' : ` (${preview(value)})`;
  return `${cut(path, 200)}${shown} ${cut(message, 200)}: ${cut(fix, 1000)}.`;
}

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

function preview(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // A cyclic value has no JSON; its kind has to do.
  }
  text ??= String(typeof value);
  return cut(text, 80);
}
