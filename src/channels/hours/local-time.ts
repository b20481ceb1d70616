/** What clocks show in a time zone. Such readings are numbers too: the instant at which a clock in UTC shows the same. */

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/**
 * The reading of local clocks at an instant.
 *
 * @param zone IANA name; without it, the zone of the device.
 * @param at milliseconds since 1970.
 */
export function readingAt(zone: string | undefined, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formats.set(zone, format);
  }
  const found: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = found;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (at - Math.floor(at / 1000) * 1000);
}

/** Local time minus UTC, in milliseconds. */
export const offsetAt = (zone: string | undefined, at: number): number => readingAt(zone, at) - at;

/** More than any zone was ever from UTC, and less than the time between two changes of one. */
const mostOffset = 16 * 3_600_000;

/**
 * The first and the last instant at which local clocks show a reading: two where they are put back, else the same.
 *
 * Where clocks are put forward past it, both are the instant at which that happens.
 */
export function instantsOf(
  zone: string | undefined,
  reading: number,
): readonly [first: number, last: number] {
  let low = reading - offsetAt(zone, reading + mostOffset);
  let high = reading - offsetAt(zone, reading - mostOffset);
  const [first, last = first] = [high, low].filter((at) => readingAt(zone, at) === reading);
  if (first !== undefined && last !== undefined) return [first, last];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readingAt(zone, middle) < reading) low = middle;
    else high = middle;
  }
  return [high, high];
}
