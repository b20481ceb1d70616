import { type Context, type FeatureGroup, features } from '../ranking/features';
import type { Observation } from './fit';

/** One row of a contact log, or several alike taken together. */
export interface LoggedContact {
  readonly reason: string;
  readonly channel: string;
  /** The outcome, or the mean outcome of several, in [0, 1]. */
  readonly resolved: number;
  /** How many contacts the row stands for; > 0. */
  readonly count: number;
  /** How much each of them counts; > 0. */
  readonly weight: number;
  readonly context: Context;
}

/** A group of features, and the name of one of them. */
export interface NamedFeature {
  readonly group: FeatureGroup;
  readonly name: string;
}

/** Contacts alike taken together, ready to fit. */
export interface CountedContacts {
  readonly observations: readonly Observation[];
  /** What each index of the observations' features means: those shared by few others first. */
  readonly features: readonly NamedFeature[];
}

// A cell touches its reason, its channel and the contexts; a reason touches no other reason.
const sharedByFewFirst: Partial<Record<FeatureGroup, number>> = { reasonChannel: 0, reason: 1 };

/**
 * Takes contacts with the same reason, channel and context together: weights add up, outcomes become their mean.
 *
 * The fit is the same as row by row, exactly: the log loss is linear in the outcome.
 */
export function countContacts(contacts: Iterable<LoggedContact>): CountedContacts {
  const groups = new Map<string, { of: LoggedContact; weight: number; resolved: number }>();
  for (const contact of contacts) {
    const context = Object.entries(contact.context).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([contact.reason, contact.channel, context]);
    const group = groups.get(key) ?? { of: contact, weight: 0, resolved: 0 };
    groups.set(key, group);
    const weight = contact.weight * contact.count;
    group.weight += weight;
    group.resolved += weight * contact.resolved;
  }

  const named = new Map<string, NamedFeature>();
  const rows = [...groups.values()].map(({ of, weight, resolved }) => {
    const found = features({
      reason: { id: of.reason },
      channel: { id: of.channel },
      context: of.context,
    }).map(({ group, name, value }) => ({ key: `${group} ${name}`, group, name, value }));
    for (const { key, group, name } of found) if (!named.has(key)) named.set(key, { group, name });
    return { found, target: resolved / weight, weight };
  });

  const order = ([, { group }]: [string, NamedFeature]) => sharedByFewFirst[group] ?? 2;
  const sorted = [...named].sort((a, b) => order(a) - order(b));
  const indices = new Map(sorted.map(([key], index) => [key, index]));
  // The same feature is the same object: the fit goes through millions, and few stay at hand in the processor's cache.
  const shared = new Map<string, readonly [index: number, value: number]>();
  const sharedFeature = (key: string, value: number) => {
    const id = value === 1 ? key : `${key} ${value}`;
    const feature = shared.get(id) ?? ([indices.get(key) as number, value] as const);
    shared.set(id, feature);
    return feature;
  };
  return {
    features: sorted.map(([, feature]) => feature),
    observations: rows.map(({ found, target, weight }) => ({
      features: found.map(({ key, value }) => sharedFeature(key, value)),
      target,
      weight,
      offset: 0,
    })),
  };
}
