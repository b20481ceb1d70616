/** What a reason may have: each setting's type, meaning, default, and the fix that is offered when it is wrong. */
import * as v from 'valibot';
import { id, label, meaning, settings, text } from './fields';

export const reasonSchema = settings({
  id: v.pipe(id, meaning('Name of the reason in config, events, contact logs and the prior file.')),
  label: v.optional(
    v.pipe(
      label,
      meaning(
        'The words that customers see, or by language, as of a channel; the set that suits most sites has its own.',
      ),
    ),
  ),
  examples: v.optional(
    v.pipe(
      v.array(text()),
      meaning(
        'What customers write of it in their own words, such as “my card was stolen abroad”.',
      ),
    ),
  ),
  traits: v.optional(
    v.pipe(
      v.array(id),
      meaning(
        'What the reason asks of a channel: urgent, sensitive, complex, emotional, documents, record, simple.',
      ),
    ),
    [],
  ),
  never: v.optional(
    v.pipe(
      v.array(id),
      meaning('Channels that are not suggested for this reason; they stay in the list.'),
    ),
    [],
  ),
  only: v.optional(
    v.pipe(
      v.array(id),
      meaning('The only channels that are suggested for this reason; the others stay in the list.'),
    ),
  ),
});
