import type { Channel } from '../../config/schema';
import type { Contact } from '../../contact/contact';
import type { RankedChannel, Ranking } from '../../ranking/rank';
import type { ChannelNow } from '../describe-channel';
import { explain } from '../explain';
import type { Text } from '../format';
import { LaterIcon } from './LaterIcon';

export interface WhyThisProps {
  ranking: Ranking;
  chosen: RankedChannel;
  others: readonly RankedChannel[];
  channels: readonly Channel[];
  nameOf: (channel: string) => string;
  nowOf: (channel: Channel) => ChannelNow | undefined;
  /** Contacts that the site prior was trained on; 0 where there is no site prior. */
  trainedOnRows: number;
  /** The customer's own. */
  contacts: readonly Contact[];
  t: Text;
}

/** Three sentences are read; more are not. */
const mostSentences = 3;

/** Why this channel, why not another, and how much is known. */
export function WhyThis(props: WhyThisProps) {
  const { ranking, chosen, others, channels, nameOf, nowOf, trainedOnRows, contacts, t } = props;
  const say = (rivals: readonly RankedChannel[]) => explain(chosen, rivals, t, nameOf);
  /** One that is closed was passed over for that, whatever else there is to say. */
  const closed = (id: string) => {
    const channel = channels.find((one) => one.id === id);
    const now = channel && nowOf(channel);
    return now?.isClosed && now.status;
  };
  const instead = others.map(
    (other) => [closed(other.channel) || (say([other])[0] ?? ''), nameOf(other.channel)] as const,
  );
  const isBest = chosen.channel === ranking.suggestion?.best;
  const ownOutcomes = contacts.filter(({ outcome }) => outcome).length;
  const learned = [
    trainedOnRows > 0 && t('why.site', { count: trainedOnRows }),
    ownOutcomes > 0 && t('why.own', { count: ownOutcomes }),
    trainedOnRows + ownOutcomes === 0 && t('why.guess'),
  ];
  return (
    <details class="why">
      <summary class="row">
        {t('why.title')}
        <LaterIcon name="expand" />
      </summary>
      <ul>
        {say(others)
          .slice(0, mostSentences)
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
      {instead.length > 0 && <p class="detail">{t('why.instead')}</p>}
      <dl>
        {namesBySentence(instead).map(([sentence, names]) => (
          <div key={sentence}>
            <dt>{names.join(', ')}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <p class="detail">{isBest ? learned.filter(Boolean).join(' ') : t('why.start')}</p>
    </details>
  );
}

/** What is true against several channels is said once. */
function namesBySentence(
  instead: readonly (readonly [sentence: string, name: string])[],
): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const [sentence, name] of instead)
    found.set(sentence, [...(found.get(sentence) ?? []), name]);
  return [...found];
}
