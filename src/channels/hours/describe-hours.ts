import { dayMilliseconds } from './hours';
import { offsetAt, readingAt } from './local-time';
import type { OpenState } from './open-state';

export interface HoursView {
  /** Now, in milliseconds since 1970. */
  readonly at: number;
  /** BCP 47 tag of the customer's language. */
  readonly locale: string;
  /** IANA name of the zone that the hours are in; `undefined` = the zone of the device. */
  readonly siteZone: string | undefined;
  /** IANA name of the zone that the customer is in; `undefined` = the zone of the device. */
  readonly customerZone: string | undefined;
}

/** What to say about the hours: a key of the messages, and what goes into it. */
export interface HoursWords {
  readonly key:
    | 'open.always'
    | 'open.until'
    | 'closes.soon'
    | 'opens.today'
    | 'opens.tomorrow'
    | 'opens.weekday'
    | 'opens.date'
    | 'closed';
  /** `time` and `day` are the site's; `yourTime` is given where the customer's clock shows another. */
  readonly values: {
    readonly time?: string;
    readonly day?: string;
    readonly yourTime?: string;
  };
}

const soonMilliseconds = 30 * 60_000;

/**
 * What to tell a customer about the hours, without the words.
 *
 * `time` is always given where something changes. `day` comes with 'opens.weekday' (within six days), 'opens.date', and
 * with 'open.until' where the time comes round before that. Today and tomorrow are said only where site and customer
 * have the same date now; elsewhere the weekday is. `yourTime` names its day where it has another date than `time`.
 *
 * @param state what `openState` gave for `at`.
 * @throws RangeError as `Intl` does, for a locale or zone that is none.
 */
export function describeHours(
  { isOpen, closesAt, opensAt }: OpenState,
  { at, locale, siteZone, customerZone }: HoursView,
): HoursWords {
  const change = closesAt ?? opensAt;
  if (change === undefined) return { key: isOpen ? 'open.always' : 'closed', values: {} };

  const date = (zone: string | undefined, instant: number) =>
    Math.floor(readingAt(zone, instant) / dayMilliseconds);
  const show = (timeZone: string | undefined, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(change);
  const clock = { timeStyle: 'short' } as const;

  const today = date(siteZone, at);
  const daysAhead = date(siteZone, change) - today;
  const isNear = daysAhead < 7;
  const dayStyle: Intl.DateTimeFormatOptions = isNear
    ? { weekday: 'long' }
    : { day: 'numeric', month: 'long' };
  const isSameDate = today === date(customerZone, at);

  let key: HoursWords['key'] = isNear ? 'opens.weekday' : 'opens.date';
  if (isOpen) key = change - at > soonMilliseconds ? 'open.until' : 'closes.soon';
  else if (isSameDate && daysAhead < 2) key = daysAhead > 0 ? 'opens.tomorrow' : 'opens.today';

  const needsDay = isOpen ? change - at >= dayMilliseconds : /weekday|date/.test(key);
  const isElsewhere = offsetAt(siteZone, change) !== offsetAt(customerZone, change);
  const isOtherDate = date(siteZone, change) !== date(customerZone, change);
  return {
    key,
    values: {
      time: show(siteZone, clock),
      ...(needsDay && { day: show(siteZone, dayStyle) }),
      ...(isElsewhere && {
        yourTime: show(
          customerZone,
          isOtherDate ? { ...dayStyle, hour: 'numeric', minute: '2-digit' } : clock,
        ),
      }),
    },
  };
}
