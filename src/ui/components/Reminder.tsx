import { reminderFile } from '../../contact/reminder';
import { guard } from '../../guard';
import type { ChannelNow } from '../describe-channel';
import type { Text } from '../format';
import { saveFile } from '../save-file';
import { LaterIcon } from './LaterIcon';

export interface ReminderProps {
  /** Of a channel that is closed. */
  now: ChannelNow;
  channel: string;
  message: string;
  t: Text;
}

/** Says that a channel is closed, and puts its next opening into the customer's calendar. */
export function Reminder({ now, channel, message, t }: ReminderProps) {
  const { status, opensAt } = now;
  const save = guard(() => {
    if (opensAt === undefined) return;
    const text = reminderFile({
      id: `${channel}-${opensAt}`,
      at: opensAt,
      title: t('reminder.title', { channel }),
      description: message,
      url: window.location.href,
      createdAt: now.at,
    });
    saveFile(text, 'text/calendar', 'reminder.ics');
  });
  return (
    <>
      <p class="row notice" part="notice">
        <LaterIcon name="alert" />
        {status}
      </p>
      {opensAt !== undefined && (
        <button type="button" class="secondary" part="secondary" onClick={save}>
          {t('reminder.save')}
        </button>
      )}
    </>
  );
}
