import { channelLink } from '../../contact/links';
import { answerTime, channelName, reachedAt } from '../describe-channel';
import type { HandedOff } from '../flow';
import { ChannelList, type ChannelListProps } from './ChannelList';
import { Copied } from './Copied';
import { LaterIcon } from './LaterIcon';
import { OnYourPhone } from './OnYourPhone';

export interface HandedOffViewProps extends Omit<ChannelListProps, 'suggested'> {
  handedOff: HandedOff;
  /** The site is told of contacts. */
  isReported: boolean;
  onFinish: () => void;
}

/** Where the customer has gone, what to do if it did not open, and what happens next. */
export function HandedOffView({ handedOff, isReported, onFinish, ...list }: HandedOffViewProps) {
  const { channel, isFailed, isElsewhere } = handedOff;
  const { channels, draft, nowOf, t } = list;
  const soon = answerTime(channel, t, nowOf(channel));
  const href = channelLink(channel, { subject: '', message: '' });
  const address = reachedAt(channel) || (href && new URL(href, document.baseURI).href);
  const others = channels.filter((other) => other !== channel);
  return (
    <>
      {isFailed ? (
        <p class="row notice" role="alert">
          <LaterIcon name="alert" />
          {t('done.failed', { channel: channelName(channel, t) })}
        </p>
      ) : (
        <p class="row next">
          <LaterIcon name="check" />
          {t(isReported ? 'done.reported' : 'done.next')}
        </p>
      )}
      {soon && !isFailed && <p class="detail">{soon}</p>}
      {channel.kind === 'phone' && draft.message && (
        <>
          <p class="label">{t('phone.notes')}</p>
          <p class="notes">{draft.message}</p>
        </>
      )}
      {isElsewhere ? (
        <OnYourPhone channel={channel} draft={draft} t={t} />
      ) : (
        address && (
          <>
            <p class="label">{t('done.fallback')}</p>
            <Copied text={address} t={t} />
          </>
        )
      )}
      {others.length > 0 && (
        <>
          <h3 class="quiet">{t('done.another')}</h3>
          <ChannelList {...list} channels={others} />
        </>
      )}
      <button type="button" class="secondary" onClick={onFinish}>
        {t('done.finish')}
      </button>
    </>
  );
}
