import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../src/channels/traits';
import type { ChannelKind } from '../../src/config/schema';
import { builtInPrior } from '../../src/ranking/built-in-prior';
import type { Context } from '../../src/ranking/features';
import { features } from '../../src/ranking/features';
import { withDeviations } from '../../src/ranking/model';
import {
  advantages,
  differences,
  type RankedChannel,
  type RankInput,
  rank,
} from '../../src/ranking/rank';

const ofKind = (kind: ChannelKind) => ({ id: kind, traits: traitsOf({ id: kind, kind } as never) });
const all = (['chat', 'sms', 'email', 'phone', 'whatsapp', 'link'] as const).map(ofKind);
const rankWith = (given: Partial<RankInput> & { traits?: string[] } = {}) =>
  rank({
    channels: all,
    reason: { id: 'r', traits: given.traits ?? [], never: [] },
    context: { device: 'desktop' },
    tried: new Map(),
    model: builtInPrior,
    ...given,
  });
const suggested = (given: Parameters<typeof rankWith>[0]) => rankWith(given).suggestion?.channel;

describe('features', () => {
  it('names reason, channel, traits and context', () => {
    const found = features({
      reason: { id: 'card', traits: ['urgent'] },
      channel: { id: 'phone', traits: ['live', 'live'] },
      context: {
        device: 'mobile',
        member: true,
        basket: 0.4,
        empty: '',
        off: false,
        odd: Number.NaN,
        endless: Number.POSITIVE_INFINITY,
        // Names that are ours: as context they would be taken for something else.
        intercept: true,
        tried: true,
        channel: 'sms',
        reason: 'card',
        trait: 'live',
        big: 7,
      },
      tried: 1,
    });
    expect(found.map(({ name, value }) => [name, value])).toEqual([
      ['intercept', 1],
      ['channel:phone', 1],
      ['reason:card', 1],
      ['reason:card|channel:phone', 1],
      ['trait:live', 1],
      ['trait:urgent|live', 1],
      ['device:mobile', 1],
      ['device:mobile|channel:phone', 1],
      ['device:mobile|live', 1],
      ['member', 1],
      ['member|channel:phone', 1],
      ['member|live', 1],
      ['basket', 0.4],
      ['basket|channel:phone', 0.4],
      ['basket|live', 0.4],
      ['big', 1],
      ['big|channel:phone', 1],
      ['big|live', 1],
      ['tried', 0.5],
    ]);
  });
});

describe('the built-in prior', () => {
  const phone: Context = { device: 'mobile' };
  const desk: Context = { device: 'desktop' };
  it.each([
    ['urgent, on a phone', ['urgent'], phone, 'phone'],
    ['urgent, at a desk', ['urgent'], desk, 'chat'],
    ['sensitive', ['sensitive'], desk, 'chat'],
    ['emotional', ['emotional'], phone, 'phone'],
    ['documents', ['documents'], desk, 'chat'],
    ['complex', ['complex'], desk, 'chat'],
  ])('suggests a sensible channel: %s', (_, traits, context, channel) => {
    expect(suggested({ traits, context })).toBe(channel);
  });

  it('suggests a mail rather than a text message for documents and records', () => {
    const channels = [ofKind('sms'), ofKind('email'), ofKind('phone')];
    for (const traits of [['documents'], ['record'], ['sensitive']])
      expect(suggested({ channels, traits })).toBe('email');
    expect(suggested({ channels, traits: ['urgent'] })).toBe('phone');
  });

  it('ranks custom channels by their traits', () => {
    const counter = {
      id: 'counter',
      traits: ['live', 'voice', 'conversational', 'private', 'attachments'],
    };
    expect(
      suggested({ channels: [ofKind('email'), counter], traits: ['urgent', 'documents'] }),
    ).toBe('counter');
  });
});

