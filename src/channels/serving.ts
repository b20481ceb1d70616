/** The needs of the customer who is here, laid over the channels that there are. In a file of its own: most have none. */
import type { Channel } from '../config/schema';
import { fits, type Needs, readNeeds, speaks } from './needs';

/** What a customer needs, and what that leaves of the channels. */
export interface Serving {
  readonly needs: Needs;
  /** Whether a channel serves all of it. */
  fits(channel: Channel): boolean;
  /**
   * Those that serve it, of channels that may be suggested. Where some of them say that the customer's language is
   * spoken, only those; who has asked for a language should not have to try one that says nothing of it.
   */
  of<Item extends { readonly channel: string }>(items: readonly Item[]): readonly Item[];
}

/** @returns `undefined` where nothing is needed. */
export function servingOf(channels: readonly Channel[], said: unknown): Serving | undefined {
  const needs = readNeeds(said);
  if (Object.keys(needs).length === 0) return undefined;
  const idsOf = (serving: (channel: Channel) => unknown) =>
    new Set(channels.filter(serving).map(({ id }) => id));
  const fitting = idsOf((channel) => fits(channel, needs));
  const speaking = idsOf((channel) => speaks(channel, needs));
  return {
    needs,
    fits: ({ id }) => fitting.has(id),
    of(items) {
      const served = items.filter(({ channel }) => fitting.has(channel));
      const understood = served.filter(({ channel }) => speaking.has(channel));
      return understood.length > 0 ? understood : served;
    },
  };
}
