/** A channel at the moment, for this customer: whether it serves their needs, and whether it is open. */
import { speaks } from '../channels/needs';
import type { Serving } from '../channels/serving';
import type { Channel } from '../config/schema';
import type { SelectorStore } from '../selector';
import { describeAvailability } from './describe-availability';
import type { ChannelNow } from './describe-channel';
import type { Text } from './format';
import { languageName } from './needs-in-words';

export function describeNow(
  channel: Channel,
  { moment, serving }: SelectorStore,
  t: Text,
): ChannelNow | undefined {
  const now = moment.value ? describeAvailability(channel, moment.value, t) : undefined;
  const note = serving.value && noteOn(channel, serving.value, t);
  return note ? { status: '', isClosed: false, at: 0, ...now, note } : now;
}

/** Nothing is hidden from those whose needs a channel may not serve, but they are told. */
function noteOn(channel: Channel, { fits, needs }: Serving, t: Text): string | undefined {
  if (!fits(channel)) return t('needs.unfit');
  return needs.language !== undefined && speaks(channel, needs) === undefined
    ? t('needs.unsure', { language: languageName(needs.language, t) })
    : undefined;
}
