import { dayMilliseconds, type Hours, spansOn } from './hours';
import { instantsOf, readingAt } from './local-time';

/** Whether a channel is open, and until when that is so, in milliseconds since 1970. */
export interface OpenState {
  readonly isOpen: boolean;
  /** Set while it is open; not where it never closes. */
  readonly closesAt?: number;
  /** Set while it is closed; not where it never opens. */
  readonly opensAt?: number;
}

/** What does not change within two years counts as never changing. */
const horizonDays = 731;
/** Clocks put back past midnight show the end of yesterday again, and a span that ends then may be of the day before. */
const daysBack = 2;

const never = Number.NEGATIVE_INFINITY;

/**
 * Whether a channel is open at an instant, and when that changes next.
 *
 * It is open from the first instant at which local clocks show the opening time to the last at which they show the
 * closing time; both are the change itself where clocks are put forward past them. Spans that touch are one opening.
 * A span past midnight belongs to the date it begins on, so that hours of a date never cut the night before short.
 *
 * @param at milliseconds since 1970.
 * @throws RangeError as `Intl` does, where `at` is no finite number.
 */
export function openState(hours: Hours, at: number): OpenState {
  const zone = hours.timeZone;
  const today = Math.floor(readingAt(zone, at) / dayMilliseconds);
  const horizon = today + horizonDays;
  let hasOpened = false;
  /** The closing time so far, as a reading: most spans that touch do so in local time already. */
  let closes = never;
  for (let date = today - daysBack; date < horizon; date++)
    for (const span of spansOn(hours, date)) {
      const opens = date * dayMilliseconds + span[0] * 60_000;
      const end = date * dayMilliseconds + span[1] * 60_000;
      if (opens > closes) {
        const [next] = instantsOf(zone, opens);
        // Clocks are put forward past the whole of it.
        if (instantsOf(zone, end)[1] === next) continue;
        const closesAt = hasOpened ? instantsOf(zone, closes)[1] : never;
        if (next > closesAt) {
          if (closesAt > at) return { isOpen: true, closesAt };
          if (next > at) return { isOpen: false, opensAt: next };
          hasOpened = true;
        }
      }
      closes = Math.max(closes, end);
    }
  if (!hasOpened) return { isOpen: false };
  if (closes >= horizon * dayMilliseconds) return { isOpen: true };
  const [, closesAt] = instantsOf(zone, closes);
  return closesAt > at ? { isOpen: true, closesAt } : { isOpen: false };
}
