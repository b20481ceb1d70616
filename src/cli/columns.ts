import { nearest } from '../config/nearest';
import { InputError, UsageError } from './failure';

const required = ['reason', 'channel', 'resolved'] as const;
const optional = [
  ...(['at', 'weight', 'count', 'customer'] as const),
  ...(['propensity', 'suggested', 'wouldSuggest', 'source', 'contact'] as const),
] as const;

/** What a column of a log may mean; anything else is context. */
export type Role = (typeof required)[number] | (typeof optional)[number];

const roles: readonly string[] = [...required, ...optional];

/** Which column of the log holds what. */
export interface Columns {
  /** The column of a role; a role that was not named is looked for under its own name. */
  readonly ofRole: (role: Role) => string;
  /** Context features and their columns. */
  readonly context: readonly (readonly [feature: string, column: string])[];
  /** Columns that must be there, with what they are for. */
  readonly needed: readonly (readonly [name: string, column: string])[];
}

/**
 * Reads `reason=service,channel=via,device=device` as columns by name.
 *
 * @throws UsageError on a part without a name and a column, and on a name given twice.
 */
export function namedColumns(text = ''): Map<string, string> {
  const named = new Map<string, string>();
  for (const pair of text.split(',').filter((part) => part.trim())) {
    const [name = '', column = ''] = [pair.split('=', 1)[0], pair.slice(pair.indexOf('=') + 1)].map(
      (part) => part?.trim(),
    );
    if (!pair.includes('=') || !name || !column)
      throw new UsageError(`--columns takes name=column pairs, not "${pair}".`);
    if (named.has(name)) throw new UsageError(`--columns names "${name}" twice.`);
    named.set(name, column);
  }
  return named;
}

/** The columns of a contact log, from `reason=service,channel=via,device=device`; throws as `namedColumns` does. */
export function readColumns(text?: string): Columns {
  const named = namedColumns(text);
  const needed = new Map([...required.map((role) => [role, role] as const), ...named]);
  return {
    ofRole: (role) => named.get(role) ?? role,
    context: [...named].filter(([name]) => !roles.includes(name)),
    needed: [...needed],
  };
}

/**
 * Checks that a file has the columns it should.
 *
 * @throws InputError that names the missing column, the columns there are, and the flag that helps.
 */
export function requireColumns(
  path: string,
  { needed }: Pick<Columns, 'needed'>,
  found: readonly string[],
): void {
  for (const [name, column] of needed) {
    if (found.includes(column)) continue;
    const meant = nearest(column, found) ?? nearest(name, found);
    const shown = found.length > 30 ? [...found.slice(0, 30), '…'] : found;
    throw new InputError(
      `${path}: there is no column "${column}" (wanted for ${name}). The file has: ${shown.join(', ')}. ` +
        `Say which one it is: --columns ${name}=${meant ? `${meant} (did you mean this one?)` : 'COLUMN'}`,
    );
  }
}
