import type { Channel } from '../../config/schema';
import { channelLink, type Draft } from '../../contact/links';
import { reachedAt } from '../describe-channel';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { loadQrCode, qrCode } from '../qr-code';
import { Copied } from './Copied';

export interface OnYourPhoneProps {
  flow: Flow;
  channel: Channel;
  draft: Draft;
  t: Text;
}

/** A code holds a line or two so that cameras read it; the whole message would be a wall. */
const longestMessage = 160;

/** How to go on with a phone, for those who sit at a desk: a code to scan, the number to copy or dial, and the link. */
export function OnYourPhone({ flow, channel, draft, t }: OnYourPhoneProps) {
  const message = [...draft.message].slice(0, longestMessage).join('');
  const href = channelLink(channel, { ...draft, message }) ?? '';
  const number = reachedAt(channel);
  const QrCode = qrCode.value;
  if (!QrCode) void loadQrCode();
  return (
    <>
      {QrCode && (
        <div class="row scan">
          <QrCode href={href} label={t('phone.scan')} />
          <p>{t('phone.scan')}</p>
        </div>
      )}
      <p class="label">{t('phone.number')}</p>
      <Copied flow={flow} text={number} t={t} />
      <a class="link" part="link" href={channelLink(channel, draft) ?? ''}>
        {t('phone.here')}
      </a>
    </>
  );
}
