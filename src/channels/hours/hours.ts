/** Opening hours, read: what the owner wrote, as periods of dates with the hours of each weekday. */

/** Minutes after midnight by the local clock; past midnight the closing time goes on counting, up to 2880. */
export type Span = readonly [opens: number, closes: number];

/** Spans by weekday, Sunday first; none at all = closed; `undefined` = this period does not say. */
export type Week = readonly (readonly Span[] | undefined)[];

/** Hours of a stretch of dates, in days since 1970-01-01, both ends included. */
export interface Period {
  readonly from: number;
  readonly through: number;
  readonly week: Week;
}

export interface Hours {
  /** IANA name; without it, the zone of the device. */
  readonly timeZone: string | undefined;
  /** For each date the first that covers it and says something about its weekday counts. */
  readonly periods: readonly Period[];
}

/** Dates no business reaches, 27,000 years from 1970; finite, so that lengths can be compared. */
export const always = { from: -1e7, through: 1e7 } as const;

export const dayMilliseconds = 86_400_000;

/**
 * The spans that begin on a local date.
 *
 * A span past midnight belongs to the date it begins on: the night before a closed date is worked to its end.
 *
 * @param date in days since 1970-01-01.
 */
export function spansOn({ periods }: Hours, date: number): readonly Span[] {
  const weekday = new Date(date * dayMilliseconds).getUTCDay();
  const period = periods.find(
    ({ from, through, week }) => from <= date && date <= through && week[weekday],
  );
  return period?.week[weekday] ?? [];
}
