import type { Period, Span } from './hours';

/**
 * Periods of the same dates as one, with all their spans; the shortest first, for a day within a season is closer to
 * what the owner means than the season.
 */
export function mergePeriods(periods: readonly (Period | undefined)[]): Period[] {
  const merged: (Period & { readonly week: (readonly Span[])[] })[] = [];
  for (const period of periods) {
    if (!period) continue;
    const { from, through, week } = period;
    let same = merged.find((other) => other.from === from && other.through === through);
    if (!same) {
      same = { from, through, week: [] };
      merged.push(same);
    }
    for (const [day, spans] of week.entries())
      if (spans) same.week[day] = [...(same.week[day] ?? []), ...spans].sort(([a], [b]) => a - b);
  }
  return merged.sort((a, b) => a.through - a.from - (b.through - b.from));
}
