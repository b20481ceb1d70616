import type { LoggedContact } from '../../../src/learning/contact-counts';

/** Contacts alike in everything but their weight as one: counts add up, the weight is the mean. */
export function takenTogether<Contact extends LoggedContact>(
  contacts: readonly Contact[],
): Contact[] {
  const groups = new Map<string, Contact>();
  for (const contact of contacts) {
    const key = JSON.stringify({ ...contact, weight: 0, count: 0, at: 0 });
    const { count: before, weight } = groups.get(key) ?? { count: 0, weight: 0 };
    const count = before + contact.count;
    const total = before * weight + contact.count * contact.weight;
    groups.set(key, { ...contact, count, weight: total / count });
  }
  return [...groups.values()];
}
