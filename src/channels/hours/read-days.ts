import type { ReportHours } from './finding';
import { plainText } from './plain-text';

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/**
 * Weekdays, Sunday = 0: `Mo-Fr`, `Mon, Wed`, `daily`, `https://schema.org/Monday`, or a list of such.
 *
 * Holidays are no weekdays: schema.org's `PublicHolidays` is passed over, `PH` and `SH` are reported and passed over.
 *
 * @returns `undefined` where something in it cannot be read; that is reported.
 */
export function readDays(value: unknown, path: string, report: ReportHours): number[] | undefined {
  const days: number[] = [];
  for (const item of [value].flat()) {
    for (const range of plainText(
      (typeof item === 'string' ? item : '').replace(/^.*\//, ''),
    ).split(',')) {
      if (range === 'publicholidays') continue;
      if (/^[ps]h$/.test(range)) {
        report(path, value, 'holidays');
        continue;
      }
      if (range === 'daily') {
        days.push(...everyDay);
        continue;
      }
      const [first = -1, last = first, ...more] = range.split('-').map(dayOf);
      if (first < 0 || last < 0 || more.length > 0) return report(path, value, 'days');
      for (let day = first; ; day = (day + 1) % 7) {
        days.push(day);
        if (day === last) break;
      }
    }
  }
  return days;
}

/** By its first letters, two at least; -1 for no day. */
const dayOf = (word: string): number =>
  names.findIndex((name) => word.length > 1 && name.startsWith(word));
