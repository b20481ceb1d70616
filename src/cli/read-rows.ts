import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { fileFailure, InputError } from './failure';

/** One row of a file: its values by column, or what is wrong with it as a whole. */
export interface Row {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
  readonly problem?: string;
}

type ColumnsAre = (columns: readonly string[]) => void;

/**
 * Streams the rows of a CSV file (RFC 4180, with a head row) or, where the name ends in `.ndjson` or `.jsonl`, of JSON
 * objects one a line. Either may be gzipped.
 *
 * @param columnsAre told the columns of a file that has any: of CSV before its rows, of JSON after them.
 * @throws UsageError if the file cannot be opened; InputError, with the line, where it cannot be read on.
 */
export async function* readRows(path: string, columnsAre: ColumnsAre): AsyncGenerator<Row> {
  const stream = await openText(path);
  try {
    const isJson = /\.(ndjson|jsonl)(\.gz)?$/i.test(path);
    yield* isJson ? jsonRows(stream, columnsAre) : csvRows(stream, columnsAre);
  } catch (error) {
    if (error instanceof CsvError)
      throw new InputError(`${path}:${error.lines}: ${error.message}.`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_'))
      throw new InputError(`${path}: is not a whole gzip file (${message}).`);
    throw code ? fileFailure(path, error) : error;
  } finally {
    stream.destroy();
  }
}

async function openText(path: string): Promise<Readable> {
  try {
    const file = await open(path);
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
    const isGzip = buffer[0] === 0x1f && buffer[1] === 0x8b;
    const source = createReadStream(path);
    // Errors of the source reach the reader through the stream that is returned.
    return isGzip ? pipeline(source, createGunzip(), () => {}) : source;
  } catch (error) {
    throw fileFailure(path, error);
  }
}

async function* csvRows(stream: Readable, columnsAre: ColumnsAre): AsyncGenerator<Row> {
  const parser = pipeline(
    stream,
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }),
    () => {},
  ) as AsyncIterable<{ record: string[]; info: InfoRecord }>;
  let head: string[] | undefined;
  for await (const { record, info } of parser) {
    if (!head) {
      head = record.map((name) => name.trim());
      columnsAre(head);
      continue;
    }
    // The parser tells the line on which a row ends; quoted values may hold line breaks.
    const breaks = record.reduce((sum, value) => sum + value.split('\n').length - 1, 0);
    const row = {
      line: info.lines - breaks,
      values: new Map(head.map((name, c) => [name, record[c] ?? ''])),
    };
    yield record.length === head.length
      ? row
      : { ...row, problem: 'has more or fewer values than the head row' };
  }
}

async function* jsonRows(stream: Readable, columnsAre: ColumnsAre): AsyncGenerator<Row> {
  const columns = new Set<string>();
  let line = 0;
  for await (const text of lines(stream)) {
    line++;
    if (!text.trim()) continue;
    const values = jsonValues(text);
    for (const column of values?.keys() ?? []) columns.add(column);
    yield values ? { line, values } : { line, values: new Map(), problem: 'is not a JSON object' };
  }
  if (line > 0) columnsAre([...columns]);
}

function jsonValues(text: string): Map<string, string> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    return new Map(
      Object.entries(parsed).map(([key, value]) => [
        key,
        typeof value === 'object' ? (value ? JSON.stringify(value) : '') : String(value),
      ]),
    );
  } catch {
    return undefined;
  }
}

async function* lines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() as string;
    yield* parts;
  }
  if (rest) yield rest;
}
