/** When another channel would be suggested, as sentences: each found by ranking again, so that only what is true is said. */
import { traitsOf } from '../channels/traits';
import type { Moment } from '../circumstances';
import type { Channel } from '../config/schema';
import type { Circumstances, RankInput } from '../ranking/rank';
import type { SelectorStore } from '../selector';
import { ownVariant } from './describe-availability';
import { channelName } from './describe-channel';
import type { Text } from './format';

const mostSentences = 2;
const dayMilliseconds = 86_400_000;
/** Nobody plans a contact further ahead. */
const longestMilliseconds = 7 * dayMilliseconds;
/** Scores this near (2.5 points at even odds) are as good as equal. */
const nearLogOdds = 0.1;

/** What ranking again needs to know of the suggestion that was made. */
interface Made {
  readonly selector: SelectorStore;
  /** Id of the channel that is suggested. */
  readonly chosen: string;
  readonly t: Text;
}

/** The channel that would be suggested with this otherwise. */
const bestOf = ({ selector }: Made, other: Partial<RankInput>): string | undefined =>
  selector.rankFor(selector.reason.value?.id ?? '', { explore: undefined, ...other }).suggestion
    ?.best;

/**
 * At most two sentences, most useful first: another time within seven days, a closed channel if it were open, the next
 * attempt, the other device. None where the suggestion would stay.
 */
export function whatWouldChange(made: Made): string[] {
  const time = atAnotherTime(made);
  return [time?.text, ifOpen(made, time?.channel), nextAttempt(made), onOtherDevice(made)]
    .filter((text) => text !== undefined)
    .slice(0, mostSentences);
}

/** The channel that would do about as well, if there is one. */
export function nearlyEqual({ selector, chosen, t }: Made): string | undefined {
  const reason = selector.reason.value;
  const ranking = selector.ranking.value;
  if (!reason || !ranking) return undefined;
  const never = [...reason.never, chosen];
  const second = bestOf({ selector, chosen, t }, { reason: { ...reason, never } });
  const [first, next] = [chosen, second].map((id) =>
    ranking.channels.find(({ channel }) => channel === id),
  );
  if (!first || !next || next.availability?.state === 'closed') return undefined;
  if ((selector.triedFor(reason.id).get(next.channel) ?? 0) > 1) return undefined;
  return Math.abs(first.score - next.score) < nearLogOdds
    ? t('why.equal', { channel: nameIn(selector.channels.value, next.channel, t) })
    : undefined;
}

/** The first opening or closing that makes another channel the best. */
function atAnotherTime(made: Made): { text: string; channel: string } | undefined {
  const { selector, chosen, t } = made;
  const moment = selector.moment.value;
  if (!moment) return undefined;
  const isRecovery = selector.unresolved.value !== null;
  for (const { at, timeZone } of turningPoints(selector.channels.value, moment)) {
    const channel = bestOf(made, { circumstances: moment.of(isRecovery, at) });
    if (channel === undefined || channel === chosen) continue;
    const values = {
      time: momentWords(at, moment.now(), timeZone, t),
      channel: nameIn(selector.channels.value, channel, t),
    };
    const next = selector.channels.value.find(({ id }) => id === channel);
    const opens = next && moment.availability(next, at - 1)?.state === 'closed';
    return { text: t(opens ? 'why.from' : 'why.after', values), channel };
  }
  return undefined;
}

/** A channel that is closed, and would be the best if it were not. */
function ifOpen(made: Made, told: string | undefined): string | undefined {
  const { selector, chosen, t } = made;
  const moment = selector.moment.value;
  const now = moment?.of(selector.unresolved.value !== null);
  const closed =
    moment &&
    selector.channels.value.find(
      (channel) =>
        channel.id !== chosen &&
        channel.id !== told &&
        moment.availability(channel)?.state === 'closed' &&
        bestOf(made, {
          circumstances: (other, reason) => opened(now, other, reason, channel.id),
        }) === channel.id,
    );
  return closed ? t('why.ifOpen', { channel: channelName(closed, t) }) : undefined;
}

const opened = (
  now: Circumstances | undefined,
  channel: string,
  reason: Parameters<Circumstances>[1],
  open: string,
): ReturnType<Circumstances> => {
  const known = now?.(channel, reason);
  return channel === open && known?.availability
    ? { ...known, availability: { ...known.availability, state: 'open' } }
    : known;
};

/** What comes after a contact by this channel that does not resolve it. */
function nextAttempt(made: Made): string | undefined {
  const { selector, chosen, t } = made;
  const moment = selector.moment.value;
  const tried = new Map(selector.triedFor(selector.reason.value?.id ?? ''));
  tried.set(chosen, (tried.get(chosen) ?? 0) + 1);
  const channels = moment?.inRecovery() ?? selector.config.channels;
  const next = bestOf(made, {
    channels: channels.map((channel) => ({ id: channel.id, traits: traitsOf(channel) })),
    tried,
    circumstances: moment?.of(true),
  });
  return next === undefined || next === chosen
    ? undefined
    : t('why.next', { channel: nameIn(channels, next, t) });
}

function onOtherDevice(made: Made): string | undefined {
  const { selector, chosen, t } = made;
  const context = selector.context.value;
  const isPhone = context.device === 'mobile';
  const channel = bestOf(made, {
    context: { ...context, device: isPhone ? 'desktop' : 'mobile' },
  });
  return channel === undefined || channel === chosen
    ? undefined
    : t(isPhone ? 'why.desktop' : 'why.mobile', {
        channel: nameIn(selector.channels.value, channel, t),
      });
}

const nameIn = (channels: readonly Channel[], id: string, t: Text): string => {
  const channel = channels.find((known) => known.id === id);
  return channel ? channelName(channel, t) : id;
};

/** Every opening and closing of any channel within seven days, earliest first. */
function turningPoints(channels: readonly Channel[], moment: Moment) {
  const now = moment.now();
  const points: { at: number; timeZone: string | undefined }[] = [];
  for (const channel of channels) {
    const timeZone = moment.hours(channel)?.timeZone;
    let at = now;
    while (true) {
      const { source, opensAt, closesAt } = moment.availability(channel, at) ?? {};
      const next = opensAt ?? closesAt;
      if (source !== 'hours' || next === undefined || next > now + longestMilliseconds) break;
      at = next;
      points.push({ at, timeZone });
    }
  }
  return points.sort((a, b) => a.at - b.at);
}

/** `18:00`, with its day where it is another one; with the customer's own time where their clock shows another. */
function momentWords(at: number, now: number, timeZone: string | undefined, t: Text): string {
  const locale = ownVariant(t.locale);
  const show = (zone: string | undefined) => {
    const dayOf = (moment: number) => new Date(moment).toLocaleDateString('en', { timeZone: zone });
    const day = dayOf(at) === dayOf(now) ? undefined : 'long';
    return new Date(at).toLocaleTimeString(locale, {
      timeZone: zone,
      weekday: day,
      hour: 'numeric',
      minute: '2-digit',
    });
  };
  const [words, time] = [show(timeZone), show(undefined)];
  return words === time ? words : t('your-time', { words, time });
}
