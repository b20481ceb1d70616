import type { Channel } from '../../config/schema';
import type { Draft } from '../../contact/links';
import { type ChannelNow, channelDetail, channelName } from '../describe-channel';
import type { Text } from '../format';
import { ChannelAction } from './ChannelAction';
import { Icon } from './Icon';

export interface ChannelListProps {
  /** Always all of them, always in the owner's order: help has to be found in the same place (WCAG 2.2, 3.2.6). */
  channels: readonly Channel[];
  draft: Draft;
  /** Id of the channel to mark; its place stays. */
  suggested?: string | undefined;
  /** What the mark says. */
  label: string;
  nowOf: (channel: Channel) => ChannelNow | undefined;
  t: Text;
  onHandOff: (channel: Channel, click: UIEvent) => void;
}

export const ChannelList = ({
  channels,
  draft,
  suggested,
  label,
  nowOf,
  t,
  onHandOff,
}: ChannelListProps) => (
  <ul class="channels" part="channels">
    {channels.map((channel) => (
      <li key={channel.id}>
        <ChannelAction
          class="channel row"
          part="channel"
          channel={channel}
          draft={draft}
          onHandOff={onHandOff}
        >
          <Icon name={channel.kind} />
          <span class="channel-text row">
            <span class="channel-name">{channelName(channel, t)}</span>
            {channel.id === suggested && (
              <span class="badge" part="badge">
                {label}
              </span>
            )}
            <span class="detail">{channelDetail(channel, t, nowOf(channel))}</span>
          </span>
        </ChannelAction>
      </li>
    ))}
  </ul>
);
