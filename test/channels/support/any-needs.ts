/** Channels and needs, made up. */
import fc from 'fast-check';
import type { Needs } from '../../../src/channels/needs';
import type { Channel, ChannelKind } from '../../../src/config/schema';

/** A channel with what access needs look at; nobody opens it. */
export const aChannel = (given: {
  kind: ChannelKind;
  id?: string;
  traits?: string[] | undefined;
  languages?: string[] | undefined;
  serves?: Channel['serves'];
}): Channel => ({ id: given.kind, ...given }) as Channel;

const kinds: readonly ChannelKind[] = [
  ...(['chat', 'sms', 'email', 'phone', 'whatsapp', 'callback', 'link', 'custom'] as const),
];
const names = ['noPhone', 'writing', 'hearing', 'speaking', 'noTyping'] as const;
const someOf = <T>(values: readonly T[]) => fc.subarray([...values]);
const language = fc.constantFrom('en', 'es', 'es-MX', 'ase');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

export const anyChannels = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      traits: maybe(someOf(['live', 'voice', 'written', 'brief'])),
      languages: maybe(fc.array(language, { maxLength: 2 })),
      serves: maybe(someOf(names)),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((given, i) => aChannel({ ...given, id: `channel-${i}` })));

export const anyNeeds: fc.Arbitrary<Needs> = fc
  .tuple(someOf(names), maybe(language))
  .map(([asked, language]) => ({
    ...Object.fromEntries(asked.map((need) => [need, true])),
    ...(language && { language }),
  }));
