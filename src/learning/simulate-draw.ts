/** Numbers in [0, 1), each call the next one. */
export type Random = () => number;

/** A draw from N(0, sd²), by Box and Muller; it always takes two numbers. */
export function drawNormal(random: Random, sd = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return sd * radius * Math.cos(2 * Math.PI * random());
}

/**
 * The item into whose share of the whole a number falls.
 *
 * @param items at least one.
 * @param weightOf what an item's share is in proportion to, > 0.
 * @param at in [0, 1).
 */
export function pick<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  at: number,
): Item {
  const weights = items.map(weightOf);
  let left = at * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  // Rounding may leave a trace at the very end.
  return items.at(found) as Item;
}

/** Whether something of a chance comes about; what cannot is not drawn, so that it moves no other draw. */
export const happens = (random: Random, chance: number): boolean => chance > 0 && random() < chance;

const points = Array.from({ length: 81 }, (_, i) => -5 + i / 8);
const masses = points.map((z) => Math.exp(-(z ** 2) / 2));
const mass = masses.reduce((sum, one) => sum + one, 0);

/** The mean of `of(x)` over `x ~ N(mean, sd²)`, by the trapezoidal rule on ±5 sd. */
export const normalMean = (of: (x: number) => number, mean: number, sd: number): number =>
  points.reduce((sum, z, i) => sum + (masses[i] as number) * of(mean + sd * z), 0) / mass;
