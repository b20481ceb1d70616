import type { Contact, OutcomeSource } from '../../src/contact/contact';

export const hour = 3_600_000;
export const day = 24 * hour;
/** A fixed moment: 2026-05-12 10:00 UTC. */
export const noon = Date.UTC(2026, 4, 12, 10);

let count = 0;

/** A contact with what the test cares about; the rest is plausible. */
export const aContact = (given: Partial<Contact> = {}): Contact => ({
  id: `contact-${++count}`,
  at: noon,
  reason: 'order',
  channel: 'chat',
  suggested: 'chat',
  propensity: 1,
  context: {},
  tried: 0,
  ...given,
});

/** The same with an outcome. */
export const settled = (
  resolved: number,
  given: Partial<Contact> = {},
  source: OutcomeSource = 'customer',
): Contact => {
  const contact = aContact(given);
  return { ...contact, outcome: { resolved, source, at: contact.at + hour } };
};
