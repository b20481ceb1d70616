/** The settings of what is otherwise for customers whose earlier contact did not resolve their reason. */
import * as v from 'valibot';
import {
  emailAddress,
  id,
  label,
  meaning,
  number,
  phoneNumber,
  settings,
  webAddress,
} from './fields';

/** Of the whole config. */
export const recovery = v.optional(
  v.pipe(
    settings({
      prefer: v.optional(
        v.pipe(
          v.array(id),
          meaning(
            'Channels that are suggested first after a contact for the same reason that did not resolve it, in this order, if they may be suggested.',
          ),
        ),
      ),
    }),
    v.metadata({ isCheckedLater: true }),
  ),
);

/** Of one channel. */
export const channelRecovery = v.optional(
  v.pipe(
    v.union(
      [
        v.literal('only'),
        settings({
          label: v.optional(label),
          number: v.optional(phoneNumber),
          address: v.optional(emailAddress),
          href: v.optional(webAddress),
          endpoint: v.optional(webAddress),
          waitSeconds: v.optional(number(0, 86_400)),
          answersWithinHours: v.optional(number(0, 8760)),
        }),
      ],
      'write "only", or what is otherwise then, such as { "number": "+15555550109" }',
    ),
    v.metadata({ isCheckedLater: true }),
    meaning(
      'For customers whose earlier contact for the same reason did not resolve it: `"only"` lists the channel for them alone; `{ "number": "+15555550109", "label": "Priority line", "waitSeconds": 30 }` is what they get instead (label, number, address, href, endpoint, waitSeconds, answersWithinHours).',
    ),
  ),
);
