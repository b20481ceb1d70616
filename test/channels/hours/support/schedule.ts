import fc from 'fast-check';

/** Minutes after midnight; closing not later than opening means past midnight. */
type Times = readonly [opens: number, closes: number];

/** Hours as plain as can be: spans by weekday from Sunday on, and by stretches of dates that do not overlap. */
export interface Schedule {
  readonly week: readonly (readonly Times[])[];
  readonly exceptions: readonly {
    readonly from: string;
    readonly through: string;
    readonly spans: readonly Times[];
  }[];
}

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const entries = (spans: readonly Times[]): object[] =>
  spans.length > 0
    ? spans.map(([opens, closes]) => ({ opens: clock(opens), closes: clock(closes) }))
    : [{ closed: true }];

/** The schedule as an owner writes it. */
export const written = ({ week, exceptions }: Schedule, timeZone: string) => ({
  timeZone,
  hours: week.flatMap((spans, i) => {
    const dayOfWeek = names[i];
    return entries(spans).map((entry) => ({ dayOfWeek, ...entry }));
  }),
  exceptions: exceptions.flatMap(({ from, through, spans }) => {
    const dates = from === through ? { date: from } : { from, through };
    return entries(spans).map((entry) => ({ ...dates, ...entry }));
  }),
});

/** Times where clocks change are likelier than others; 00:00 to 00:00 would be closed, 00:00 to 23:59 all day. */
const anyTimes: fc.Arbitrary<Times> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(0, 30, 60, 90, 105, 120, 135, 150, 180, 1410, 1425),
      fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
      fc.integer({ min: 0, max: 1439 }),
    ),
    fc.oneof(
      fc.constantFrom(0, 30, 60, 90, 105, 120, 135, 150, 180, 1380, 1440),
      fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15),
      fc.integer({ min: 0, max: 1440 }),
    ),
  )
  .filter(([opens, closes]) => opens > 0 || (closes > 0 && closes !== 1439));

const allDay: readonly Times[] = [[0, 1440]];
const anySpans: fc.Arbitrary<readonly Times[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(anyTimes, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant(allDay) },
);

const day = 86_400_000;
const isoDate = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * Schedules with exceptions around an instant, most within days of it, some a year away.
 *
 * @param at milliseconds since 1970.
 */
export const anySchedule = (at: number): fc.Arbitrary<Schedule> =>
  fc.record({
    week: fc.oneof(
      { weight: 20, arbitrary: fc.array(anySpans, { minLength: 7, maxLength: 7 }) },
      { weight: 1, arbitrary: anySpans.map((spans) => Array(7).fill(spans)) },
      { weight: 1, arbitrary: fc.constantFrom(Array(7).fill([]), Array(7).fill(allDay)) },
    ),
    exceptions: fc
      .array(
        fc.record({
          gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 90 })),
          length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })),
          spans: anySpans,
        }),
        { maxLength: 4 },
      )
      .map((stretches) => {
        let next = at - 4 * day;
        return stretches.map(({ gap, length, spans }) => {
          const from = next + gap * day;
          next = from + length * day;
          return { from: isoDate(from), through: isoDate(next - day), spans };
        });
      }),
  });
