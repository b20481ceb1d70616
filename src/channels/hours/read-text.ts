import type { ReportHours } from './finding';
import { always, type Period, type Span } from './hours';
import { plainText } from './plain-text';
import { readDays } from './read-days';
import { midnight, readTime } from './read-time';
import { spansBetween } from './spans-between';

/**
 * Hours in a line of text: `Mo-Fr 09:00-18:00; Sa 10:00-14:00`, `Mon–Fri 8am–12pm, 1pm–5pm`, `24/7`.
 *
 * Rules follow each other as in OpenStreetMap's `opening_hours`: on its days, a rule replaces what came before; after a
 * comma its times are added, and so they are where it names the very days of the rule before.
 *
 * @returns `undefined` where something in it cannot be read; that is reported.
 */
export function readText(text: string, path: string, report: ReportHours): Period | undefined {
  const plain = plainText(text)
    .replace(/^(24\/7|always)$/, '0-24')
    .replace(/;$/, '');
  const week: (readonly Span[])[] = [];
  let daysBefore: string | undefined;
  // A word after a time begins another rule.
  for (const rule of plain.replace(/(\d|[ap]m|off|closed)(,|\s+)(?=[a-z])/g, '$1;$2').split(';')) {
    const [, comma, dayText = '', times = ''] =
      /^ ?(,?)([a-z,-]*?) ?(off|closed|\d\S*) ?$/.exec(rule) ?? [];
    if (!times) return report(path, rule.trim(), 'hours');
    const days = readDays(dayText || 'daily', path, report);
    const spans = readSpans(times, path, report);
    if (!days || !spans) return undefined;
    const isAdded = spans.length > 0 && (comma || dayText === daysBefore);
    for (const day of days) week[day] = isAdded ? [...(week[day] ?? []), ...spans] : spans;
    daysBefore = dayText;
  }
  return { ...always, week };
}

const noon = midnight / 2;

/** `8-12,13-17`, or none for `off`. */
function readSpans(times: string, path: string, report: ReportHours): Span[] | undefined {
  const spans: Span[] = [];
  if (/^[oc]/.test(times)) return spans;
  for (const range of times.split(',')) {
    const ends = range.split('-');
    const [opens, closes] = ends.map(readTime);
    if (opens === undefined || closes === undefined || ends.length > 2)
      return report(path, range, 'hours');
    const [hasHalf, alsoHasHalf] = ends.map((end) => end.endsWith('m'));
    const isOneDigit = /^\d\b/.test(ends[1] ?? '');
    // "9-5" is hardly meant to last until the morning, nor "00:00-00:00" to be no time at all.
    const isDoubtful = opens ? isOneDigit && !hasHalf && closes && opens <= noon : !closes;
    if (hasHalf !== alsoHasHalf || (closes <= opens && isDoubtful))
      return report(path, range, 'doubtful');
    spans.push(...spansBetween(opens, closes));
  }
  return spans;
}
