import type { Availability } from '../channels/availability';
import { type Context, features } from './features';
import { type Contribution, logOdds, type Model, probability, type WeightSource } from './model';

/** A reason or channel as ranking sees it. */
export interface Rankable {
  readonly id: string;
  readonly traits: readonly string[];
}

export interface RankedChannel {
  readonly channel: string;
  /** P(resolved) by the model, in [0, 1]. */
  readonly probability: number;
  /** Log-odds of being resolved, less what the owner weighs against the channel; what the suggestion maximises. */
  readonly score: number;
  /** What each feature adds to `score`. */
  readonly contributions: readonly Contribution[];
  /** `undefined` where nothing says. */
  readonly availability?: Availability | undefined;
}

export interface Suggestion {
  readonly channel: string;
  readonly probability: number;
  /** Probability with which this suggestion was shown, in (0, 1]. */
  readonly propensity: number;
  /** The channel that the model scores highest, of those that may be suggested; another may be shown in its place. */
  readonly best: string;
  /** What speaks for this channel against the others, most telling first. */
  readonly because: readonly Contribution[];
}

export interface Ranking {
  readonly reason: string;
  /** `null` where no channel may be suggested. */
  readonly suggestion: Suggestion | null;
  /** Every channel, in the owner's order. */
  readonly channels: readonly RankedChannel[];
}

export interface RankInput {
  /** In the owner's order, which also decides ties. */
  readonly channels: readonly Rankable[];
  readonly reason: Rankable & {
    readonly never: readonly string[];
    readonly only?: readonly string[] | undefined;
  };
  readonly context: Context;
  /** Unresolved recent contacts for this reason, by channel id. */
  readonly tried: ReadonlyMap<string, number>;
  readonly model: Model;
  /** Shows the first channel that may be suggested, in the owner's order, and only says what the model would. */
  readonly isApprentice?: boolean;
  readonly explore?: Explore | undefined;
  /** Leaves those that serve what the customer needs, of channels that may be suggested; missing: all do. */
  readonly serving?: Serving | undefined;
  readonly circumstances?: Circumstances | undefined;
}

type Serving = <Item extends { readonly channel: string }>(
  items: readonly Item[],
) => readonly Item[];

/** What is known of a channel at the moment: whether anyone is there, and what the owner weighs against it. */
export type Circumstances = (
  channel: string,
  reason: Rankable,
) =>
  | {
      readonly availability: Availability | undefined;
      /** In log-odds; they count for the suggestion, not for the probability. */
      readonly owner: readonly Contribution[];
    }
  | undefined;

/**
 * Chooses among the channels that may be suggested.
 *
 * @param input of the ranking.
 * @param candidates at least one, in the owner's order.
 * @returns `undefined` to leave it to the highest score.
 */
export type Explore = (
  input: RankInput,
  candidates: readonly RankedChannel[],
) => { readonly ranked: RankedChannel; readonly propensity: number } | undefined;

/**
 * Scores every channel for a reason and suggests the one most likely to resolve it, unless `isApprentice` or `explore`
 * has it otherwise.
 *
 * A channel in `reason.never` or beside `reason.only` is not suggested, nor one that `serving` leaves out. One that has left this reason unresolved twice
 * lately is not suggested while another may be: the next contact is a recovery and must go better. Nor is one that is
 * closed, while another is open.
 */
export function rank(input: RankInput): Ranking {
  const { channels, reason, context, tried, model, isApprentice, explore } = input;
  const ranked = channels.map((channel): RankedChannel => {
    const found = features({ reason, channel, context, tried: tried.get(channel.id) ?? 0 });
    const learned = model.contributions(found);
    const { availability, owner = [] } = input.circumstances?.(channel.id, reason) ?? {};
    const contributions = [...learned, ...owner];
    return {
      channel: channel.id,
      score: logOdds(contributions),
      probability: probability(logOdds(learned)),
      contributions,
      availability,
    };
  });
  const { never, only } = reason;
  const allowed = ranked.filter(
    ({ channel }) => !never.includes(channel) && (only?.includes(channel) ?? true),
  );
  const fresh = preferred(
    input.serving?.(allowed) ?? allowed,
    ({ channel }) => (tried.get(channel) ?? 0) < 2,
  );
  const candidates = preferred(fresh, ({ availability }) => availability?.state !== 'closed');
  const best = highest(candidates);
  const explored = best && !isApprentice ? explore?.(input, candidates) : undefined;
  const shown = (isApprentice ? candidates[0] : explored?.ranked) ?? best;
  return {
    reason: reason.id,
    suggestion: shown && {
      channel: shown.channel,
      probability: shown.probability,
      propensity: explored?.propensity ?? 1,
      best: (best ?? shown).channel,
      because: advantages(
        shown,
        ranked.filter((other) => other !== shown),
      ),
    },
    channels: ranked,
  };
}

/** Those that fit; where none does, all. */
function preferred<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly Item[] {
  const fitting = items.filter(fits);
  return fitting.length > 0 ? fitting : items;
}

/** Scores nearer than this are equal: a fit leaves what is equal this far apart. */
const tie = 1e-9;

function highest(ranked: readonly RankedChannel[]): RankedChannel | null {
  let best: RankedChannel | null = null;
  for (const next of ranked) if (!best || best.score + tie < next.score) best = next;
  return best;
}

/**
 * What one channel has over the average of others: for each feature, its contribution less the others' mean.
 *
 * @returns only what speaks for the channel, largest first; together with what speaks against it, the differences sum
 *   to the channel's log-odds less the mean log-odds of the others.
 */
export function advantages(
  channel: RankedChannel,
  others: readonly RankedChannel[],
): Contribution[] {
  return differences(channel, others)
    .filter(({ logOdds }) => logOdds > 0)
    .sort((a, b) => b.logOdds - a.logOdds);
}

/** Every feature in which a channel differs from the mean of others, with the difference in log-odds. */
export function differences(
  channel: RankedChannel,
  others: readonly RankedChannel[],
): Contribution[] {
  const sums: Contribution[] = [];
  const places: Partial<Record<WeightSource, Map<string, number>>> = {};
  const add = (contribution: Contribution, share: number) => {
    const { name, source, logOdds } = contribution;
    const ofSource = places[source] ?? new Map<string, number>();
    const place = ofSource.get(name) ?? sums.length;
    places[source] = ofSource.set(name, place);
    sums[place] = { ...contribution, logOdds: (sums[place]?.logOdds ?? 0) + logOdds * share };
  };
  for (const contribution of channel.contributions) add(contribution, 1);
  for (const other of others)
    for (const contribution of other.contributions) add(contribution, -1 / others.length);
  return sums.filter(({ logOdds }) => Math.abs(logOdds) > 1e-12);
}
