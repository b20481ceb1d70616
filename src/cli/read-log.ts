import { type Columns, requireColumns } from './columns';
import { type ContactLog, collectContacts } from './contact-log';
import { InputError } from './failure';
import { latestRows } from './latest-rows';
import { rowReader } from './logged-row';
import { readRows } from './read-rows';
import { wrongRows } from './wrong-rows';

/** A contact log, read. */
export interface Log extends ContactLog {
  readonly rows: number;
  readonly withOutcome: number;
  readonly withoutOutcome: number;
  /** Rows left out because something in them is wrong. */
  readonly refused: number;
  /** Rows in whose place another one of the same contact counts. */
  readonly superseded: number;
  /** What was wrong, a line for each kind, with the first rows it was found in. */
  readonly complaints: readonly string[];
}

/**
 * Reads logs as one. To be closed after use.
 *
 * Where rows name their contact, the last one with an outcome stands for all of the same contact.
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
  const { wanted, kinds, read } = rowReader(columns);
  const latest = latestRows();
  const contacts = collectContacts(kinds, latest.isSuperseded);
  const wrong = wrongRows();
  let [rows, withOutcome, withoutOutcome, superseded, common] = [0, 0, 0, 0, 0];

  for (const path of paths) {
    const before = rows;
    let hasColumns = false;
    const columnsAre = (found: readonly string[]) => {
      requireColumns(path, columns, found);
      hasColumns = true;
    };
    for await (const { line, values, problem } of readRows(path, wanted, columnsAre)) {
      if (++rows % 250_000 === 0) progress(rows);
      const result = problem ? { problem, value: '' } : read(values);
      if (!('problem' in result)) {
        const row = 'kind' in result ? contacts.add(result) : undefined;
        const replaced = result.contact ? latest.add(result.contact, row) : 'none';
        withOutcome += Number(row !== undefined) - Number(replaced === 'with outcome');
        withoutOutcome += Number(row === undefined) - Number(replaced === 'without outcome');
        superseded += Number(replaced !== 'none');
      } else {
        common += Number('isCommon' in result && result.isCommon);
        wrong.add(result.problem, `${path}:${line}`, result.value);
      }
    }
    if (rows === before)
      throw new InputError(
        `${path}: ${hasColumns ? 'there is a head row but no rows' : 'the file is empty'}.`,
      );
  }

  const refused = rows - withOutcome - withoutOutcome - superseded;
  wrong.refuseTooMany(refused - common, rows);
  if (withOutcome === 0)
    throw new InputError(
      `None of the ${rows} rows has an outcome in "${columns.ofRole('resolved')}".`,
    );
  const counts = { rows, withOutcome, withoutOutcome, refused, superseded };
  return { ...contacts.log(), ...counts, complaints: wrong.complaints() };
}
