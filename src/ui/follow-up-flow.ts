/** The one question about an earlier contact, as signals, and what each answer leads to. */
import { computed, signal } from '@preact/signals-core';
import type { Reason } from '../config/schema';
import type { Contact } from '../contact/contact';
import type { FollowUpAnswer } from '../contact/follow-up';
import { guard } from '../guard';
import type { SelectorStore } from '../selector';
import type { Text } from './format';

export type FollowUpFlow = ReturnType<typeof openFollowUp>;

/** How long thanks stay. They ask for nothing, and are announced, so nobody misses anything when they go. */
const thanksMilliseconds = 4000;

/**
 * @param given.contact the contact to ask about.
 * @param given.onUnresolved the answer was no; called again when it is on record.
 */
export function openFollowUp(given: {
  readonly contact: Contact;
  readonly selector: SelectorStore;
  readonly t: Text;
  readonly nameOf: (channel: string) => string;
  readonly labelOf: (reason: Reason) => string;
  readonly onUnresolved: (recorded?: Contact) => void;
}) {
  const { contact, selector, t } = given;
  const isAsked = signal(true);
  const isThanked = signal(false);
  let thanks: ReturnType<typeof setTimeout> | undefined;

  const reason = selector.reasons.find(({ id }) => id === contact.reason);
  const how = t('follow-up.how', {
    channel: given.nameOf(contact.channel),
    date: new Date(contact.at),
  });
  /** The contact in the customer's words: reason, channel, date. */
  const about = reason ? t('follow-up.about', { reason: given.labelOf(reason), how }) : how;
  // Shown is asked: it is not shown again.
  void guard(() => selector.markAsked(contact.id))();

  return {
    about,
    isAsked,
    isThanked,
    announcement: computed(() => {
      if (isThanked.value) return t('follow-up.thanks');
      return isAsked.value ? `${t('follow-up.title')} ${about}` : '';
    }),
    answer: guard(async (answer: FollowUpAnswer): Promise<void> => {
      isAsked.value = false;
      if (answer === 'resolved') {
        isThanked.value = true;
        thanks = setTimeout(() => {
          isThanked.value = false;
        }, thanksMilliseconds);
      }
      if (answer === 'unresolved') given.onUnresolved();
      await selector.answerFollowUp(contact.id, answer);
      // Only now, since the answer decides what is suggested next.
      if (answer === 'unresolved' && reason) given.onUnresolved(contact);
    }),
    destroy: () => clearTimeout(thanks),
  };
}
