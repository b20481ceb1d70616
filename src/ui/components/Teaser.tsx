import type { Channel } from '../../config/schema';
import type { Draft } from '../../contact/links';
import { answerTime, type ChannelNow, channelName } from '../describe-channel';
import type { Text } from '../format';
import { Icon } from './Icon';
import { MainAction } from './MainAction';

export interface TeaserProps {
  title: string;
  /** What it is about, in the words of the site's reasons. */
  subject: string;
  channel: Channel;
  draft: Draft;
  now: ChannelNow | undefined;
  /** Said to screen readers, once it has been drawn: before, they do not listen. */
  announcement: string;
  t: Text;
  onHandOff: (channel: Channel, click: UIEvent) => void;
  onOther: () => void;
  onDismiss: () => void;
}

/** One channel, offered unasked; it asks for nothing and takes no focus. */
export const Teaser = (props: TeaserProps) => {
  const { title, subject, channel, draft, now, announcement, t, onHandOff } = props;
  return (
    <>
      <p class="unseen" role="status">
        {announcement}
      </p>
      <section class="follow-up" part="prompt" aria-labelledby="prompt">
        <button
          type="button"
          class="round center"
          aria-label={t('close')}
          onClick={props.onDismiss}
        >
          <Icon name="close" />
        </button>
        <p id="prompt" class="label">
          {title}
        </p>
        <p class="detail">
          {[subject, channelName(channel, t), now?.status, answerTime(channel, t, now)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div class="answers">
          <MainAction channel={channel} draft={draft} t={t} onHandOff={onHandOff} />
          <button type="button" class="secondary" onClick={props.onOther}>
            {t('prompt.else')}
          </button>
        </div>
      </section>
    </>
  );
};
