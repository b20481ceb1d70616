/** The text model that `channel-selector train-text` writes: read, checked, and asked. */
import type { Problem } from '../config/problem';
import { hashOf } from './hash';

/** The only format and version that this release reads and writes. */
export const textModelFormat = { format: 'smart-channel-selector/text', version: 1 } as const;

/**
 * A text model as JSON: the weights that are not 0 of a table with a row for each bucket that terms are hashed to and a
 * column for each reason, read row by row.
 *
 * One character of `gaps` is how many zeros come before a weight, one of `weights` the weight itself, in steps: texts of
 * few different letters, which gzip packs as well as bits could.
 */
export interface TextModelFile {
  readonly format: typeof textModelFormat.format;
  readonly version: typeof textModelFormat.version;
  /** Ids, as in config. */
  readonly reasons: readonly string[];
  /** A power of 2. */
  readonly buckets: number;
  /** What one step of a weight is, in log-odds. */
  readonly step: number;
  /** From `firstLetter` on: 0 to 55 zeros, or 56 of them and more to come. */
  readonly gaps: string;
  /** From `firstLetter` on: -`mostSteps` to `mostSteps`. */
  readonly weights: string;
  /** What it was trained on, for people to read. */
  readonly trained: Readonly<Record<string, unknown>>;
}

/** A text model, read. */
export interface TextModel {
  /** Ids of the reasons it knows. */
  readonly reasons: readonly string[];
  /** P(reason | text) for each of them, from the terms of the text; all alike where none of the terms is known. */
  probabilities(terms: ReadonlyMap<string, number>): number[];
}

/** `#`: from here on 57 characters come that JSON writes as they are. */
export const firstLetter = 35;
export const longestGap = 56;
export const mostSteps = 7;
/** More than any site needs, and still read in a moment. */
export const mostReasons = 500;
const most = { buckets: 2 ** 18, weights: 2 ** 18, gaps: 2 ** 20 };

/** The terms of a text as a vector of length 1 (but for terms that share a bucket), in a table of so many buckets. */
export function hashed(
  terms: ReadonlyMap<string, number>,
  buckets: number,
): (readonly [bucket: number, value: number])[] {
  let squares = 0;
  for (const weight of terms.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return [...terms].map(([term, weight]) => [hashOf(term) & (buckets - 1), weight / length]);
}

/** The shares exp(score) / Σ exp(scores). */
export function softmax(scores: ArrayLike<number>): number[] {
  const highest = Math.max(...Array.from(scores));
  const shares = Array.from(scores, (score) => Math.exp(score - highest));
  let total = 0;
  for (const share of shares) total += share;
  return shares.map((share) => share / total);
}

/**
 * Reads a text model. It never throws: what is wrong is told, and then there is no model.
 *
 * @param json what `JSON.parse` gave, from anyone.
 */
export function readTextModel(json: unknown): TextModel | Problem {
  const file = (typeof json === 'object' ? (json ?? {}) : {}) as Partial<
    Record<keyof TextModelFile, unknown>
  >;
  const wrong = (
    name: keyof TextModelFile,
    message: string,
    fix = 'write the file again with `channel-selector train-text`',
  ): Problem => ({ path: `text.${name}`, value: file[name], message, fix });

  const { reasons, buckets, step, gaps, weights } = file;
  if (file.format !== textModelFormat.format)
    return wrong('format', `is not "${textModelFormat.format}"`, 'give a text model file');
  if (file.version !== textModelFormat.version)
    return wrong('version', `is not ${textModelFormat.version}, the one this release reads`);
  if (!isListOfNames(reasons)) return wrong('reasons', 'is not a list of different names');
  if (!isPowerOfTwo(buckets)) return wrong('buckets', `is not a power of 2 up to ${most.buckets}`);
  if (typeof step !== 'number' || !(step > 0 && step <= 100))
    return wrong('step', 'is not a number above 0 and up to 100');
  const steps = lettersOf(weights, most.weights, 2 * mostSteps)?.map(
    (letter) => letter - mostSteps,
  );
  if (!steps) return wrong('weights', 'is not a text of weights');
  const places = placesOf(lettersOf(gaps, most.gaps, longestGap) ?? []);
  if (places.length !== steps.length || (places.at(-1) ?? 0) >= buckets * reasons.length)
    return wrong('gaps', 'does not fit the weights');

  const starts = startsOf(places, buckets, reasons.length);
  return {
    reasons,
    probabilities(terms) {
      const scores = reasons.map(() => 0);
      for (const [bucket, value] of hashed(terms, buckets)) {
        const row = bucket * reasons.length;
        for (let i = starts[bucket] as number; i < (starts[bucket + 1] as number); i++) {
          const column = (places[i] as number) - row;
          scores[column] = (scores[column] as number) + value * step * (steps[i] as number);
        }
      }
      return softmax(scores);
    },
  };
}

const isListOfNames = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 1 &&
  value.length <= mostReasons &&
  value.every((name, i) => typeof name === 'string' && name && value.indexOf(name) === i);

const isPowerOfTwo = (value: unknown): value is number =>
  typeof value === 'number' &&
  value >= 1 &&
  value <= most.buckets &&
  Number.isInteger(Math.log2(value));

/** The characters of a text as numbers from 0; nothing where one of them is above the highest. */
function lettersOf(text: unknown, longest: number, highest: number): number[] | undefined {
  if (typeof text !== 'string' || text.length > longest) return undefined;
  const letters = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) - firstLetter);
  return letters.every((letter) => letter >= 0 && letter <= highest) ? letters : undefined;
}

/** Where in the table the weights stand, from how many zeros come before each. */
function placesOf(gaps: readonly number[]): number[] {
  const places: number[] = [];
  let at = -1;
  for (const gap of gaps) {
    at += gap;
    if (gap < longestGap) places.push(++at);
  }
  return places;
}

/** The first weight of each row, and the end of the last. */
function startsOf(places: readonly number[], rows: number, columns: number): Uint32Array {
  const starts = new Uint32Array(rows + 1);
  let i = 0;
  for (let row = 0; row <= rows; row++) {
    while (i < places.length && (places[i] as number) < row * columns) i++;
    starts[row] = i;
  }
  return starts;
}
