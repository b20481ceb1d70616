import type { ReportHours } from './finding';
import { always, type Period, type Span } from './hours';
import { plainText } from './plain-text';
import { readDate } from './read-date';
import { readDays } from './read-days';
import { readTime } from './read-time';
import { spansBetween } from './spans-between';

/**
 * One object of the hours or the exceptions, in our own words or those of schema.org's OpeningHoursSpecification.
 *
 * @returns `undefined` where something in it cannot be read; that is reported.
 */
export function readEntry(
  value: unknown,
  path: string,
  isException: boolean,
  report: ReportHours,
): Period | undefined {
  if (typeof value !== 'object' || value === null) return report(path, value, 'hours');
  const entry = value as Readonly<Record<string, unknown>>;
  const dateOf = (missing: number, ...names: readonly [string, ...string[]]) => {
    const name = names.find((name) => entry[name] !== undefined);
    if (!name && !isException) return missing;
    return readDate(entry[name ?? names[0]], `${path}.${name ?? names[0]}`, report);
  };
  const timeOf = (name: string) => {
    const time = entry[name];
    const minutes = typeof time === 'string' ? readTime(plainText(time)) : undefined;
    return minutes ?? report(`${path}.${name}`, time, 'time');
  };
  const readSpans = () => {
    const opens = timeOf('opens');
    const closes = timeOf('closes');
    return opens === undefined || closes === undefined ? undefined : spansBetween(opens, closes);
  };

  const from = dateOf(always.from, 'date', 'from', 'validFrom');
  if (from === undefined) return undefined;
  const through = dateOf(always.through, 'through', 'date', 'validThrough');
  if (through === undefined) return undefined;
  if (through < from) return report(path, value, 'order');

  const daysName = 'dayOfWeek' in entry ? 'dayOfWeek' : 'days';
  const isDated = from !== always.from || through !== always.through;
  const given = entry[daysName] ?? (isDated ? 'daily' : undefined);
  const days = readDays(given, `${path}.${daysName}`, report);
  const spans = entry.closed === true ? [] : readSpans();
  if (!days || !spans) return undefined;
  const week: Span[][] = [];
  for (const day of days) week[day] = spans;
  return { from, through, week };
}
