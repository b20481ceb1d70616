import type { HoursFinding, ReportHours } from './finding';
import type { Hours, Period } from './hours';
import { mergePeriods } from './merge-periods';
import { readEntry } from './read-entry';
import { readText } from './read-text';
import { midnight } from './read-time';

/** What an owner writes about the hours of a channel. */
export interface HoursInput {
  /**
   * `always`, a line such as `Mo-Fr 09:00-18:00; Sa 10:00-14:00`, or a list of such lines and of objects. Spans of the
   * same days add up; objects with dates replace those without on these dates, shorter stretches longer ones.
   */
  readonly hours: string | HoursEntry | readonly (string | HoursEntry)[];
  /**
   * Dates with other hours, which replace the usual ones: spans of the same dates add up, shorter stretches replace longer
   * ones. The night before is worked to its end.
   */
  readonly exceptions?: readonly ExceptionEntry[];
  /** IANA name of the zone that the hours are in. */
  readonly timeZone?: string;
}

/** Hours of some weekdays; closing not later than opening means past midnight. */
export type HoursEntry = (
  | { readonly days: string | readonly string[] }
  | { readonly dayOfWeek: string | readonly string[] }
  | { readonly validFrom: string }
) &
  OpenOrClosed & {
    /** First and last date, `2026-12-25`. */
    readonly validFrom?: string;
    readonly validThrough?: string;
  };

/** Hours of one date, or of all from one through another. */
export type ExceptionEntry = OpenOrClosed &
  ({ readonly date: string } | { readonly from: string; readonly through: string });

type OpenOrClosed =
  | { readonly closed: true }
  | { readonly opens: string; readonly closes: string; readonly closed?: false };

/**
 * Reads the hours of a channel.
 *
 * One rule that cannot be read takes all hours with it: half of them would call the channel closed while it is open. An
 * exception that cannot be read is left out, and so is a time zone: then the hours are in the zone of the device.
 *
 * @param input a `HoursInput`, or its `hours` alone; any value at all.
 * @returns the hours, if there are any to go by, and everything wrong that was found; never throws.
 */
export function readHours(input: unknown): {
  hours: Hours | undefined;
  findings: readonly HoursFinding[];
} {
  const findings: HoursFinding[] = [];
  const report: ReportHours = (path, value, wrong) => {
    findings.push({ path, value, wrong });
    return undefined;
  };
  const given = typeof input === 'object' && !Array.isArray(input) ? input : { hours: input };
  const { hours, exceptions = [], timeZone } = (given ?? {}) as Fields;

  const usual = (hours === undefined ? [] : [hours].flat()).map((value, i) => {
    const path = Array.isArray(hours) ? `hours[${i}]` : 'hours';
    return typeof value === 'string'
      ? readText(value, path, report)
      : readEntry(value, path, false, report);
  });
  if (usual.length === 0) report('hours', hours, 'hours');

  const isList = Array.isArray(exceptions);
  if (!isList) report('exceptions', exceptions, 'list');
  const special = (isList ? exceptions : []).map((value, i) =>
    readEntry(value, `exceptions[${i}]`, true, report),
  );
  const periods = [...mergePeriods(special), ...mergePeriods(usual)];

  const isZone = isTimeZone(timeZone);
  if (!isZone && (timeZone !== undefined || !periods.every(isRoundTheClock)))
    report('timeZone', timeZone, 'zone');
  const isRead = usual.every(Boolean) && usual.some((period) => period?.week.some(Boolean));
  return {
    hours: isRead ? { timeZone: isZone ? timeZone : undefined, periods } : undefined,
    findings,
  };
}

type Fields = Readonly<Partial<Record<keyof HoursInput, unknown>>>;

const isRoundTheClock = ({ week }: Period): boolean =>
  week.filter((spans) => spans?.some(([opens, closes]) => closes - opens === midnight)).length > 6;

function isTimeZone(name: unknown): name is string {
  try {
    return typeof name === 'string' && !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}
