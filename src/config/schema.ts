/** Every setting but a channel's or reason's own: its type, meaning, default, and the fix that is offered when it is wrong. */
import * as v from 'valibot';
import { channelSchema } from './channel-schema';
import { id, meaning, number, oneOf, section, settings, text, webAddress } from './fields';
import { usualRetentionDays } from './prompt-limits';
import { promptSettings } from './prompt-schema';
import { reasonSchema } from './reason-schema';
import { recovery } from './recovery-schema';

/** The whole config. */
export const configSchema = settings({
  $schema: v.optional(v.pipe(text(), meaning('Address of this JSON Schema, for editors.'))),
  id: v.optional(v.pipe(id, meaning('Namespace of what is kept on the device.')), 'default'),
  channels: v.optional(
    v.pipe(
      v.array(channelSchema),
      meaning('Ways to reach the site, in the order in which customers see them on every page.'),
    ),
    [],
  ),
  reasons: v.optional(
    v.pipe(
      v.array(reasonSchema),
      meaning('Why customers get in touch. None: a set that suits most sites.'),
    ),
    [],
  ),
  model: section({
    prior: v.optional(
      v.pipe(
        v.union(
          [webAddress, v.record(v.string(), v.unknown())],
          'give the address of a prior file, or what is in it',
        ),
        meaning('Site prior made by `channel-selector train`: its address, or what is in it.'),
      ),
    ),
    text: v.optional(
      v.pipe(
        v.union(
          [webAddress, v.record(v.string(), v.unknown())],
          'give the address of a text model file, or what is in it',
        ),
        meaning(
          'Text model made by `channel-selector train-text`, which finds the reason in a customer’s words: its address, or what is in it.',
        ),
      ),
    ),
    priorStrength: v.optional(
      v.pipe(
        number(0.01, 100),
        meaning(
          'How firmly the prior holds against the customer’s own outcomes; 2 needs twice the evidence.',
        ),
      ),
      1,
    ),
    halfLifeDays: v.optional(
      v.pipe(number(1, 36_500), meaning('Days after which an own outcome counts half.')),
      365,
    ),
    weights: section({
      wait: v.optional(
        v.pipe(
          number(0, 10),
          meaning(
            'What a tenfold wait counts against a channel, in log-odds (0.1 is about 2.5 points); three times that for urgent reasons.',
          ),
        ),
        0.05,
      ),
      cost: v.optional(
        v.pipe(
          number(0, 10),
          meaning('What one unit of `costPerContact` counts against a channel, in log-odds.'),
        ),
        0.02,
      ),
    }),
    mode: v.optional(
      v.pipe(
        oneOf(['suggest', 'apprentice']),
        meaning(
          'An apprentice shows the first channel in your order and notes what it would have suggested.',
        ),
      ),
      'suggest',
    ),
    exploration: v.optional(
      v.pipe(
        oneOf(['auto', 'off', 'squarecb', 'epsilon-greedy', 'ucb']),
        meaning(
          'Whether other channels than the best are suggested now and then, to learn from it; never for urgent or emotional reasons, never after a contact that failed. auto: off, but a little squarecb where there is no site prior and contacts are reported.',
        ),
      ),
      'auto',
    ),
    explorationAmount: v.optional(
      v.pipe(
        number(0, 1_000_000),
        meaning(
          'How much is tried: gamma of squarecb (1000 if you name none; higher tries less), share of suggestions that epsilon-greedy draws (0.05), standard deviations that ucb adds where little is known (0.5).',
        ),
      ),
    ),
  }),
  availability: v.optional(
    v.pipe(
      webAddress,
      meaning(
        'Address of yours that says, while the panel is open, who is there: `{ "chat": { "open": true, "waitSeconds": 40 } }`.',
      ),
    ),
  ),
  recovery,
  followUp: section({
    askAfterHours: v.optional(
      v.pipe(
        number(0, 8760),
        meaning(
          'Hours after a contact before the customer is asked whether it was resolved; asked once, and once more after “not yet”.',
        ),
      ),
      24,
    ),
    askUntilDays: v.optional(
      v.pipe(
        number(0, 365),
        meaning('Days after a contact from which it is too late to ask; 0 never asks.'),
      ),
      14,
    ),
    recontactDays: v.optional(
      v.pipe(
        number(0, 365),
        meaning(
          'The same reason again within these days counts as not resolved, a visit after them without it as resolved; 0 infers nothing.',
        ),
      ),
      7,
    ),
  }),
  ...promptSettings,
  privacy: section({
    consent: v.optional(
      v.pipe(
        oneOf(['granted', 'pending', 'denied']),
        meaning(
          'Whether contacts may be kept on the device: pending keeps them in memory only, and so does what is none of the three; denied deletes what was kept as well. Prompts need granted in so many words.',
        ),
      ),
      'granted',
    ),
    retentionDays: v.optional(
      v.pipe(number(1, 3650), meaning('Days after which what is kept is deleted from the device.')),
      usualRetentionDays,
    ),
    report: v.optional(
      settings({
        endpoint: v.pipe(
          webAddress,
          meaning(
            'Address of yours that contacts are sent to as rows of a contact log, without words or names of customers; none: nothing leaves the device.',
          ),
        ),
      }),
    ),
  }),
  look: section({
    mode: v.optional(
      v.pipe(
        oneOf(['floating', 'inline']),
        meaning('A launcher in the corner, or in the flow of the page.'),
      ),
      'floating',
    ),
    position: v.optional(
      v.pipe(oneOf(['end', 'start']), meaning('Corner of the launcher, in reading direction.')),
      'end',
    ),
    theme: v.optional(
      v.pipe(oneOf(['auto', 'light', 'dark']), meaning('Light, dark, or as the device says.')),
      'auto',
    ),
    brand: v.optional(
      v.pipe(
        v.string('write a colour such as #0a5c8f'),
        v.regex(/^#[\da-f]{6}$/i, 'write a colour such as #0a5c8f'),
        meaning('Brand colour as six hexadecimal digits.'),
      ),
    ),
  }),
  locale: v.optional(
    v.pipe(
      text(),
      meaning(
        'Language of the widget, as a tag such as de or pt-BR; auto: that of the page, else the first of the browser’s that there are words in.',
      ),
    ),
    'auto',
  ),
  messages: v.optional(
    v.pipe(
      v.record(v.string(), v.union([text(), v.record(v.string(), text())])),
      meaning(
        'Texts of the widget to replace, by key; or by language: `{ "de": { "title": "Womit können wir helfen?" } }`.',
      ),
    ),
    {},
  ),
});

/** Config as the owner writes it: everything optional but what names a channel or reason. */
export type ConfigInput = v.InferInput<typeof configSchema>;
/** Config with every default filled in. */
export type CheckedConfig = v.InferOutput<typeof configSchema>;
type Labelled<Item> = Item extends unknown
  ? Omit<Item, 'label'> & { label?: string | undefined }
  : never;
/** The same with labels in one language. */
export type Config = Omit<CheckedConfig, 'channels' | 'reasons'> & {
  channels: Labelled<CheckedConfig['channels'][number]>[];
  reasons: Labelled<CheckedConfig['reasons'][number]>[];
};
export type Consent = Config['privacy']['consent'];
export type Channel = Config['channels'][number];
export type ChannelKind = Channel['kind'];
/** What may be hard for a customer, or what they prefer. */
export type Need = NonNullable<Channel['serves']>[number];
export type Reason = Config['reasons'][number];
