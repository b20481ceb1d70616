/** The settings of prompts: when a teaser may suggest a channel unasked. The file that prompts reads them. */
import * as v from 'valibot';
import { id, label, meaning, number, settings, text } from './fields';
import { capLimits, pathPattern, whenLimits } from './prompt-limits';

const path = v.pipe(
  text('write a path such as "/checkout", or "/checkout*" for all that begin so'),
  v.regex(pathPattern),
);
const event = text('write the name of an event on the document, such as "payment-failed"');
const when = (name: keyof typeof whenLimits, means: string) =>
  v.optional(v.pipe(number(whenLimits[name][0], whenLimits[name][1]), meaning(means)));
const cap = (name: keyof typeof capLimits, means: string) => {
  const [min, max, usual] = capLimits[name];
  return v.optional(v.pipe(number(min, max), meaning(means)), usual);
};

const prompt = settings({
  id: v.optional(v.pipe(id, meaning('Name of the prompt in events; none: its reason.'))),
  when: v.pipe(
    settings({
      path: v.optional(
        v.pipe(
          path,
          meaning(
            'Path of the page; `*` stands for any characters, and a route after `#` belongs to it: `/#/checkout`. None: any page.',
          ),
        ),
      ),
      visits: when(
        'visits',
        'How often the customer has come to the path, this time and reloads included.',
      ),
      idleSeconds: when(
        'idleSeconds',
        'Seconds without pointer, key or scroll while the page is in view.',
      ),
      event: v.optional(
        v.pipe(event, meaning('Event that was dispatched on `document` while on this path.')),
      ),
      errors: when('errors', 'How many errors of your scripts there were while on this path.'),
    }),
    meaning('What has to come together, one of these at least.'),
  ),
  unless: v.optional(
    settings({
      path: v.optional(
        v.pipe(path, meaning('Path that shows that all went well; visits before it do not count.')),
      ),
      event: v.optional(v.pipe(event, meaning('The same by an event, such as `purchase`.'))),
    }),
  ),
  reason: v.pipe(
    text('name a reason of yours, such as "payment"'),
    meaning('Id of the reason that a channel is suggested for.'),
  ),
  text: v.optional(v.pipe(label, meaning('Words of the teaser in place of its own.'))),
});

export const promptList = v.array(prompt);

export const promptCaps = settings({
  perSession: cap(
    'perSession',
    'Prompts in one session at most; it ends after half an hour without a sign of use.',
  ),
  perWeek: cap('perWeek', 'Prompts within seven days at most.'),
  quietDays: cap(
    'quietDays',
    'Days without any prompt after one was dismissed; for its reason there is none for `privacy.retentionDays`.',
  ),
  afterSeconds: cap('afterSeconds', 'Seconds that a page is left alone at first.'),
  visitDays: cap('visitDays', 'Days after which a visit no longer counts.'),
});

export const promptSettings = {
  prompts: v.optional(
    v.pipe(
      promptList,
      v.metadata({ isCheckedLater: true }),
      meaning('When a teaser suggests a channel unasked; none: never.'),
    ),
  ),
  prompting: v.optional(v.pipe(promptCaps, v.metadata({ isCheckedLater: true }))),
};

export type Prompt = v.InferOutput<typeof prompt>;
export type PromptCaps = v.InferOutput<typeof promptCaps>;
