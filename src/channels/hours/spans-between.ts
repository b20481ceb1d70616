import type { Span } from './hours';
import { midnight } from './read-time';

/**
 * The spans between two times of day: past midnight where the second is not later than the first.
 *
 * As in Google's reading of schema.org, 00:00 to 23:59 is the whole day, and 00:00 to 00:00 none of it.
 *
 * @param opens minutes after midnight, in [0, 1440], like `closes`.
 */
export function spansBetween(opens: number, closes: number): Span[] {
  if (opens === 0 && closes === 0) return [];
  if (opens === 0 && closes === midnight - 1) return [[0, midnight]];
  return [[opens, closes > opens ? closes : closes + midnight]];
}
