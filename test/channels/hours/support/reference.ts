/** Opening hours the slow way: every interval of a stretch of dates, in instants found through luxon. */
import { DateTime, IANAZone } from 'luxon';
import type { Schedule } from './schedule';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** How far apart offsets are looked up: no zone changes twice within this time. */
const step = 12 * hour;

const zones = new Map<string, { zone: IANAZone; offsets: Map<number, number> }>();

/** Milliseconds that a zone is ahead of UTC. */
export function offsetOf(name: string, at: number): number {
  let known = zones.get(name);
  if (!known) {
    known = { zone: IANAZone.create(name), offsets: new Map() };
    zones.set(name, known);
  }
  const { zone, offsets } = known;
  let offset = offsets.get(at);
  if (offset === undefined) {
    offset = Math.round(zone.offset(at) * minute);
    offsets.set(at, offset);
  }
  return offset;
}

/** Every instant at which clocks show a local time; where they skip it, the instant of the change alone. */
function instantsShowing(zone: string, local: number): number[] {
  const samples: number[] = [];
  for (let at = Math.floor(local / step) * step - 30 * hour; at < local + 30 * hour; at += step)
    samples.push(at);
  const tried = [...new Set(samples.map((at) => offsetOf(zone, at)))];
  const found = tried
    .map((offset) => local - offset)
    .filter((at) => at + offsetOf(zone, at) === local);
  if (found.length > 0) return found.sort((a, b) => a - b);
  let at = samples.findLast((sample) => sample + offsetOf(zone, sample) < local) as number;
  while (at + offsetOf(zone, at) < local) at += minute;
  return [at];
}

/** Where clocks show a time twice, a span begins at the first of them and ends at the last. */
function interval(zone: string, date: number, [opens, closes]: readonly [number, number]) {
  const end = closes > opens ? closes : closes + 24 * 60;
  return {
    start: Math.min(...instantsShowing(zone, date + opens * minute)),
    end: Math.max(...instantsShowing(zone, date + end * minute)),
  };
}

/** Spans of a date, a number of milliseconds at which it begins in UTC. */
function spansOf(schedule: Schedule, date: number) {
  const utc = DateTime.fromMillis(date, { zone: 'utc' });
  const iso = utc.toISODate() as string;
  const exception = schedule.exceptions.find(({ from, through }) => from <= iso && iso <= through);
  return (exception ? exception.spans : schedule.week[utc.weekday % 7]) ?? [];
}

/** All openings of the dates from `back` days before an instant to `ahead` days after it, none of them touching. */
export function openings(
  schedule: Schedule,
  zone: string,
  at: number,
  back: number,
  ahead: number,
) {
  const today = Math.floor((at + offsetOf(zone, at)) / day) * day;
  const intervals: { start: number; end: number }[] = [];
  for (let date = today - back * day; date <= today + ahead * day; date += day)
    for (const span of spansOf(schedule, date)) intervals.push(interval(zone, date, span));
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of intervals.sort((a, b) => a.start - b.start)) {
    if (start === end) continue;
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What is open at an instant and when that changes, looking 450 days ahead. */
export function referenceState(schedule: Schedule, zone: string, at: number) {
  for (const ahead of [4, 10, 30, 100, 450]) {
    const found = openings(schedule, zone, at, 4, ahead);
    const isKnown = (change: number) => change < at + (ahead - 3) * day;
    const now = found.find(({ start, end }) => start <= at && at < end);
    const change = now ? now.end : found.find(({ start }) => start > at)?.start;
    if (change !== undefined && isKnown(change))
      return now ? { isOpen: true, closesAt: change } : { isOpen: false, opensAt: change };
    if (ahead === 450) return { isOpen: now !== undefined };
  }
  throw new Error('unreachable');
}
