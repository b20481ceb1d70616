import { seededRandom } from '../../../src/learning/seeded-random';
import type { LabelledText } from '../../../src/learning/train-text-model';

/** Texts of three reasons, each by words of its own and words that all have. */
export function someTexts(count: number): LabelledText[] {
  const random = seededRandom(5);
  const of = {
    card: ['card', 'stolen', 'lost', 'wallet', 'block'],
    order: ['parcel', 'delivery', 'late', 'tracking', 'order'],
    refund: ['money', 'back', 'return', 'refund', 'broken'],
  };
  const all = ['my', 'is', 'the', 'please', 'help', 'when'];
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  return Array.from({ length: count }, (_, i) => {
    const reason = (Object.keys(of) as (keyof typeof of)[])[i % 3] as keyof typeof of;
    const words = Array.from({ length: 5 }, () => one(random() < 0.5 ? of[reason] : all));
    return { reason, text: `${one(of[reason])} ${words.join(' ')} ${i}` };
  });
}
