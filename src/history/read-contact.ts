import { type Contact, type Outcome, sourceWeight } from '../contact/contact';

/** The contact in a kept record, or `undefined` where it does not read as one (damaged, or by a newer version). */
export function readContact(record: unknown): Contact | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const contact = record as Partial<Contact>;
  const isContact =
    isText(contact.id) &&
    isNumber(contact.at) &&
    typeof contact.reason === 'string' &&
    isText(contact.channel) &&
    (contact.suggested === null || isText(contact.suggested)) &&
    isNumber(contact.propensity) &&
    (contact.wouldSuggest === undefined || isText(contact.wouldSuggest)) &&
    isNumber(contact.tried) &&
    typeof contact.context === 'object' &&
    contact.context !== null &&
    (contact.outcome === undefined || isOutcome(contact.outcome)) &&
    (contact.askedAt === undefined || isNumber(contact.askedAt)) &&
    (contact.snoozedAt === undefined || isNumber(contact.snoozedAt)) &&
    (contact.quietAt === undefined || isNumber(contact.quietAt));
  return isContact ? (contact as Contact) : undefined;
}

/** Whether it is one; kept, another would cost the contact. */
export const isOutcome = (outcome: Partial<Outcome> | null): boolean =>
  outcome !== null &&
  isNumber(outcome.at) &&
  isNumber(outcome.resolved) &&
  outcome.resolved >= 0 &&
  outcome.resolved <= 1 &&
  Object.hasOwn(sourceWeight, outcome.source ?? '');

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
/** What is no date would stop all reports. */
const isNumber = (value: unknown): value is number =>
  Number.isFinite(value) && Math.abs(value as number) < 8e15;
