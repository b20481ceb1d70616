import { channelLink } from '../../contact/links';
import type { SelectorStore } from '../../selector';
import { answerTime, channelName, reachedAt } from '../describe-channel';
import type { Flow } from '../flow';
import { seldomPart } from '../seldom-part';
import { ChannelList, type ChannelListProps } from './ChannelList';
import { Copied } from './Copied';
import { LaterIcon } from './LaterIcon';
import { OnYourPhone } from './OnYourPhone';
import { Reminder } from './Reminder';

const callbackForm = seldomPart(() => import('./CallbackForm'));

export interface HandedOffViewProps extends Omit<ChannelListProps, 'suggested'> {
  selector: SelectorStore;
  flow: Flow;
}

/** Where the customer has gone, what to do if it did not open, and what happens next. Who wants to be called is asked. */
export function HandedOffView({ selector, flow, ...list }: HandedOffViewProps) {
  const handedOff = flow.handedOff.value;
  if (!handedOff) return null;
  const { channel, isAsking, isFailed, isElsewhere, number } = handedOff;
  const { channels, draft, nowOf, t } = list;
  const now = nowOf(channel);
  const soon = answerTime(channel, t, now);
  if (isAsking && channel.kind === 'callback') {
    const it = callbackForm(flow, () => flow.showHandedOff({ channel, isFailed: true }));
    return it && <it.CallbackForm selector={selector} flow={flow} channel={channel} t={t} />;
  }
  const href = channelLink(channel, draft);
  const address = reachedAt(channel) || (href && new URL(href, document.baseURI).href);
  const others = channels.filter(({ id }) => id !== channel.id);
  const { followUp, privacy } = selector.config;
  const own = selector.own.value;
  const isAskedLater = followUp.askUntilDays > 0 && own?.isOnDevice() && !own.isSilent.value;
  return (
    <>
      {now?.isClosed && (
        <Reminder now={now} channel={channelName(channel, t)} message={draft.message} t={t} />
      )}
      {number && (
        <p class="row address" part="address">
          <span dir="ltr">{number}</span>
        </p>
      )}
      {isFailed ? (
        <p class="row notice" part="notice" role="alert">
          <LaterIcon name="alert" />
          {t('done.failed', { channel: channelName(channel, t) })}
        </p>
      ) : (
        isAskedLater && (
          <p class="row next">
            <LaterIcon name="check" />
            {t(privacy.report ? 'done.reported' : 'done.next')}
          </p>
        )
      )}
      {soon && !isFailed && <p class="detail">{soon}</p>}
      {channel.kind === 'phone' && draft.message && (
        <>
          <p class="label">{t('phone.notes')}</p>
          <p class="notes">{draft.message}</p>
        </>
      )}
      {isElsewhere ? (
        <OnYourPhone flow={flow} channel={channel} draft={draft} t={t} />
      ) : (
        address && (
          <>
            <p class="label">{t('done.fallback')}</p>
            {/^https?:/.test(address) ? (
              <a
                class="row address"
                part="address"
                href={address}
                target="_blank"
                rel="noopener noreferrer"
              >
                {/* The customer's own words are long, and in it in code. */}
                {address.replace(/[?#].*/, '')}
              </a>
            ) : (
              <Copied flow={flow} text={address} t={t} />
            )}
          </>
        )
      )}
      {others.length > 0 && (
        <>
          <h3 class="quiet">{t('done.another')}</h3>
          <ChannelList {...list} channels={others} />
        </>
      )}
      <button type="button" class="secondary" part="secondary" onClick={flow.finish}>
        {t('done.finish')}
      </button>
    </>
  );
}
