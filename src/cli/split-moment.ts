/** How many contacts there were at a moment. */
export type EachMoment = (use: (moment: number, contacts: number) => void) => void;

const bins = 4096;

/**
 * The moment that parts contacts nearest to a share of them: those before it, and the rest.
 *
 * Contacts are counted in 4096 bins over the time that is left to search, which becomes the bin with the share in it,
 * until it is a millisecond: the exact quantile in four or five passes, with as much memory whatever their number.
 *
 * @param each goes through all contacts, in any order, the same each time.
 * @param range.from earliest moment, and `range.before`, a moment after the latest: others are left out.
 * @param share in (0, 1).
 */
export function splitMoment(
  each: EachMoment,
  { from, before }: { from: number; before: number },
  share: number,
): number {
  let [low, high, below] = [from, before, 0];
  let wanted: number | undefined;
  for (;;) {
    const width = Math.max(1, Math.ceil((high - low) / bins));
    const counts = new Float64Array(bins);
    each((moment, contacts) => {
      if (moment < low || moment >= high) return;
      const bin = Math.floor((moment - low) / width);
      counts[bin] = (counts[bin] as number) + contacts;
    });
    wanted ??= share * counts.reduce((sum, count) => sum + count, 0);
    let bin = 0;
    while (bin < bins - 1 && below + (counts[bin] as number) <= wanted)
      below += counts[bin++] as number;
    low += bin * width;
    high = Math.min(high, low + width);
    if (width > 1) continue;
    const isNearerAfter = 2 * wanted > 2 * below + (counts[bin] as number);
    return isNearerAfter ? high : low;
  }
}
