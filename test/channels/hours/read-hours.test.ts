import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeHoursFinding } from '../../../src/channels/hours/describe-finding';
import { type Hours, spansOn } from '../../../src/channels/hours/hours';
import { readHours } from '../../../src/channels/hours/read-hours';
import { describeProblem } from '../../../src/config/problem';

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
/** 2026-06-01, a Monday. */
const monday = Date.UTC(2026, 5, 1) / 86_400_000;
/** Hours of a week in one spelling, days that are closed left out. */
const weekOf = (hours: Hours | undefined) =>
  hours &&
  ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
    .map((day, i) => [day, spansOn(hours, monday + i)] as const)
    .filter(([, spans]) => spans.length > 0)
    .map(([day, spans]) => `${day} ${spans.map((span) => span.map(clock).join('-')).join(',')}`)
    .join('; ');
const read = (hours: unknown) => {
  const { hours: found, findings } = readHours({ hours, timeZone: 'UTC' });
  expect(findings).toEqual([]);
  return weekOf(found);
};
const same = (days: string, times: string) =>
  days
    .split(' ')
    .map((day) => `${day} ${times}`)
    .join('; ');
const workdays = 'Mo Tu We Th Fr';
const week = `${workdays} Sa Su`;

describe('readHours', () => {
  it.each([
    ['Mo-Fr 09:00-18:00; Sa 10:00-14:00', `${same(workdays, '09:00-18:00')}; Sa 10:00-14:00`],
    ['Mo-Fr 09:00-18:00, Sa 10:00-14:00', `${same(workdays, '09:00-18:00')}; Sa 10:00-14:00`],
    ['Mo-Fr 09:00-18:00 Sa 10:00-14:00', `${same(workdays, '09:00-18:00')}; Sa 10:00-14:00`],
    ['Mo-Fr 09:00-18:00\nSa 10:00-14:00;', `${same(workdays, '09:00-18:00')}; Sa 10:00-14:00`],
    ['Mo,We,Fr 8-12,13-17', same('Mo We Fr', '08:00-12:00,13:00-17:00')],
    ['Mon, Wed & Fri: 8 - 12, 13 - 17', same('Mo We Fr', '08:00-12:00,13:00-17:00')],
    ['Mon–Fri 9am–6pm', same(workdays, '09:00-18:00')],
    ['MONDAY to FRIDAY 9 a.m. to 6 p.m.', same(workdays, '09:00-18:00')],
    ['Mon.-Fri. 9:30 AM — 6:15 PM', same(workdays, '09:30-18:15')],
    ['Tues and Thurs 12am-12pm', same('Tu Th', '00:00-12:00')],
    ['Mo 12pm-1pm, 11pm-12am', 'Mo 12:00-13:00,23:00-24:00'],
    ['Mo 0900-1730', 'Mo 09:00-17:30'],
    ['Mo 9.00-17.30', 'Mo 09:00-17:30'],
    ['Sa-Mo 10-11', same('Mo Sa Su', '10:00-11:00')],
    ['Fr 20:00-02:00', 'Fr 20:00-26:00'],
    ['Fr 24:00-02:00', 'Fr 24:00-26:00'],
    ['Fr 20-2', 'Fr 20:00-26:00'],
    ['Fr 10:00-02:00', 'Fr 10:00-26:00'],
    ['Fr 18-24', 'Fr 18:00-24:00'],
    ['Fr 18-0', 'Fr 18:00-24:00'],
    ['24/7', same(week, '00:00-24:00')],
    ['Always', same(week, '00:00-24:00')],
    ['daily 9-18', same(week, '09:00-18:00')],
    ['09:00-18:00', same(week, '09:00-18:00')],
    ['Mo-Su 9-18; Su off', same(`${workdays} Sa`, '09:00-18:00')],
    ['Mo-Su 9-18, Su closed', same(`${workdays} Sa`, '09:00-18:00')],
    [
      'Mo-Fr 9-18; We 14-20',
      'Mo 09:00-18:00; Tu 09:00-18:00; We 14:00-20:00; Th 09:00-18:00; Fr 09:00-18:00',
    ],
    ['Mo,Tu 8-12, Tu 13-17', 'Mo 08:00-12:00; Tu 08:00-12:00,13:00-17:00'],
    ['Mo,Tu 8-12; Mo,Tu 13-17', same('Mo Tu', '08:00-12:00,13:00-17:00')],
    ['daily off', ''],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [[{ days: 'Mo-Fr', opens: '09:00', closes: '18:00' }], same(workdays, '09:00-18:00')],
    [{ days: 'Mo', opens: '9am', closes: '18:00:00' }, 'Mo 09:00-18:00'],
    [[{ dayOfWeek: 'Monday', opens: '09:00:00', closes: '24:00' }], 'Mo 09:00-24:00'],
    [
      [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '18:00', closes: '02:00' }],
      same('Mo Tu', '18:00-26:00'),
    ],
    [
      [{ dayOfWeek: 'https://schema.org/Monday', opens: '10:00', closes: '11:00' }],
      'Mo 10:00-11:00',
    ],
    [
      [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['PublicHolidays', 'http://schema.org/Friday'],
          opens: '10:00',
          closes: '11:00',
        },
      ],
      'Fr 10:00-11:00',
    ],
    [
      [
        { days: 'Mo', opens: '13:00', closes: '17:00' },
        { days: 'Mo', opens: '08:00', closes: '12:00' },
      ],
      'Mo 08:00-12:00,13:00-17:00',
    ],
    [['Mo 13-17', { days: 'Mo', opens: '08:00', closes: '12:00' }], 'Mo 08:00-12:00,13:00-17:00'],
    [[{ days: 'Mo', opens: '00:00', closes: '23:59' }], 'Mo 00:00-24:00'],
    [[{ days: 'Mo', opens: '00:00', closes: '00:00' }], ''],
    [[{ days: 'Mo', closed: true }], ''],
    [
      [{ opens: '09:00', closes: '10:00', validFrom: '2026-06-03T00:00:00Z' }],
      same('We Th Fr Sa Su', '09:00-10:00'),
    ],
    [
      [{ opens: '09:00', closes: '10:00', validThrough: '2026-06-02' }],
      same('Mo Tu', '09:00-10:00'),
    ],
  ])('reads %j', (hours, expected) => {
    expect(read(hours)).toBe(expected);
  });

  const monday9 = { hours: 'Mo 9-18', timeZone: 'UTC' };
  const understood =
    'write "always", or such as "Mo-Fr 09:00-18:00; Sa 10:00-14:00"; until then no hours are shown';
  const zone =
    'name the one the hours are in, such as "Europe/Berlin"; until then the customer’s own is taken';
  const ways = 'write such as 09:00-17:00, 22:00-05:00, 9am-5pm, 00:00-24:00 or off';
  const time = 'write it as 09:00 or 9am, up to 24:00';
  const date = 'write it as 2026-12-25';
  const holidays =
    'names holidays, which differ from place to place, and is left out: list the dates in exceptions, such as { "date": "2026-12-25", "closed": true }';
  const days = 'is no weekday: write such as "Mo", "Mo-Fr" or "Monday"';
  it.each([
    [{}, 'none', `hours is missing: ${understood}`],
    [[], 'none', `hours ([]) is not understood: ${understood}`],
    [null, 'none', `hours is missing: ${understood}`],
    [{ hours: 7 }, 'none', `hours (7) is not understood: ${understood}`],
    [{ hours: '' }, 'none', `hours ("") is not understood: ${understood}`],
    [
      { hours: 'by appointment', timeZone: 'UTC' },
      'none',
      `hours ("by appointment") is not understood: ${understood}`,
    ],
    [
      { hours: 'Mo-Fr', timeZone: 'UTC' },
      'none',
      `hours ("mo-fr") is not understood: ${understood}`,
    ],
    [
      { hours: ['Mo 9-18', 'Tu 18:00+'], timeZone: 'UTC' },
      'none',
      `hours[1] ("18:00+") is not understood: ${understood}`,
    ],
    [
      { hours: 'Mo 9-18; Tu 25:00-26:00', timeZone: 'UTC' },
      'none',
      `hours ("25:00-26:00") is not understood: ${understood}`,
    ],
    [
      { hours: 'Mo 9:60-13pm', timeZone: 'UTC' },
      'none',
      `hours ("9:60-13pm") is not understood: ${understood}`,
    ],
    [{ hours: 'Mu 9-18', timeZone: 'UTC' }, 'none', `hours ("mu") ${days}`],
    [{ hours: 'M 9-18', timeZone: 'UTC' }, 'none', `hours ("m") ${days}`],
    [{ hours: 'Mo-We-Fr 9-18', timeZone: 'UTC' }, 'none', `hours ("mo-we-fr") ${days}`],
    [
      { hours: 'Mon-Fri 9-5', timeZone: 'UTC' },
      'none',
      `hours ("9-5") can be read in two ways: ${ways}`,
    ],
    [
      { hours: 'Mo 9:00-5:30', timeZone: 'UTC' },
      'none',
      `hours ("9:00-5:30") can be read in two ways: ${ways}`,
    ],
    [
      { hours: 'Mo 9-6pm', timeZone: 'UTC' },
      'none',
      `hours ("9-6pm") can be read in two ways: ${ways}`,
    ],
    [
      { hours: 'Mo 00:00-00:00', timeZone: 'UTC' },
      'none',
      `hours ("00:00-00:00") can be read in two ways: ${ways}`,
    ],
    [{ hours: 'Mo 9-18; PH off', timeZone: 'UTC' }, 'some', `hours ("ph") ${holidays}`],
    [{ hours: 'Mo,PH 9-18', timeZone: 'UTC' }, 'some', `hours ("mo,ph") ${holidays}`],
    [{ hours: 'PH off', timeZone: 'UTC' }, 'none', `hours ("ph") ${holidays}`],
    [
      { hours: [{ opens: '09:00', closes: '18:00' }], timeZone: 'UTC' },
      'none',
      'hours[0].days is missing: write such as "Mo", "Mo-Fr" or "Monday"',
    ],
    [
      { hours: [{ days: 'Mo', opens: '09:00' }], timeZone: 'UTC' },
      'none',
      `hours[0].closes is missing: ${time}`,
    ],
    [
      { hours: [{ days: 'Mo', opens: '24:30', closes: '9:00' }], timeZone: 'UTC' },
      'none',
      `hours[0].opens ("24:30") is not a time of day: ${time}`,
    ],
    [
      { hours: [{ dayOfWeek: 1, opens: '08:00', closes: '9:00' }], timeZone: 'UTC' },
      'none',
      `hours[0].dayOfWeek (1) ${days}`,
    ],
    [{ hours: 'Mo 9-18' }, 'some', `timeZone is missing: ${zone}`],
    [
      { hours: 'Mo 9-18', timeZone: 'Berlin' },
      'some',
      `timeZone ("Berlin") is not a time zone: ${zone}`,
    ],
    [
      { ...monday9, exceptions: {} },
      'some',
      'exceptions ({}) is not a list: write a list in brackets',
    ],
    [
      { ...monday9, exceptions: [{ closed: true }] },
      'some',
      `exceptions[0].date is missing: ${date}`,
    ],
    [
      { ...monday9, exceptions: [{ from: '2026-12-25', closed: true }] },
      'some',
      `exceptions[0].through is missing: ${date}`,
    ],
    [
      { ...monday9, exceptions: [{ date: '2026-02-30', closed: true }] },
      'some',
      `exceptions[0].date ("2026-02-30") is not a date: ${date}`,
    ],
    [
      { ...monday9, exceptions: [{ date: '25.12.2026', closed: true }] },
      'some',
      `exceptions[0].date ("25.12.2026") is not a date: ${date}`,
    ],
    [
      { ...monday9, exceptions: [{ date: '2026-12-25', closed: 'yes' }] },
      'some',
      `exceptions[0].opens is missing: ${time}`,
    ],
    [
      { ...monday9, exceptions: [{ from: '2026-12-31', through: '2026-12-27', closed: true }] },
      'some',
      'exceptions[0] ({"from":"2026-12-31","through":"2026-12-27","closed":true}) ends before it begins: write the earlier date first',
    ],
  ])('says what is wrong with %j', (input, kept, line) => {
    const { hours, findings } = readHours(input);
    expect(findings.map((finding) => describeProblem(describeHoursFinding(finding)))).toContain(
      `${line}.`,
    );
    expect(hours ? 'some' : 'none').toBe(kept);
  });

  it('needs no time zone for what is always open', () => {
    expect(readHours('always').findings).toEqual([]);
    expect(
      readHours({ hours: 'always', exceptions: [{ date: '2026-12-25', closed: true }] }).findings,
    ).toHaveLength(1);
  });

  it('never throws', () => {
    const text = fc.string({ unit: fc.constantFrom(...'Mo-Fr 09:18,;24/7apmoff'.split('')) });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          text,
          fc.record({
            hours: fc.oneof(fc.anything(), text, fc.array(fc.object())),
            exceptions: fc.anything(),
            timeZone: fc.anything(),
          }),
        ),
        (input) => {
          const { findings } = readHours(input);
          for (const finding of findings) expect(describeHoursFinding(finding).fix).not.toBe('');
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
