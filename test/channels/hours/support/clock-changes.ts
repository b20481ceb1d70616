import { offsetOf } from './reference';

const minute = 60_000;
/** Clocks are changed less often, in Morocco's Ramadan too. */
const fourWeeks = 28 * 24 * 60 * minute;

/** The instants in a year at which the clocks of a zone are changed, to the minute. */
export function clockChanges(zone: string, year: number): number[] {
  const changes: number[] = [];
  for (let at = Date.UTC(year, 0); at < Date.UTC(year + 1, 0); at += fourWeeks) {
    let [before, after] = [at, at + fourWeeks];
    if (offsetOf(zone, before) === offsetOf(zone, after)) continue;
    while (after - before > minute) {
      const middle = Math.floor((before + after) / 2 / minute) * minute;
      if (offsetOf(zone, middle) === offsetOf(zone, at)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}
