import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fits,
  type Needs,
  needProblems,
  needsThatMatter,
  readNeeds,
} from '../../src/channels/needs';
import type { Channel, ChannelKind } from '../../src/config/schema';
import { aChannel, anyChannels, anyNeeds } from './support/any-needs';

const kinds = ['chat', 'sms', 'email', 'phone', 'whatsapp', 'callback', 'link', 'custom'] as const;
const kindsFor = (needs: Needs): ChannelKind[] =>
  kinds.filter((kind) => fits(aChannel({ kind }), needs));

describe('whether a channel serves a need', () => {
  it.each<[Needs, ChannelKind[]]>([
    [{}, [...kinds]],
    [{ noPhone: true }, ['chat', 'sms', 'email', 'whatsapp', 'link', 'custom']],
    [{ hearing: true }, ['chat', 'sms', 'email', 'whatsapp', 'link', 'custom']],
    [{ speaking: true }, ['chat', 'sms', 'email', 'whatsapp', 'link', 'custom']],
    [{ writing: true }, ['chat', 'sms', 'email', 'whatsapp', 'link']],
    [{ noTyping: true }, ['phone', 'callback', 'custom']],
    [{ noPhone: true, noTyping: true }, ['custom']],
    [{ writing: true, noTyping: true }, []],
  ])('is decided by its traits: %o', (needs, expected) => {
    expect(kindsFor(needs)).toEqual(expected);
  });

  it('goes by the owner’s traits, where one way is enough', () => {
    const both = aChannel({ kind: 'chat', traits: ['voice', 'written'] });
    expect(fits(both, { noPhone: true })).toBe(true);
    expect(fits(both, { noTyping: true })).toBe(true);
    expect(fits(both, { noPhone: true, noTyping: true })).toBe(false);
  });

  it('lets the owner say which needs it serves all the same', () => {
    const relay = aChannel({ kind: 'phone', serves: ['hearing', 'speaking'] });
    expect(fits(relay, { hearing: true, speaking: true })).toBe(true);
    expect(fits(relay, { hearing: true, noPhone: true })).toBe(false);
    expect(fits(relay, { hearing: true, writing: true })).toBe(false);
  });

  it.each([
    [['en', 'es'], 'es', true],
    [['es-MX'], 'es', true],
    [['es'], 'es-MX', true],
    [['ES'], 'es', true],
    [['pt-BR'], 'pt-PT', false],
    [['ese'], 'es', false],
    [['en'], 'es', false],
    [[], 'es', true],
    [undefined, 'es', true],
  ])('knows whether one that speaks %o serves %s: %s', (languages, language, expected) => {
    expect(fits(aChannel({ kind: 'email', languages }), { language })).toBe(expected);
  });

  it('never comes back by needing more', () => {
    fc.assert(
      fc.property(anyChannels, anyNeeds, anyNeeds, ([channel], some, more) => {
        if (fits(channel as Channel, { ...some, ...more, language: some.language }))
          expect(fits(channel as Channel, some)).toBe(true);
      }),
    );
  });
});

describe('what was said', () => {
  it.each([
    [
      { noPhone: true, hearing: false, language: 'es' },
      { noPhone: true, language: 'es' },
    ],
    [{ language: 'ES-mx-u-nu-latn' }, { language: 'es-MX' }],
    [{ language: '', writing: 1, fax: true }, {}],
    [{ language: 'no such thing' }, {}],
    ['noPhone', {}],
    [null, {}],
    [undefined, {}],
  ])('is read with care: %o', (said, needs) => {
    expect(readNeeds(said)).toEqual(needs);
  });

  it('reads as it was written', () => {
    fc.assert(
      fc.property(anyNeeds, (needs) => {
        expect(readNeeds(JSON.parse(JSON.stringify(needs)))).toEqual(
          JSON.parse(JSON.stringify(needs)),
        );
      }),
    );
  });
});

describe('what is asked at all', () => {
  const [chat, email, phone] = (['chat', 'email', 'phone'] as const).map((kind) =>
    aChannel({ kind }),
  ) as [Channel, Channel, Channel];

  it('is what tells channels apart', () => {
    expect(needsThatMatter([chat, email])).toEqual({ needs: [], languages: [] });
    expect(needsThatMatter([phone])).toEqual({ needs: [], languages: [] });
    expect(needsThatMatter([chat, phone]).needs).toEqual([
      'noPhone',
      'writing',
      'hearing',
      'speaking',
      'noTyping',
    ]);
    expect(needsThatMatter([chat, aChannel({ kind: 'custom' })]).needs).toEqual([
      'writing',
      'noTyping',
    ]);
  });

  it('has languages that not every channel is known to speak', () => {
    const spoken = (...languages: string[]) => aChannel({ kind: 'chat', languages });
    const asked = (...channels: Channel[]) => needsThatMatter(channels).languages;
    expect(asked(spoken('en', 'es'), spoken('en'))).toEqual(['en', 'es']);
    expect(asked(spoken('en', 'es'), spoken('es', 'en'))).toEqual([]);
    expect(asked(spoken('en'), chat)).toEqual(['en']);
    expect(asked(spoken('EN', 'no such thing', 'en'), chat)).toEqual(['en']);
  });

  it('has what was said before, so that it can be taken back', () => {
    expect(needsThatMatter([chat], { hearing: true, language: 'es' })).toEqual({
      needs: ['hearing'],
      languages: ['es'],
    });
  });
});

it('tells the owner what is not understood', () => {
  const odd = aChannel({
    kind: 'chat',
    serves: ['deaf', 'hearing'] as never,
    languages: ['en_US'],
  });
  expect(needProblems([odd]).map(({ path, value }) => [path, value])).toEqual([
    ['channels.chat.serves', 'deaf'],
    ['channels.chat.languages', 'en_US'],
  ]);
});

it('takes no name of a language for its tag', () => {
  const chat = aChannel({ kind: 'chat', languages: ['english', 'en_US'] });
  expect(needProblems([chat]).map(({ value }) => value)).toEqual(['english', 'en_US']);
  expect(fits(chat, { language: 'en' })).toBe(true);
  const phone = aChannel({ kind: 'phone', languages: ['es', 'english'] });
  expect(needsThatMatter([chat, phone]).languages).not.toContain('english');
});
