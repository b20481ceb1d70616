import { describe, expect, it } from 'vitest';
import { builtInPrior } from '../../src/ranking/built-in-prior';
import { features } from '../../src/ranking/features';
import { type Contribution, withDeviations } from '../../src/ranking/model';
import { type RankedChannel, rank } from '../../src/ranking/rank';
import { explain } from '../../src/ui/explain';
import { createText } from '../../src/ui/format';
import { en } from '../../src/ui/messages/en';
import { enLater } from '../../src/ui/messages/en-later';

const t = createText(en);
const nameOf = (id: string) => id.toUpperCase();
const channels = [
  { id: 'chat', traits: ['live', 'conversational', 'written', 'private', 'attachments'] },
  { id: 'sms', traits: ['written', 'brief', 'anytime', 'on-phone'] },
  { id: 'phone', traits: ['live', 'conversational', 'voice', 'on-phone'] },
];

function explained(
  traits: string[],
  given: { tried?: [string, number][]; deviations?: [string, number][] } = {},
) {
  const ranking = rank({
    channels,
    reason: { id: 'r', traits, never: [] },
    context: {},
    tried: new Map(given.tried),
    model: withDeviations(builtInPrior, new Map(given.deviations)),
  });
  const chosen = ranking.channels.find(
    ({ channel }) => channel === ranking.suggestion?.channel,
  ) as RankedChannel;
  const others = ranking.channels.filter((other) => other !== chosen);
  return { channel: chosen.channel, sentences: explain(chosen, others, t, nameOf) };
}

describe('explain', () => {
  it('puts the most telling first, one sentence a trait', () => {
    const { channel, sentences } = explained(['urgent']);
    expect(channel).toBe('phone');
    expect(sentences[0]).toBe('Someone answers while you wait, and this is urgent.');
    expect(sentences).not.toContain('Someone answers while you wait.');
  });

  it('says what the others have against them', () => {
    expect(explained([], { tried: [['chat', 2]] }).sentences).toContain(
      'CHAT did not resolve this before.',
    );
  });

  it('names what puts things right, but not as a reason against a channel that does so, too', () => {
    const preferred = ['chat', 'phone'];
    const { channels: ranked } = rank({
      channels,
      reason: { id: 'r', traits: [], never: [] },
      context: {},
      tried: new Map(),
      model: builtInPrior,
      circumstances: (id) => ({
        availability: undefined,
        owner: preferred.includes(id)
          ? [
              {
                name: 'recovery',
                group: 'owner',
                source: 'owner',
                logOdds: 9 * (1 + preferred.indexOf(id)),
              },
            ]
          : [],
      }),
    });
    const of = (id: string) =>
      ranked.find(({ channel }) => channel === id) as (typeof ranked)[number];
    const words = createText({ ...en, ...enLater });
    const against = (...ids: string[]) => explain(of('phone'), ids.map(of), words, nameOf);
    const sentence = 'This is where we put things right.';
    expect(against('sms')).toContain(sentence);
    expect(against('chat', 'sms')).toContain(sentence);
    expect(against('chat')).not.toContain(sentence);
  });

  it('says that it worked before only where own outcomes say so', () => {
    const worked = 'It worked for you before.';
    expect(explained([], { deviations: [['reason:r|channel:chat', 0.8]] }).sentences).toContain(
      worked,
    );
    expect(
      explained([], { deviations: [['reason:r|channel:chat', 0.05]] }).sentences,
    ).not.toContain(worked);
    expect(explained([]).sentences).not.toContain(worked);
  });

  it('says no more than that it scores best where there are no words', () => {
    const one = (channel: string, contributions: Contribution[]): RankedChannel => ({
      channel,
      probability: 0.5,
      score: 0,
      contributions,
    });
    const contribution: Contribution = {
      name: 'member|channel:a',
      group: 'contextChannel',
      source: 'site',
      logOdds: 2,
    };
    expect(explain(one('a', [contribution]), [one('b', [])], t, nameOf)).toEqual([
      en['because.score'],
    ]);
  });

  it('has words only for features that there are', () => {
    const traits = channels.flatMap((channel) => channel.traits);
    const known = builtInPrior.contributions(
      features({
        reason: {
          id: 'r',
          traits: ['urgent', 'sensitive', 'complex', 'emotional', 'documents', 'record', 'simple'],
        },
        channel: { id: 'c', traits },
        context: { device: 'mobile' },
      }),
    );
    const names = new Set([
      ...known.map(({ name }) => name.replace('trait:', '')),
      ...traits,
      'device:desktop|on-phone',
    ]);
    const keys = Object.keys(en)
      .filter((key) => key.startsWith('because.'))
      .map((key) => key.replace(/^because\.(not\.)?/, ''))
      .filter((key) => !['tried', 'site', 'own', 'score', 'start', 'wait', 'cost'].includes(key));
    expect(keys.filter((key) => !names.has(key))).toEqual([]);
  });
});
