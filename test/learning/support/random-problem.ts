// biome-ignore-all lint/style/noNonNullAssertion: every index is in range by construction.
import type { Observation } from '../../../src/learning/fit';
import { seededRandom } from '../../../src/learning/seeded-random';

/** How the columns of a random problem relate to the outcomes and to each other. */
export type Kind = 'plain' | 'separable' | 'collinear';

/** A regression problem with fractional outcomes, sample weights, offsets and uneven prior precisions. */
export function randomProblem(seed: number, kind: Kind, n: number, d: number) {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const precisions = Array.from({ length: d }, () => 10 ** between(-0.3, 1.5));
  const truth = precisions.map((precision) => between(-2, 2) / Math.sqrt(precision));
  const observations = Array.from({ length: n }, (): Observation => {
    const features = new Map<number, number>([[0, 1]]);
    for (let j = 0; j < Math.min(6, d); j++)
      features.set(1 + Math.floor(random() * (d - 1)), random() < 0.7 ? 1 : between(-1, 1));
    if (kind === 'collinear')
      for (const [j, value] of features) if (j > 0) features.set(((j + 1) % (d - 1)) + 1, value);
    const score = [...features].reduce((sum, [j, value]) => sum + value * truth[j]!, 0);
    const target =
      kind === 'separable' ? Number(score > 0) : random() < 0.3 ? random() : Number(random() < 0.6);
    return { features: [...features], target, weight: between(0.1, 3), offset: between(-2, 2) };
  });
  return { observations, precisions };
}
