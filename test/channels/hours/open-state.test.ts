import { describe, expect, it } from 'vitest';
import type { Hours } from '../../../src/channels/hours/hours';
import { openState } from '../../../src/channels/hours/open-state';
import { readHours } from '../../../src/channels/hours/read-hours';

const hoursOf = (hours: unknown, timeZone = 'UTC', exceptions: readonly object[] = []): Hours => {
  const read = readHours({ hours, timeZone, exceptions });
  expect(read.findings).toEqual([]);
  return read.hours as Hours;
};
/** The state with its changes as ISO 8601 in UTC, to the minute. */
const stateAt = (hours: Hours, iso: string) => {
  const { isOpen, closesAt, opensAt } = openState(hours, Date.parse(iso));
  const shown = (at: number) => new Date(at).toISOString().replace(':00.000Z', 'Z');
  if (closesAt !== undefined) return `${isOpen} until ${shown(closesAt)}`;
  return opensAt === undefined ? `${isOpen} for good` : `${isOpen} until ${shown(opensAt)}`;
};

describe('openState', () => {
  // 2026-06-01 is a Monday.
  it.each([
    ['before opening', 'Mo-Fr 9-18', '2026-06-01T08:59:59.999Z', 'false until 2026-06-01T09:00Z'],
    ['at opening', 'Mo-Fr 9-18', '2026-06-01T09:00Z', 'true until 2026-06-01T18:00Z'],
    ['before closing', 'Mo-Fr 9-18', '2026-06-01T17:59:59.999Z', 'true until 2026-06-01T18:00Z'],
    ['at closing', 'Mo-Fr 9-18', '2026-06-01T18:00Z', 'false until 2026-06-02T09:00Z'],
    ['over the weekend', 'Mo-Fr 9-18', '2026-06-05T18:00Z', 'false until 2026-06-08T09:00Z'],
    ['at noon', 'Mo 8-12,13-17', '2026-06-01T12:30Z', 'false until 2026-06-01T13:00Z'],
    ['over spans that touch', 'Mo 8-12,12-17', '2026-06-01T09:00Z', 'true until 2026-06-01T17:00Z'],
    [
      'over spans that overlap',
      'Mo 8-14,9-10',
      '2026-06-01T09:30Z',
      'true until 2026-06-01T14:00Z',
    ],
    ['over midnight', 'Fr 20:00-02:00', '2026-06-06T01:00Z', 'true until 2026-06-06T02:00Z'],
    ['after the night', 'Fr 20:00-02:00', '2026-06-06T02:00Z', 'false until 2026-06-12T20:00Z'],
    [
      'into the next span',
      'Fr 20-02; Sa 02-04',
      '2026-06-05T22:00Z',
      'true until 2026-06-06T04:00Z',
    ],
    ['to midnight and on', 'Mo 18-24; Tu 0-6', '2026-06-01T20:00Z', 'true until 2026-06-02T06:00Z'],
    ['for 24 hours', 'Mo 09:00-09:00', '2026-06-02T08:00Z', 'true until 2026-06-02T09:00Z'],
    ['always', '24/7', '2026-06-01T00:00Z', 'true for good'],
    ['every day, all day', 'daily 0:00-23:59', '2026-06-01T00:00Z', 'true for good'],
    ['never', 'daily off', '2026-06-01T00:00Z', 'false for good'],
    ['before 1970', 'We 9-10', '1969-12-31T09:30Z', 'true until 1969-12-31T10:00Z'],
  ])('answers %s', (_, hours, at, state) => {
    expect(stateAt(hoursOf(hours), at)).toBe(state);
  });

  // Clocks in New York go from 02:00 to 03:00 on 8 March 2026, and from 02:00 back to 01:00 on 1 November.
  it.each([
    [
      'in the gap opens after it',
      '02:30-05:00',
      '2026-03-08T05:00Z',
      'false until 2026-03-08T07:00Z',
    ],
    [
      'closing in the gap closes before it',
      '01:00-02:30',
      '2026-03-08T06:30Z',
      'true until 2026-03-08T07:00Z',
    ],
    [
      'within the gap is left out',
      '02:10-02:50',
      '2026-03-08T05:00Z',
      'false until 2026-03-09T06:10Z',
    ],
    [
      'up to the gap meets one after it',
      '01:00-02:00,03:00-04:00',
      '2026-03-08T06:30Z',
      'true until 2026-03-08T08:00Z',
    ],
    [
      'opening twice opens the first time',
      '01:30-05:00',
      '2026-11-01T04:00Z',
      'false until 2026-11-01T05:30Z',
    ],
    [
      'closing twice closes the second time',
      '00:00-01:30',
      '2026-11-01T05:45Z',
      'true until 2026-11-01T06:30Z',
    ],
    [
      'within the hour that is repeated lasts',
      '01:15-01:45',
      '2026-11-01T06:00Z',
      'true until 2026-11-01T06:45Z',
    ],
    [
      'from the repeated hour on starts once',
      '01:00-03:00',
      '2026-11-01T06:00Z',
      'true until 2026-11-01T08:00Z',
    ],
    [
      'on the night clocks go forward is an hour shorter',
      '22:00-06:00',
      '2026-03-08T03:00Z',
      'true until 2026-03-08T10:00Z',
    ],
  ])('a span %s', (_, times, at, state) => {
    expect(stateAt(hoursOf(`daily ${times}`, 'America/New_York'), at)).toBe(state);
  });

  it.each([
    ['Asia/Kathmandu', 'Mo 9-18', '2026-06-01T03:14Z', 'false until 2026-06-01T03:15Z'],
    ['Australia/Eucla', 'Mo 9-18', '2026-06-01T00:15Z', 'true until 2026-06-01T09:15Z'],
    // Clocks go back by half an hour, at 02:00 on 5 April 2026.
    ['Australia/Lord_Howe', 'Su 01:45-03:00', '2026-04-04T14:40Z', 'false until 2026-04-04T14:45Z'],
    ['Australia/Lord_Howe', 'Su 00:00-01:45', '2026-04-04T15:00Z', 'true until 2026-04-04T15:15Z'],
    // Days begin at 01:00 where clocks go forward at midnight, as on 8 September 2024 in Chile.
    ['America/Santiago', 'Su 00:00-02:00', '2024-09-08T03:59Z', 'false until 2024-09-08T04:00Z'],
    // 30 December 2011, a Friday, was left out.
    ['Pacific/Apia', 'Fr 9-18', '2011-12-30T09:00Z', 'false until 2012-01-05T19:00Z'],
    ['Pacific/Apia', 'Th,Sa 9-18', '2011-12-30T05:00Z', 'false until 2011-12-30T19:00Z'],
    ['Pacific/Apia', 'Th 20:00-02:00', '2011-12-30T09:59Z', 'true until 2011-12-30T10:00Z'],
    [
      'Pacific/Apia',
      'Th 00:00-24:00; Sa 00:00-09:00',
      '2011-12-30T09:00Z',
      'true until 2011-12-30T19:00Z',
    ],
    // Clocks went back from 00:01 on Sunday to 23:01 on Saturday.
    ['America/St_Johns', 'Fr 23:40-23:35', '2010-11-07T02:30:30Z', 'true until 2010-11-07T03:05Z'],
    // Offsets had seconds once.
    ['Africa/Monrovia', 'Mo 9-18', '1971-06-07T09:44:29Z', 'false until 1971-06-07T09:44:30.000Z'],
  ])('holds in %s: %s at %s', (zone, hours, at, state) => {
    expect(stateAt(hoursOf(hours, zone), at)).toBe(state);
  });

  const christmas = [
    { date: '2026-12-25', closed: true },
    { date: '2026-12-24', opens: '09:00', closes: '12:00' },
    { from: '2026-12-27', through: '2026-12-31', closed: true },
  ];
  it.each([
    ['other hours', 'daily 8-20', '2026-12-24T08:30Z', 'false until 2026-12-24T09:00Z'],
    ['closed', 'daily 8-20', '2026-12-24T12:00Z', 'false until 2026-12-26T08:00Z'],
    ['closed for days', 'daily 8-20', '2026-12-26T20:00Z', 'false until 2027-01-01T08:00Z'],
    ['closed though always open', '24/7', '2026-12-24T13:00Z', 'false until 2026-12-26T00:00Z'],
    ['a year ahead', '24/7', '2025-12-01T00:00Z', 'true until 2026-12-24T00:00Z'],
    [
      'the one opening in a year',
      'daily off',
      '2025-12-01T00:00Z',
      'false until 2026-12-24T09:00Z',
    ],
    ['the last one over', 'daily off', '2026-12-24T12:00Z', 'false for good'],
    [
      'the night before, worked to its end',
      'Sa 20:00-02:00',
      '2026-12-27T01:00Z',
      'true until 2026-12-27T02:00Z',
    ],
  ])('minds exceptions: %s', (_, hours, at, state) => {
    expect(stateAt(hoursOf(hours, 'UTC', christmas), at)).toBe(state);
  });

  it('takes exceptions for the dates of the zone', () => {
    const hours = hoursOf('24/7', 'Pacific/Auckland', [{ date: '2026-12-25', closed: true }]);
    expect(stateAt(hours, '2026-12-24T10:00Z')).toBe('true until 2026-12-24T11:00Z');
    expect(stateAt(hours, '2026-12-24T11:00Z')).toBe('false until 2026-12-25T11:00Z');
  });

  it('takes the shortest of the exceptions for a date', () => {
    const summer = { from: '2026-07-01', through: '2026-08-31', closed: true };
    const party = { date: '2026-07-04', opens: '18:00', closes: '23:00' };
    for (const exceptions of [
      [summer, party],
      [party, summer],
    ])
      expect(stateAt(hoursOf('daily 9-10', 'UTC', exceptions), '2026-07-01T00:00Z')).toBe(
        'false until 2026-07-04T18:00Z',
      );
  });

  it('adds up the spans of an exception', () => {
    const exceptions = [
      { date: '2026-06-01', opens: '14:00', closes: '16:00' },
      { date: '2026-06-01', opens: '09:00', closes: '12:00' },
    ];
    const hours = hoursOf('daily 8-20', 'UTC', exceptions);
    expect(stateAt(hours, '2026-06-01T08:00Z')).toBe('false until 2026-06-01T09:00Z');
    expect(stateAt(hours, '2026-06-01T12:00Z')).toBe('false until 2026-06-01T14:00Z');
  });

  it('goes by the seasons of schema.org where they are given', () => {
    const hours = hoursOf([
      { dayOfWeek: ['Monday', 'Tuesday'], opens: '09:00', closes: '17:00' },
      {
        dayOfWeek: 'Monday',
        opens: '10:00',
        closes: '12:00',
        validFrom: '2026-06-01',
        validThrough: '2026-08-31',
      },
      { opens: '00:00', closes: '00:00', validFrom: '2026-07-06', validThrough: '2026-07-06' },
    ]);
    expect(stateAt(hours, '2026-05-25T08:00Z')).toBe('false until 2026-05-25T09:00Z');
    expect(stateAt(hours, '2026-06-01T08:00Z')).toBe('false until 2026-06-01T10:00Z');
    expect(stateAt(hours, '2026-06-02T08:00Z')).toBe('false until 2026-06-02T09:00Z');
    expect(stateAt(hours, '2026-07-06T08:00Z')).toBe('false until 2026-07-07T09:00Z');
  });

  it('goes by the zone of the device where the owner names none', () => {
    const { hours } = readHours('Mo-Su 09:00-18:00');
    const own = readHours({
      hours: 'Mo-Su 09:00-18:00',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const at = Date.parse('2026-06-01T12:00Z');
    expect(openState(hours as Hours, at)).toEqual(openState(own.hours as Hours, at));
  });

  it('refuses what is no instant', () => {
    expect(() => openState(hoursOf('24/7'), Number.NaN)).toThrow(RangeError);
  });
});
