/** When something kept was, where the device's clock was wrong then or is now. */

/** Late in 2023; nothing was kept before: a clock that is further back has lost its battery. */
const earliest = 1_700_000_000_000;

/** Whether a moment can be the true one, as far as the clock of now knows. All in milliseconds since 1970. */
const isPossible = (at: number, now: number): boolean => at >= Math.min(now, earliest) && at <= now;

/** Something that was kept at a moment. */
export interface Dated {
  readonly at: number;
  /** What the clock said, where that cannot be: then `at` is when it was first found so. */
  readonly clockAt?: number;
}

/**
 * A record with a moment that can be. What the clock said is kept beside it, and counts again once it can be: it may be
 * now that the clock is wrong.
 *
 * @param now milliseconds since 1970.
 * @returns the very same record where there is nothing to mend.
 */
export function dated<T extends Dated>(record: T, now: number): T {
  const { clockAt = record.at, ...rest } = record;
  if (isPossible(clockAt, now))
    return clockAt === record.at ? record : ({ ...rest, at: clockAt } as T);
  return isPossible(record.at, now) ? record : { ...record, at: now, clockAt };
}
