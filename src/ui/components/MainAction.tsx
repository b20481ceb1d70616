import { actionLabel } from '../describe-channel';
import type { Text } from '../format';
import { ChannelAction, type ChannelActionProps } from './ChannelAction';

export interface MainActionProps
  extends Pick<ChannelActionProps, 'channel' | 'draft' | 'onHandOff'> {
  t: Text;
}

/** The one button that opens the suggested channel. */
export const MainAction = ({ t, ...action }: MainActionProps) => (
  <ChannelAction class="primary center" part="action" {...action}>
    {actionLabel(action.channel, t)}
  </ChannelAction>
);
