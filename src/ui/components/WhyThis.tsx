import { signal } from '@preact/signals-core';
import type { Channel } from '../../config/schema';
import type { RankedChannel, Ranking } from '../../ranking/rank';
import type { SelectorStore } from '../../selector';
import type { ChannelNow } from '../describe-channel';
import { explain } from '../explain';
import type { Text } from '../format';
import { nearlyEqual, whatWouldChange } from '../what-would-change';
import { LaterIcon } from './LaterIcon';

export interface WhyThisProps {
  ranking: Ranking;
  chosen: RankedChannel;
  others: readonly RankedChannel[];
  selector: SelectorStore;
  nameOf: (channel: string) => string;
  nowOf: (channel: Channel) => ChannelNow | undefined;
  t: Text;
}

/** Three sentences are read; more are not. */
const mostSentences = 3;

/** Somebody has asked why: only then is it found out what would change it, which takes ranking many times. */
const isAsked = signal(false);

/** Why this channel, why not another, what would change it, and how much is known. */
export function WhyThis({ ranking, chosen, others, selector, nameOf, nowOf, t }: WhyThisProps) {
  const channels = selector.channels.value;
  const trainedOnRows = selector.trainedOnRows.value;
  const say = (rivals: readonly RankedChannel[]) => explain(chosen, rivals, t, nameOf);
  const channelOf = (id: string) => channels.find((one) => one.id === id);
  /** One that is closed was passed over for that, whatever else there is to say. */
  const closed = (id: string) => {
    const channel = channelOf(id);
    const now = channel && nowOf(channel);
    return now?.isClosed && now.status;
  };
  const instead = others.map(
    (other) => [closed(other.channel) || (say([other])[0] ?? ''), nameOf(other.channel)] as const,
  );
  const isBest = chosen.channel === ranking.suggestion?.best;
  const made = { selector, chosen: chosen.channel, t };
  const changes = isBest && isAsked.value ? whatWouldChange(made) : [];
  const ownOutcomes = selector.contacts.value.filter(({ outcome }) => outcome).length;
  const known = [
    isAsked.value && nearlyEqual(made),
    trainedOnRows > 0 && t('why.site', { count: trainedOnRows }),
    ownOutcomes > 0 && t('why.own', { count: ownOutcomes }),
    trainedOnRows + ownOutcomes === 0 && t('why.guess'),
  ];
  return (
    <>
      {channelOf(chosen.channel)?.recovery && selector.unresolved.value && (
        <p class="detail">{t('recovery.direct')}</p>
      )}
      <details
        class="why"
        onToggle={({ currentTarget }) => {
          isAsked.value = currentTarget.open;
        }}
      >
        <summary class="row">
          {t('why.title')}
          <LaterIcon name="expand" />
        </summary>
        <List sentences={say(others).slice(0, mostSentences)} />
        {instead.length > 0 && <p class="detail">{t('why.instead')}</p>}
        <dl>
          {namesBySentence(instead).map(([sentence, names]) => (
            <div key={sentence}>
              <dt>{names.join(', ')}</dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
        {changes.length > 0 && <p class="detail">{t('why.otherwise')}</p>}
        {changes.length > 0 && <List sentences={changes} />}
        <p class="detail">{isBest ? known.filter(Boolean).join(' ') : t('why.start')}</p>
      </details>
    </>
  );
}

const List = ({ sentences }: { sentences: readonly string[] }) => (
  <ul>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

/** What is true against several channels is said once. */
function namesBySentence(
  instead: readonly (readonly [sentence: string, name: string])[],
): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const [sentence, name] of instead)
    found.set(sentence, [...(found.get(sentence) ?? []), name]);
  return [...found];
}
