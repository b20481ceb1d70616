/** What a model may look at, as named numbers: the one place where reason, channel and context become features. */

/** The groups of features; weights of one group share a prior variance. */
export type FeatureGroup =
  | 'intercept'
  | 'channel'
  | 'reason'
  | 'reasonChannel'
  | 'channelTrait'
  | 'traits'
  | 'context'
  | 'contextChannel'
  | 'contextTrait'
  | 'tried'
  | 'owner';

/** A named number in [0, 1]. */
export interface Feature {
  readonly name: string;
  readonly group: FeatureGroup;
  readonly value: number;
}

/** What is known at the moment besides the reason: `{ device: 'mobile', member: true, basket: 0.4 }`. */
export type Context = Readonly<Record<string, string | number | boolean>>;

/** One way a contact could go: a channel for a reason, in a context. */
export interface Case {
  readonly reason: { readonly id: string; readonly traits?: readonly string[] | undefined };
  readonly channel: { readonly id: string; readonly traits?: readonly string[] | undefined };
  readonly context?: Context | undefined;
  /** How many recent contacts by this channel left this reason unresolved; 2 and more count as 2. */
  readonly tried?: number | undefined;
}

const ownNames = /^(channel|reason|trait|intercept|tried)$/;

/**
 * Names the features of a case.
 *
 * @param given reason, channel, context and `tried`. Text in the context becomes `name:text`, `true`
 *   becomes `name`, a number is limited to [0, 1]; empty text, `false`, 0 and non-finite numbers add nothing, nor does a
 *   variable named like a feature of ours: channel, reason, trait, intercept, tried.
 * @returns features in a fixed order, each name once, values in (0, 1].
 */
export function features({ reason, channel, context = {}, tried = 0 }: Case): Feature[] {
  const found: Feature[] = [];
  const add = (group: FeatureGroup, name: string, value = 1) => {
    if (value > 0) found.push({ name, group, value });
  };
  const byChannel = `channel:${channel.id}`;
  const byReason = `reason:${reason.id}`;
  const channelTraits = new Set(channel.traits);

  add('intercept', 'intercept');
  add('channel', byChannel);
  add('reason', byReason);
  add('reasonChannel', `${byReason}|${byChannel}`);
  for (const trait of channelTraits) add('channelTrait', `trait:${trait}`);
  for (const wish of new Set(reason.traits))
    for (const trait of channelTraits) add('traits', `trait:${wish}|${trait}`);
  for (const [variable, level] of Object.entries(context)) {
    const isText = typeof level === 'string';
    const name = isText ? `${variable}:${level}` : variable;
    // A page may hand over anything, of which some cannot even be asked for a number.
    const size = isText ? level.length : typeof level === 'object' ? 0 : Number(level);
    if (size === Infinity || ownNames.test(variable)) continue;
    const value = Math.min(size, 1);
    add('context', name, value);
    add('contextChannel', `${name}|${byChannel}`, value);
    for (const trait of channelTraits) add('contextTrait', `${name}|${trait}`, value);
  }
  add('tried', 'tried', Math.min(tried, 2) / 2);
  return found;
}
