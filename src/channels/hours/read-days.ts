import type { ReportHours } from './finding';
import { plainText } from './plain-text';

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Weekdays, Sunday = 0: `Mo-Fr`, `Mon, Wed`, `daily`, `https://schema.org/Monday`, or a list of such.
 *
 * Holidays are no weekdays: schema.org's `PublicHolidays` is passed over, `PH` and `SH` are reported and passed over.
 *
 * @returns `undefined` where something in it cannot be read; that is reported.
 */
export function readDays(value: unknown, path: string, report: ReportHours): number[] | undefined {
  const days: number[] = [];
  const texts = [value].flat().map((text) => (typeof text === 'string' ? text : ''));
  for (const text of texts.flatMap((text) => plainText(text.replace(/^.*\//, '')).split(','))) {
    if (/^([ps]h|publicholidays)$/.test(text)) {
      if (text.length < 3) report(path, value, 'holidays');
      continue;
    }
    const range = text === 'daily' ? 'su-sa' : text;
    const [first = -1, last = first, ...more] = range.split('-').map(dayOf);
    if (first < 0 || last < 0 || more.length > 0) return report(path, value, 'days');
    for (let day = first; day <= last + (last < first ? 7 : 0); day++) days.push(day % 7);
  }
  return days;
}

/** By its first letters, two at least; -1 for no day. */
const dayOf = (word: string): number =>
  names.findIndex((name) => word.length > 1 && name.startsWith(word));
