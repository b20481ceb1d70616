import { folded, termsOf } from './terms';

/** How alike a text is to each reason: from 0 to 1 by its terms, from 1 to 2 where it is a part of what is written of it. */
export type LabelMatcher = (text: string, terms: ReadonlyMap<string, number>) => number[];

/**
 * Compares texts with what is written of each reason: the cosine of their terms, of which each counts the more the fewer
 * reasons have it, ln(1 + reasons / reasons with it) (inverse document frequency, Spärck Jones 1972). A term that no reason
 * has counts as little as one that all have. A part of what is written, as in a search, is 1 + its share of it: 2 for the
 * same. Of what is written of a reason, the most alike counts.
 *
 * @param written label and examples of each reason.
 */
export function labelMatcher(written: readonly (readonly string[])[]): LabelMatcher {
  const texts = written.flatMap((own, reason) =>
    own.map((text) => ({ reason, plain: folded(text), terms: termsOf(text) })),
  );
  const having = new Map<string, Set<number>>();
  for (const { reason, terms } of texts)
    for (const term of terms.keys()) having.set(term, (having.get(term) ?? new Set()).add(reason));
  const weighed = (terms: ReadonlyMap<string, number>) => {
    const weights = [...terms].map(([term, weight]) => {
      const rarity = Math.log(1 + written.length / (having.get(term)?.size ?? written.length));
      return [term, weight * rarity] as const;
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return weights.map(([term, weight]) => [term, weight / length] as const);
  };
  /** Which texts have a term, and its weight there. */
  const places = new Map<string, [text: number, weight: number][]>();
  texts.forEach(({ terms }, i) => {
    for (const [term, weight] of weighed(terms)) {
      const known = places.get(term);
      if (known) known.push([i, weight]);
      else places.set(term, [[i, weight]]);
    }
  });
  return (text, terms) => {
    const plain = folded(text);
    const cosines = texts.map(() => 0);
    for (const [term, weight] of weighed(terms))
      for (const [i, other] of places.get(term) ?? [])
        cosines[i] = (cosines[i] as number) + weight * other;
    const likenesses = written.map(() => 0);
    texts.forEach(({ reason, plain: whole }, i) => {
      const part = whole.includes(plain) ? 1 + plain.length / whole.length : 0;
      const alike = Math.max(part, cosines[i] as number);
      likenesses[reason] = Math.max(likenesses[reason] as number, alike);
    });
    return likenesses;
  };
}
