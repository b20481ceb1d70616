import { termsOf } from '../reason/terms';
import {
  firstLetter,
  hashed,
  longestGap,
  mostSteps,
  type TextModelFile,
  textModelFormat,
} from '../reason/text-model';
import { fitSoftmax, type TextRow, type WeightTable } from './softmax-regression';

/** What a customer wrote, and what it was about. */
export interface LabelledText {
  readonly text: string;
  readonly reason: string;
}

/** Weights before they are packed. */
export interface TrainedTextModel {
  readonly reasons: readonly string[];
  readonly buckets: number;
  readonly weights: WeightTable;
}

/** Found by cross-validation on the training part of BANKING77 (10,003 texts, 77 reasons). */
const buckets = 2 ** 15;
const penalty = 1e-5;
const first = { rounds: 10, rate: 0.5, penalty };
const afterwards = { rounds: 5, rate: 0.2, penalty };
/** More weights than this for each text gain nothing on texts that were not seen. */
const weightsPerText = 8;
const mostWeights = 200_000;

/**
 * Fits a text model: softmax regression over the hashed terms of texts.
 *
 * @param texts every reason is learned that one of them has; their order counts, as does nothing else.
 */
export function fitTextModel(texts: readonly LabelledText[]): TrainedTextModel {
  const reasons = [...new Set(texts.map(({ reason }) => reason))].sort();
  const weights = new Float32Array(buckets * reasons.length);
  fitSoftmax(rowsOf(texts, reasons), weights, reasons.length, first);
  return { reasons, buckets, weights };
}

/**
 * Keeps the weights that are furthest from 0, eight for each text, and fits these again without the others.
 *
 * @param texts those that the model was fitted to.
 */
export function prune(model: TrainedTextModel, texts: readonly LabelledText[]): TrainedTextModel {
  const { reasons } = model;
  const most = Math.min(weightsPerText * texts.length, mostWeights);
  const sizes = Float32Array.from(model.weights, Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] as number;
  const kept = Uint8Array.from(model.weights, (weight) =>
    Number(weight !== 0 && Math.abs(weight) >= least),
  );
  const weights = model.weights.map((weight, place) => (kept[place] ? weight : 0));
  fitSoftmax(rowsOf(texts, reasons), weights, reasons.length, { ...afterwards, kept });
  return { ...model, weights };
}

/** Weights beyond all but a thousandth of the others are cut: one of them must not make every step larger. */
const cutShare = 0.999;

/**
 * Puts a text model into the form of its file: weights as whole steps, which costs next to no accuracy.
 *
 * @param trained what it was trained on.
 */
export function writeTextModel(
  { reasons, buckets, weights }: TrainedTextModel,
  trained: TextModelFile['trained'],
): TextModelFile {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const step = (sizes[Math.floor(cutShare * (sizes.length - 1))] ?? 1) / mostSteps;
  const letters: string[] = [];
  const gaps: string[] = [];
  const letter = (value: number) => String.fromCharCode(firstLetter + value);
  let gap = 0;
  for (const weight of weights) {
    const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step)));
    if (steps === 0) {
      gap++;
      continue;
    }
    letters.push(letter(steps + mostSteps));
    for (; gap >= longestGap; gap -= longestGap) gaps.push(letter(longestGap));
    gaps.push(letter(gap));
    gap = 0;
  }
  return {
    ...textModelFormat,
    reasons,
    buckets,
    step: Number(step.toPrecision(4)),
    gaps: gaps.join(''),
    weights: letters.join(''),
    trained,
  };
}

function rowsOf(texts: readonly LabelledText[], reasons: readonly string[]): TextRow[] {
  const column = new Map(reasons.map((reason, k) => [reason, k]));
  return texts.map(({ text, reason }) => {
    const terms = hashed(termsOf(text), buckets);
    return {
      buckets: Uint32Array.from(terms, ([bucket]) => bucket),
      values: Float32Array.from(terms, ([, value]) => value),
      reason: column.get(reason) as number,
    };
  });
}
