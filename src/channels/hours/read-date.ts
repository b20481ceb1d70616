import type { ReportHours } from './finding';
import { dayMilliseconds } from './hours';

/**
 * A date of the calendar in days since 1970-01-01, from `2026-12-25`; a time after it is passed over.
 *
 * @returns `undefined` for anything else; that is reported.
 */
export function readDate(value: unknown, path: string, report: ReportHours): number | undefined {
  const text = typeof value === 'string' ? value.trim().replace(/T.*/, '') : '';
  const date = new Date(text);
  // Some browsers make 2 March of 30 February.
  return date.toJSON()?.slice(0, 10) === text
    ? date.getTime() / dayMilliseconds
    : report(path, value, 'date');
}
