import type { LoggedContact } from '../learning/contact-counts';

/** Contacts without their context, those then alike taken together: counts add up, weights become their mean. */
export function withoutContext(contacts: readonly LoggedContact[]): LoggedContact[] {
  const groups = new Map<string, LoggedContact>();
  for (const { reason, channel, resolved, count, weight } of contacts) {
    const key = JSON.stringify([reason, channel, resolved]);
    const before = groups.get(key) ?? { count: 0, weight: 0 };
    const total = before.count + count;
    const mean = (before.count * before.weight + count * weight) / total;
    groups.set(key, { reason, channel, resolved, count: total, weight: mean, context: {} });
  }
  return [...groups.values()];
}
