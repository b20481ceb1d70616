/** What customers are told of a channel: its name, how to reach it, how soon it answers. */
import type { Channel } from '../config/schema';
import type { Text } from './format';

export const channelName = (channel: Channel, t: Text): string =>
  channel.label ?? t(`channel.${channel.kind}`);

/** What the button that opens it says. */
export const actionLabel = (channel: Channel, t: Text): string =>
  t(`action.${channel.kind}`, {
    channel: channelName(channel, t),
    number: isolated(reachedAt(channel)),
  });

/**
 * Kept on one line, and from left to right in any text: in Arabic or Hebrew the parts of a number would change places.
 */
const isolated = (number: string): string =>
  number && `\u2066${number.replace(/\s/g, '\u00a0')}\u2069`;

/** The number or address, as the owner wrote it, for people to read, copy or dial elsewhere. */
export function reachedAt(channel: Channel): string {
  if ('number' in channel) return channel.number;
  if ('address' in channel) return channel.address;
  return '';
}

/** A channel at the moment. */
export interface ChannelNow {
  /** What the customer had better know first. */
  readonly note?: string | undefined;
  /** Whether it is open, in words; empty where that is not known. */
  readonly status: string;
  readonly isClosed: boolean;
  /** Milliseconds since 1970, as the next. */
  readonly at: number;
  readonly opensAt?: number | undefined;
  readonly waitSeconds?: number | undefined;
}

/** One line: whether it is open, where, and how soon; empty where nobody says. */
export const channelDetail = (channel: Channel, t: Text, now?: ChannelNow): string =>
  [now?.note, now?.status, isolated(reachedAt(channel)), answerTime(channel, t, now)]
    .filter(Boolean)
    // The dot ends a line and never begins one.
    .join('\u00a0· ');

/** How soon it answers. */
export function answerTime(channel: Channel, t: Text, now?: ChannelNow): string {
  if (now?.isClosed) return '';
  const { answersWithinHours } = channel;
  const waitSeconds = now?.waitSeconds ?? channel.waitSeconds;
  if (waitSeconds !== undefined) {
    if (waitSeconds < 30) return t('wait.now');
    if (waitSeconds < 3600) return t('wait.minutes', { count: Math.round(waitSeconds / 60) || 1 });
  }
  const hours = answersWithinHours ?? (waitSeconds === undefined ? 0 : waitSeconds / 3600);
  if (hours <= 0) return '';
  if (hours >= 48) return t('wait.days', { count: Math.ceil(hours / 24) });
  return t('wait.hours', { count: Math.ceil(hours) });
}
