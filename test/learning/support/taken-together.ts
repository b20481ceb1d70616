import type { LoggedContact } from '../../../src/learning/contact-counts';

/**
 * Contacts alike as one: counts add up, weights become their mean.
 *
 * @param aside what contacts alike may differ in, such as `{ weight: 0 }`.
 */
export function takenTogether<Contact extends LoggedContact>(
  contacts: readonly Contact[],
  aside: object = {},
): Contact[] {
  const groups = new Map<string, Contact>();
  for (const contact of contacts) {
    const key = JSON.stringify({ ...contact, ...aside, count: 0 });
    const { count: before, weight } = groups.get(key) ?? { count: 0, weight: 0 };
    const count = before + contact.count;
    const total = before * weight + contact.count * contact.weight;
    groups.set(key, { ...contact, count, weight: total / count });
  }
  return [...groups.values()];
}
