import type { LabelledText } from '../learning/train-text-model';
import { termsOf } from '../reason/terms';
import { requireColumns } from './columns';
import { InputError } from './failure';
import { readRows } from './read-rows';
import { wrongRows } from './wrong-rows';

/** What customers wrote, with the reason of each, read. */
export interface TextLog {
  readonly rows: number;
  readonly texts: readonly LabelledText[];
  /** What was wrong, a line for each kind, with the first rows it was found in. */
  readonly complaints: readonly string[];
}

/**
 * Reads files of customers' words as one.
 *
 * @param columns of the text and of its reason.
 * @throws InputError if a file cannot be read on, lacks a column or has no rows, or if more than 5 % of the rows are wrong.
 */
export async function readTexts(
  paths: readonly string[],
  columns: { readonly text: string; readonly reason: string },
): Promise<TextLog> {
  const texts: LabelledText[] = [];
  const wrong = wrongRows();
  let rows = 0;
  for (const path of paths) {
    const before = rows;
    const columnsAre = (found: readonly string[]) =>
      requireColumns(path, { needed: Object.entries(columns) }, found);
    const wanted = [columns.text, columns.reason];
    for await (const { line, values, problem } of readRows(path, wanted, columnsAre)) {
      rows++;
      const [text = '', reason = ''] = values.map((value) => value?.trim());
      const refuse = (why: string, value: string) => wrong.add(why, `${path}:${line}`, value);
      if (problem) refuse(problem, '');
      else if (termsOf(text).size === 0) refuse('text has no words', text);
      else if (!reason) refuse('reason is empty', reason);
      else texts.push({ text, reason });
    }
    if (rows === before) throw new InputError(`${path}: there are no rows.`);
  }
  wrong.refuseTooMany(rows - texts.length, rows);
  return { rows, texts, complaints: wrong.complaints() };
}
