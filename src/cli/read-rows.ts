import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { isGroup } from '../config/merge';
import { fileFailure, InputError } from './failure';

/** One row of a file: what it has in the columns that were asked for, or what is wrong with it as a whole. */
export interface Row {
  /** The line it begins on, from 1. */
  readonly line: number;
  /** In the order asked for; `undefined` where there is no such column. */
  readonly values: readonly (string | undefined)[];
  readonly problem?: string;
}

/** Objects in objects are looked for columns this deep. */
const deepest = 4;

type ColumnsAre = (columns: readonly string[]) => void;

/**
 * Streams the rows of a CSV file (RFC 4180, with a head row) or, where the name ends in `.ndjson` or `.jsonl`, of JSON
 * objects one a line, where what is in an object is a column too: `context.device`. Either may be gzipped.
 *
 * @param wanted names of the columns to read.
 * @param columnsAre told the columns of a file that has any: of CSV before its rows, of JSON after them.
 * @throws UsageError if the file cannot be opened; InputError, with the line, where it cannot be read on.
 */
export async function* readRows(
  path: string,
  wanted: readonly string[],
  columnsAre: ColumnsAre,
): AsyncGenerator<Row> {
  const stream = await openText(path);
  const rowsOf = /\.(ndjson|jsonl)(\.gz)?$/i.test(path) ? jsonRows : csvRows;
  try {
    yield* rowsOf(stream, wanted, columnsAre);
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

async function* csvRows(
  stream: Readable,
  wanted: readonly string[],
  columnsAre: ColumnsAre,
): AsyncGenerator<Row> {
  // Told to count lines or to skip empty ones itself, the parser takes twice as long.
  const parser = pipeline(
    stream,
    parse({ bom: true, relax_column_count: true }),
    () => {},
  ) as AsyncIterable<string[]>;
  let head: string[] | undefined;
  let positions: number[] = [];
  let nextLine = 1;
  for await (const record of parser) {
    const line = nextLine;
    nextLine += 1 + breaksWithin(record);
    if (record.length === 1 && record[0] === '') continue;
    if (!head) {
      head = record.map((name) => name.trim());
      // Of two columns with the same name the last one counts.
      positions = wanted.map((name) => head?.lastIndexOf(name) ?? -1);
      columnsAre(head);
      continue;
    }
    const values = positions.map((at) => (at < 0 ? undefined : (record[at] ?? '')));
    yield record.length === head.length
      ? { line, values }
      : { line, values, problem: 'has more or fewer values than the head row' };
  }
}

/** Quoted values may hold line breaks. */
function breaksWithin(record: readonly string[]): number {
  let breaks = 0;
  for (const value of record)
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

async function* jsonRows(
  stream: Readable,
  wanted: readonly string[],
  columnsAre: ColumnsAre,
): AsyncGenerator<Row> {
  const columns = new Set<string>();
  let line = 0;
  for await (const text of lines(stream)) {
    line++;
    if (!text.trim()) continue;
    const found = jsonObject(text);
    for (const column of columnsOf(found ?? {})) columns.add(column);
    yield found
      ? { line, values: wanted.map((name) => jsonText(found, name)) }
      : { line, values: [], problem: 'is not a JSON object' };
  }
  if (line > 0) columnsAre([...columns]);
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isGroup(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Names of columns, of those in objects too: `context` and `context.device`. */
function* columnsOf(object: object, depth = 0): Generator<string> {
  for (const [name, value] of Object.entries(object)) {
    yield name;
    if (typeof value === 'object' && value && !Array.isArray(value) && depth < deepest)
      for (const inner of columnsOf(value, depth + 1)) yield `${name}.${inner}`;
  }
}

function jsonText(object: object, name: string): string | undefined {
  const value = jsonValue(object, name);
  if (value === undefined) return undefined;
  return typeof value === 'object' ? (value ? JSON.stringify(value) : '') : String(value);
}

/** What an object has under a name or, where that has dots, in the objects in it. */
function jsonValue(object: object, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name as keyof typeof object];
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const [outer, inner] = [name.slice(0, dot), name.slice(dot + 1)];
    const value: unknown = Object.hasOwn(object, outer) && object[outer as keyof typeof object];
    const found = typeof value === 'object' && value ? jsonValue(value, inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
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
