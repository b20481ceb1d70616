import type { Problem } from '../../config/problem';
import type { HoursFinding } from './finding';

/** A finding in words, with the fix. */
export function describeHoursFinding({ path, value, wrong }: HoursFinding): Problem {
  const [message, fix] = words[wrong];
  return { path, value, message: value === undefined ? 'is missing' : message, fix };
}

const words: Readonly<Record<HoursFinding['wrong'], readonly [message: string, fix: string]>> = {
  hours: [
    'is not understood',
    'write "always", or such as "Mo-Fr 09:00-18:00; Sa 10:00-14:00"; until then no hours are shown',
  ],
  days: ['is no weekday', 'write such as "Mo", "Mo-Fr" or "Monday"'],
  time: ['is not a time of day', 'write it as 09:00 or 9am, up to 24:00'],
  date: ['is not a date', 'write it as 2026-12-25'],
  zone: [
    'is not a time zone',
    'name the one the hours are in, such as "Europe/Berlin"; until then the customer’s own is taken',
  ],
  list: ['is not a list', 'write a list in brackets'],
  holidays: [
    'names holidays, which differ from place to place, and is left out',
    'list the dates in exceptions, such as { "date": "2026-12-25", "closed": true }',
  ],
  order: ['ends before it begins', 'write the earlier date first'],
  doubtful: [
    'can be read in two ways',
    'write such as 09:00-17:00, 22:00-05:00, 9am-5pm, 00:00-24:00 or off',
  ],
};
