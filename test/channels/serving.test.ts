import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from '../../src/channels/needs';
import { servingOf } from '../../src/channels/serving';
import { aChannel, anyChannels, anyNeeds } from './support/any-needs';

const spanishPhone = aChannel({ kind: 'phone', languages: ['en', 'es'] });
const englishChat = aChannel({ kind: 'chat', languages: ['en'] });
const email = aChannel({ kind: 'email' });
const channels = [spanishPhone, englishChat, email];
const items = channels.map(({ id }) => ({ channel: id }));
const suggestable = (said: unknown, from = items) =>
  servingOf(channels, said)
    ?.of(from)
    .map(({ channel }) => channel);

describe('what needs leave of the channels', () => {
  it('is everything where nothing is needed', () => {
    for (const said of [undefined, {}, { noPhone: false }, { language: '' }, 'x'])
      expect(servingOf(channels, said)).toBeUndefined();
  });

  it('is what is known to speak the language, as long as there is any', () => {
    expect(suggestable({ language: 'es' })).toEqual(['phone']);
    // Nobody says that email is not in Spanish, and the phone is out of the question.
    expect(suggestable({ language: 'es', noPhone: true })).toEqual(['email']);
    // Nor is the phone to be suggested for this reason.
    expect(suggestable({ language: 'es' }, items.slice(1))).toEqual(['email']);
    expect(suggestable({ language: 'es', noPhone: true, noTyping: true })).toEqual([]);
  });

  it('is never a channel that does not fit, and always one where one does', () => {
    fc.assert(
      fc.property(anyChannels, anyNeeds, (drawn, needs) => {
        const serving = servingOf(drawn, needs);
        const fitting = drawn.filter((channel) => fits(channel, needs)).map(({ id }) => id);
        const ids = drawn.map(({ id }) => ({ channel: id }));
        const left = (serving?.of(ids) ?? ids).map(({ channel }) => channel);
        expect(fitting).toEqual(expect.arrayContaining(left));
        expect(left.length > 0).toBe(fitting.length > 0);
        for (const channel of drawn)
          expect(serving?.fits(channel) ?? true).toBe(fitting.includes(channel.id));
      }),
    );
  });
});
