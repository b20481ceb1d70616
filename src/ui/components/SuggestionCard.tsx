import type { ComponentChildren } from 'preact';
import type { Channel } from '../../config/schema';
import type { Draft } from '../../contact/links';
import { answerTime, type ChannelNow, channelName } from '../describe-channel';
import type { Text } from '../format';
import { Icon } from './Icon';
import { MainAction } from './MainAction';

export interface SuggestionCardProps {
  channel: Channel;
  draft: Draft;
  /** What a suggestion is called. */
  label: string;
  now: ChannelNow | undefined;
  /** The most telling sentence. */
  because: string | undefined;
  t: Text;
  /** The whole explanation. */
  children: ComponentChildren;
  onHandOff: (channel: Channel, click: UIEvent) => void;
}

/** The channel most likely to resolve the reason, why, and one press to open it. */
export const SuggestionCard = (props: SuggestionCardProps) => {
  const { channel, draft, label, now, because, t, children, onHandOff } = props;
  return (
    <section class="card" part="suggestion" aria-labelledby="suggested">
      <p class="eyebrow">{label}</p>
      <div class="row">
        <span class="disc center">
          <Icon name={channel.kind} />
        </span>
        <div>
          <h3 id="suggested" part="suggested-channel">
            {channelName(channel, t)}
          </h3>
          <p class="detail">
            {[now?.note, now?.status, answerTime(channel, t, now)].filter(Boolean).join(' · ')}
          </p>
        </div>
      </div>
      <p class="because">{because}</p>
      <MainAction channel={channel} draft={draft} t={t} onHandOff={onHandOff} />
      {children}
    </section>
  );
};
