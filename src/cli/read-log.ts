import { type Columns, requireColumns } from './columns';
import { InputError } from './failure';
import { type LogContact, readContact } from './logged-row';
import { readRows } from './read-rows';

/** A contact log, read. */
export interface Log {
  /** Oldest first; as in the files where there are no times. */
  readonly contacts: readonly LogContact[];
  readonly hasTimes: boolean;
  readonly rows: number;
  readonly withoutOutcome: number;
  /** Rows left out because something in them is wrong. */
  readonly refused: number;
  /** What was wrong, a line for each kind, with the first rows it was found in. */
  readonly complaints: readonly string[];
}

/** With more wrong rows than this the columns are probably not what the caller thinks. */
const mostRefused = 0.05;

const shownPerKind = 3;

/**
 * Reads logs as one.
 *
 * @param progress told the number of rows read, every 250,000.
 * @throws InputError if a file cannot be read on, lacks a column or has no rows, if more than 5 % of the rows are wrong,
 *   or if none has an outcome.
 */
export async function readLog(
  paths: readonly string[],
  columns: Columns,
  progress: (rows: number) => void = () => {},
): Promise<Log> {
  const contacts: LogContact[] = [];
  const wrong = new Map<string, string[]>();
  let [rows, withoutOutcome, refused] = [0, 0, 0];

  for (const path of paths) {
    const before = rows;
    let hasColumns = false;
    const columnsAre = (found: readonly string[]) => {
      requireColumns(path, columns, found);
      hasColumns = true;
    };
    for await (const { line, values, problem } of readRows(path, columnsAre)) {
      if (++rows % 250_000 === 0) progress(rows);
      const result = problem ? { problem, value: '' } : readContact(values, columns);
      if (result === 'no outcome') withoutOutcome++;
      else if ('contact' in result) contacts.push(result.contact);
      else {
        refused++;
        const places = wrong.get(result.problem) ?? [];
        wrong.set(result.problem, places);
        places.push(
          `${path}:${line}${result.value && ` (${JSON.stringify(result.value.slice(0, 40))})`}`,
        );
      }
    }
    if (rows === before)
      throw new InputError(
        `${path}: ${hasColumns ? 'there is a head row but no rows' : 'the file is empty'}.`,
      );
  }

  const complaints = [...wrong].map(([problem, places]) => complaint(problem, places));
  if (refused > mostRefused * rows)
    throw new InputError(
      [
        `${refused} of ${rows} rows are wrong, more than 5 %: is --columns right?`,
        ...complaints,
      ].join('\n'),
    );
  if (contacts.length === 0)
    throw new InputError(
      `None of the ${rows} rows has an outcome in "${columns.ofRole('resolved')}".`,
    );
  const hasTimes = contacts.every(({ at }) => at !== undefined);
  if (hasTimes) contacts.sort((a, b) => (a.at as number) - (b.at as number));
  return { contacts, hasTimes, rows, withoutOutcome, refused, complaints };
}

function complaint(problem: string, places: readonly string[]): string {
  const more = places.length - shownPerKind;
  const shown = places.slice(0, shownPerKind).join(', ');
  return `Left out: ${problem}: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
