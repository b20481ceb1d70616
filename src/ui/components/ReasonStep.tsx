import type { Channel, Reason } from '../../config/schema';
import type { Draft } from '../../contact/links';
import type { SelectorStore } from '../../selector';
import { type ChannelNow, channelName } from '../describe-channel';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { ChannelAction } from './ChannelAction';
import { Icon } from './Icon';
import type { ReasonField } from './ReasonField';

interface ReasonListProps {
  selector: SelectorStore;
  flow: Flow;
  reasons?: readonly Reason[];
}

export interface ReasonStepProps {
  selector: SelectorStore;
  flow: Flow;
  /** Finds reasons by what customers write; missing where a glance is faster, or where it did not load. */
  field: typeof ReasonField | undefined;
  channels: readonly Channel[];
  draft: Draft;
  nowOf: (channel: Channel) => ChannelNow | undefined;
  t: Text;
  onHandOff: (channel: Channel, click: UIEvent) => void;
}

/** What it is about; or straight to a channel, for those who know. */
export function ReasonStep(props: ReasonStepProps) {
  const { field: Reasons = ReasonList, channels, draft, nowOf, t, onHandOff } = props;
  return (
    <>
      <h3 id="reasons">{t('reasons.title')}</h3>
      <Reasons {...props} />
      <h3 id="straight" class="quiet">
        {t('channels.straight')}
      </h3>
      <ul class="straight row" aria-labelledby="straight">
        {channels.map((channel) => (
          <li key={channel.id}>
            <ChannelAction
              class="chip row"
              part="channel"
              channel={channel}
              draft={draft}
              onHandOff={onHandOff}
            >
              <Icon name={channel.kind} />
              {channelName(channel, t)}
              <span class="detail">{nowOf(channel)?.note}</span>
            </ChannelAction>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Reasons as buttons; all, where none are named. */
export const ReasonList = ({ selector, flow, reasons = selector.reasons }: ReasonListProps) => (
  <ul class="reasons" part="reasons" aria-labelledby="reasons">
    {reasons.map((reason) => (
      <li key={reason.id}>
        <button
          type="button"
          class="reason"
          part="reason"
          onClick={() => flow.pickReason(reason.id)}
        >
          {flow.labelOf(reason)}
        </button>
      </li>
    ))}
  </ul>
);
