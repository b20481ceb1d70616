import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fits } from '../../src/channels/needs';
import { servingOf } from '../../src/channels/serving';
import { traitsOf } from '../../src/channels/traits';
import type { Channel } from '../../src/config/schema';
import { builtInPrior } from '../../src/ranking/built-in-prior';
import { choose, type ExplorationRule, propensities } from '../../src/ranking/explore';
import { type RankInput, rank } from '../../src/ranking/rank';
import { anyChannels, anyNeeds } from '../channels/support/any-needs';

/** Explores as much as each rule can, so that all that may be suggested is. */
const amounts = { squarecb: 0, 'epsilon-greedy': 1, ucb: 2 } as const;
const exploreBy =
  (rule: ExplorationRule, at: number): RankInput['explore'] =>
  (_, candidates) => {
    const shares = propensities(rule, candidates, amounts[rule]);
    const { channel, propensity } = choose(candidates, shares, at);
    const ranked = candidates.find((candidate) => candidate.channel === channel);
    return ranked && { ranked, propensity };
  };

const rankWith = (channels: readonly Channel[], given: Partial<RankInput>) =>
  rank({
    channels: channels.map((channel) => ({ id: channel.id, traits: traitsOf(channel) })),
    reason: { id: 'r', traits: [], never: [] },
    context: {},
    tried: new Map(),
    model: builtInPrior,
    ...given,
  });

const anyReason = fc
  .record({
    traits: fc.subarray(['urgent', 'emotional', 'documents']),
    never: fc.subarray(['channel-0', 'channel-1', 'channel-2']),
    only: fc.option(fc.subarray(['channel-1', 'channel-2', 'channel-3']), { nil: undefined }),
  })
  .map((given) => ({ id: 'r', ...given }));
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyTried = fc
  .dictionary(
    fc.constantFrom('channel-0', 'channel-1', 'channel-3'),
    fc.integer({ min: 0, max: 3 }),
  )
  .map((drawn) => new Map(Object.entries(drawn)));
const anyExploration = fc.oneof(
  fc.constant({}),
  fc.constant({ isApprentice: true }),
  fc
    .tuple(fc.constantFrom(...(['squarecb', 'epsilon-greedy', 'ucb'] as const)), chance)
    .map(([rule, at]) => ({ explore: exploreBy(rule, at) })),
);

it('never suggests what does not serve the customer, by no rule of exploration and as no apprentice', () => {
  fc.assert(
    fc.property(
      anyChannels,
      anyNeeds,
      anyReason,
      anyTried,
      anyExploration,
      (channels, needs, reason, tried, how) => {
        const ranking = rankWith(channels, {
          reason,
          tried,
          ...how,
          serving: servingOf(channels, needs)?.of,
        });
        const may = channels.filter(
          (channel) =>
            fits(channel, needs) &&
            !reason.never.includes(channel.id) &&
            (reason.only?.includes(channel.id) ?? true),
        );
        const ids = may.map(({ id }) => id);
        const { suggestion } = ranking;
        if (suggestion) {
          expect(ids).toContain(suggestion.channel);
          expect(ids).toContain(suggestion.best);
        } else expect(ids).toEqual([]);
        expect(ranking.channels.map(({ channel }) => channel)).toEqual(
          channels.map(({ id }) => id),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

it('gives propensities among what serves the customer alone', () => {
  fc.assert(
    fc.property(anyChannels, anyNeeds, (channels, needs) => {
      const serving = servingOf(channels, needs);
      const ids = channels.map(({ id }) => ({ channel: id }));
      const left = serving?.of(ids) ?? ids;
      left.forEach(({ channel }, i) => {
        const explore = exploreBy('epsilon-greedy', (i + 0.5) / left.length);
        const { suggestion } = rankWith(channels, { serving: serving?.of, explore });
        expect(suggestion?.channel).toBe(channel);
        expect(suggestion?.propensity).toBeCloseTo(1 / left.length, 12);
      });
    }),
  );
});

it('scores channels the same, whatever is needed', () => {
  fc.assert(
    fc.property(anyChannels, anyNeeds, (channels, needs) => {
      const { channels: scored } = rankWith(channels, { serving: servingOf(channels, needs)?.of });
      expect(scored).toEqual(rankWith(channels, {}).channels);
    }),
  );
});
