import type { Contact } from '../contact/contact';
import type { Context } from '../ranking/features';
import type { Text } from './format';
import { saysMore } from './own-words';

const mostReferences = 20;
const longestReference = 200;

/**
 * The message that customers start from: what it is about, what was tried before, and what the site refers to, so that
 * nobody has to repeat themselves.
 *
 * @param subject what it is about, in the customer's language; empty before that is known.
 * @param nameOf the name of a channel, by its id.
 * @param words what the customer wrote to find the reason; where it says more than a search does, the message begins with it.
 */
export function firstMessage(
  {
    unresolved,
    references,
  }: {
    readonly unresolved: { readonly value: Contact | null };
    readonly references: { readonly value: Context };
  },
  subject: string,
  t: Text,
  nameOf: (channel: string) => string,
  words: string,
): string {
  const own = saysMore(words) ? words.trim() : '';
  if (!subject) return own;
  const before = unresolved.value;
  return [
    own || t('message.draft', { reason: subject }),
    before && t('message.again', { channel: nameOf(before.channel), date: new Date(before.at) }),
    ...referred(references.value),
  ]
    .filter(Boolean)
    .join('\n');
}

/** An order, a contract, a device; what else a page may have put there is no text to write down. */
const referred = (references: Context): string[] =>
  Object.entries(references)
    .filter(([, text]) => /^(?:string|number|boolean)$/.test(typeof text))
    .slice(0, mostReferences)
    .map(([label, text]) => `${label}: ${text}`.slice(0, longestReference));