describe('rank', () => {
  it('keeps the owner’s order, whatever the scores', () => {
    for (const traits of [['urgent'], ['sensitive'], ['documents']])
      expect(rankWith({ traits }).channels.map(({ channel }) => channel)).toEqual(
        all.map(({ id }) => id),
      );
  });

  it('gives ties to the owner’s first', () => {
    const same = ['b', 'a'].map((id) => ({ id, traits: [] }));
    expect(suggested({ channels: same })).toBe('b');
    // As the rounding of a fit leaves what is equal.
    const nearly = withDeviations(builtInPrior, new Map([['channel:a', 1e-12]]));
    expect(suggested({ channels: same, model: nearly })).toBe('b');
  });

  it('does not suggest what the reason rules out, but lists it', () => {
    const ranking = rankWith({ reason: { id: 'r', traits: ['urgent'], never: ['phone', 'chat'] } });
    expect(ranking.suggestion?.channel).not.toMatch(/phone|chat/);
    expect(ranking.channels).toHaveLength(all.length);
    const never = all.map(({ id }) => id);
    expect(rankWith({ reason: { id: 'r', traits: [], never } }).suggestion).toBeNull();
    expect(rankWith({ channels: [] }).suggestion).toBeNull();
  });

  it('suggests only what the reason is limited to, and lists the others', () => {
    const reason = { id: 'r', traits: ['urgent'], never: ['sms'], only: ['sms', 'email'] };
    const ranking = rankWith({ reason });
    expect(ranking.suggestion?.channel).toBe('email');
    expect(ranking.channels).toHaveLength(all.length);
  });

  it('passes over what is closed, as long as something is open', () => {
    const closed =
      (...ids: string[]): RankInput['circumstances'] =>
      (id) => ({
        availability: { state: ids.includes(id) ? 'closed' : 'open', source: 'hours', at: 0 },
        owner: [],
      });
    const channels = [ofKind('phone'), ofKind('email')];
    const of = (circumstances: RankInput['circumstances']) =>
      suggested({ channels, traits: ['urgent'], circumstances });
    expect(of(closed())).toBe('phone');
    expect(of(closed('phone'))).toBe('email');
    expect(of(closed('phone', 'email'))).toBe('phone');
    expect(of(() => undefined)).toBe('phone');
  });

  it('turns to another channel after one or two failures', () => {
    expect(suggested({ tried: new Map([['chat', 1]]) })).not.toBe('chat');
    const sure = withDeviations(builtInPrior, new Map([['channel:chat', 9]]));
    expect(suggested({ model: sure, tried: new Map([['chat', 1]]) })).toBe('chat');
    expect(suggested({ model: sure, tried: new Map([['chat', 2]]) })).not.toBe('chat');
  });

  it('comes back to a failed channel when nothing else is left', () => {
    expect(suggested({ channels: [ofKind('chat')], tried: new Map([['chat', 5]]) })).toBe('chat');
  });

  it('as an apprentice shows the owner’s first that may be suggested, and says what the model would', () => {
    const reason = { id: 'r', traits: ['urgent'], never: ['chat'] };
    const { suggestion } = rankWith({ reason, isApprentice: true });
    expect(suggestion).toMatchObject({ channel: 'sms', best: 'phone', propensity: 1 });
    expect(
      rankWith({ isApprentice: true, tried: new Map([['chat', 2]]) }).suggestion,
    ).toMatchObject({
      channel: 'sms',
    });
  });

  it('leaves the choice to exploration where it wants it, among what may be suggested', () => {
    const reason = { id: 'r', traits: [], never: ['chat'] };
    const seen: string[][] = [];
    const explore: RankInput['explore'] = (_, candidates) => {
      seen.push(candidates.map(({ channel }) => channel));
      const ranked = candidates[1];
      return ranked && { ranked, propensity: 0.1 };
    };
    const { suggestion } = rankWith({ reason, explore });
    expect(suggestion).toMatchObject({ channel: 'email', propensity: 0.1 });
    expect(suggestion?.best).toBe(rankWith({ reason }).suggestion?.channel);
    expect(seen).toEqual([['sms', 'email', 'phone', 'whatsapp', 'link']]);
    expect(rankWith({ explore: () => undefined })).toEqual(rankWith());
    rankWith({ channels: [], explore });
    expect(seen).toHaveLength(1);
  });

  it('explains by contributions that sum to the difference in log-odds', () => {
    const { channels, suggestion } = rankWith({ traits: ['urgent', 'sensitive'] });
    const chosen = channels.find(({ channel }) => channel === suggestion?.channel);
    if (!chosen) throw new Error('nothing was suggested');
    const others = channels.filter((other) => other !== chosen);
    const mean = others.reduce((sum, { score }) => sum + score / others.length, 0);
    const sum = differences(chosen, others).reduce((total, { logOdds }) => total + logOdds, 0);
    expect(sum).toBeCloseTo(chosen.score - mean, 12);
    expect(suggestion?.because).toEqual(advantages(chosen, others));
    expect(suggestion?.because[0]?.name).toBe('trait:urgent|live');
  });

  it('tells what the prior says of a feature from what the customer’s own outcomes say', () => {
    const model = withDeviations(builtInPrior, new Map([['trait:live', 0.2]]));
    const { channels } = rankWith({ model, channels: [ofKind('phone'), ofKind('email')] });
    const [phone, email] = channels as [RankedChannel, RankedChannel];
    const live = differences(phone, [email]).filter(({ name }) => name === 'trait:live');
    expect(live).toEqual([
      { name: 'trait:live', group: 'channelTrait', source: 'built-in', logOdds: 0.45 },
      { name: 'trait:live', group: 'channelTrait', source: 'personal', logOdds: 0.2 },
    ]);
  });
});

describe('withDeviations', () => {
  it('without deviations is the prior itself', () => {
    expect(withDeviations(builtInPrior, new Map())).toBe(builtInPrior);
  });
});
