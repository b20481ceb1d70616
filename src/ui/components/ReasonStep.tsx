import type { Channel, Reason } from '../../config/schema';
import { type ChannelNow, channelName } from '../describe-channel';
import type { Text } from '../format';
import { ChannelAction } from './ChannelAction';
import { Icon } from './Icon';

/** Up to here a glance is faster than a search. */
const mostWithoutSearch = 8;

export interface ReasonStepProps {
  reasons: readonly Reason[];
  channels: readonly Channel[];
  search: string;
  nowOf: (channel: Channel) => ChannelNow | undefined;
  labelOf: (reason: Reason) => string;
  t: Text;
  onSearch: (text: string) => void;
  onPick: (id: string) => void;
  onHandOff: (channel: Channel, click: UIEvent) => void;
}

/** What it is about; or straight to a channel, for those who know. */
export function ReasonStep(props: ReasonStepProps) {
  const { reasons, channels, search, nowOf, labelOf, t, onSearch, onPick, onHandOff } = props;
  const found = reasons.filter((reason) =>
    labelOf(reason).toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <>
      <h3 id="reasons">{t('reasons.title')}</h3>
      {reasons.length > mostWithoutSearch && (
        <input
          class="field"
          part="field"
          type="search"
          aria-label={t('reasons.search')}
          placeholder={t('reasons.search')}
          value={search}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
      )}
      <ul class="reasons" part="reasons" aria-labelledby="reasons">
        {found.map((reason) => (
          <li key={reason.id}>
            <button type="button" class="reason" part="reason" onClick={() => onPick(reason.id)}>
              {labelOf(reason)}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="detail">{t('reasons.none')}</p>}
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
              draft={{ subject: '', message: '' }}
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
