import type { LabelledText } from './train-text-model';

/** How often the right reason is found, as shares of the texts. */
export interface TextJudgement {
  readonly texts: number;
  /** It is the first. */
  readonly top1: number;
  /** It is among the first three. */
  readonly top3: number;
}

/**
 * Judges what finds the reason of a text.
 *
 * @param find ids of reasons for a text, the likeliest first.
 */
export function judgeTexts(
  texts: readonly LabelledText[],
  find: (text: string) => readonly string[],
): TextJudgement {
  let [top1, top3] = [0, 0];
  for (const { text, reason } of texts) {
    const place = find(text).indexOf(reason);
    top1 += Number(place === 0);
    top3 += Number(place >= 0 && place < 3);
  }
  return { texts: texts.length, top1: top1 / texts.length, top3: top3 / texts.length };
}

/** Reasons by how many texts are about them, the most first. */
export function byFrequency(texts: readonly LabelledText[]): [reason: string, texts: number][] {
  const counts = new Map<string, number>();
  for (const { reason } of texts) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
