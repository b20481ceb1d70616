import type { Contact, Outcome } from './contact';
import { settle } from './outcome';

/** What a customer says when asked whether a contact resolved its reason; `later` is "not yet". */
export type FollowUpAnswer = 'resolved' | 'unresolved' | 'later' | 'dismissed';

/**
 * The contact with the customer's answer; whatever it was, nobody is asked about it again.
 *
 * @param now milliseconds since 1970.
 */
export function answerFollowUp(contact: Contact, answer: FollowUpAnswer, now: number): Contact {
  const asked = { ...contact, askedAt: now };
  if (answer !== 'resolved' && answer !== 'unresolved') return asked;
  const outcome: Outcome = {
    resolved: answer === 'resolved' ? 1 : 0,
    source: 'customer',
    at: now,
  };
  return settle(asked, outcome);
}
