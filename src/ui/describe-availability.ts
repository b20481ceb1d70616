/** What customers are told of a channel at the moment: whether it is open, and until when. */
import { describeHours } from '../channels/hours/describe-hours';
import type { Moment } from '../circumstances';
import { languageOf } from '../config/label';
import type { Channel } from '../config/schema';
import type { ChannelNow } from './describe-channel';
import type { Text } from './format';

export function describeAvailability(
  channel: Channel,
  moment: Moment,
  t: Text,
): ChannelNow | undefined {
  const known = moment.availability(channel);
  if (!known) return undefined;
  const { state, opensAt, closesAt, waitSeconds } = known;
  const isClosed = state === 'closed';
  return { status: status(), isClosed, at: moment.now(), opensAt, waitSeconds };

  function status(): string {
    if (state === 'unknown') return '';
    if (opensAt === undefined && closesAt === undefined)
      return t(isClosed ? 'closed' : known?.source === 'hours' ? 'open.always' : 'open');
    const { key, values } = describeHours(
      {
        isOpen: !isClosed,
        ...(opensAt !== undefined && { opensAt }),
        ...(closesAt !== undefined && { closesAt }),
      },
      {
        at: moment.now(),
        locale: ownVariant(t.locale),
        siteZone: moment.hours(channel)?.timeZone,
        customerZone: undefined,
      },
    );
    const { time = '', day = '', yourTime = '' } = values;
    const words = t(day && key === 'open.until' ? 'open.untilDay' : key, { time, day });
    return yourTime ? t('your-time', { words, time: yourTime }) : words;
  }
}

/** The customer's own variant of a language: who reads English in Europe expects 18:00 and not 6:00 PM. */
export function ownVariant(locale: string): string {
  return navigator.languages.find((tag) => languageOf(tag) === languageOf(locale)) ?? locale;
}
