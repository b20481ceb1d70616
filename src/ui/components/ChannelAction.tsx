import type { ComponentChildren } from 'preact';
import type { Channel } from '../../config/schema';
import { channelLink, type Draft } from '../../contact/links';

export interface ChannelActionProps {
  channel: Channel;
  draft: Draft;
  class: string;
  /** Name for the owner's own styles. */
  part: string;
  children: ComponentChildren;
  onHandOff: (channel: Channel, click: UIEvent) => void;
}

/** Opens a channel: a real link where an address does, so that it can be copied or opened elsewhere; else a button. */
export function ChannelAction({ channel, draft, onHandOff, ...rest }: ChannelActionProps) {
  const href = channelLink(channel, draft);
  const props = {
    ...rest,
    'data-channel': channel.id,
    onClick: (click: UIEvent) => onHandOff(channel, click),
  };
  if (href === undefined) return <button type="button" {...props} />;
  const leavesPage = !/^(?:tel|sms|mailto):/.test(href);
  return (
    <a
      href={href}
      {...(leavesPage && { target: '_blank', rel: 'noopener noreferrer' })}
      {...props}
    />
  );
}
