/** The settings of a channel, by kind. */
import * as v from 'valibot';
import {
  callback,
  emailAddress,
  id,
  label,
  meaning,
  number,
  oneOf,
  phoneNumber,
  settings,
  text,
  webAddress,
} from './fields';
import { channelRecovery } from './recovery-schema';

const anyGroup = v.record(v.string(), v.unknown());

const anyChannel = {
  id: v.pipe(
    id,
    meaning('Name of the channel in config, events, contact logs and the prior file.'),
  ),
  label: v.optional(label),
  traits: v.optional(
    v.pipe(
      v.array(id),
      meaning(
        'What the channel is good at, in place of the traits of its kind: live, conversational, voice, written, private, attachments, anytime, brief, on-phone.',
      ),
    ),
  ),
  waitSeconds: v.optional(
    v.pipe(
      number(0, 86_400),
      meaning('Usual wait until someone answers, in seconds; shown to the customer.'),
    ),
  ),
  hours: v.optional(
    v.pipe(
      v.union(
        [text(), v.array(v.union([text(), anyGroup])), anyGroup],
        'write hours such as "Mo-Fr 09:00-18:00; Sa 10:00-14:00", or "always"',
      ),
      meaning(
        'When someone is there: `Mo-Fr 09:00-18:00; Sa 10:00-14:00`, `always`, or OpeningHoursSpecification as schema.org has it. Email and callback are never closed.',
      ),
    ),
  ),
  timeZone: v.optional(
    v.pipe(text(), meaning('Time zone of the hours, such as America/New_York.')),
  ),
  exceptions: v.optional(
    v.pipe(
      v.array(anyGroup),
      meaning(
        'Dates with other hours: `{ "date": "2026-12-25", "closed": true }`, or `from` and `through`, or `opens` and `closes`.',
      ),
    ),
  ),
  costPerContact: v.optional(
    v.pipe(
      number(0, 1_000_000),
      meaning('What a contact by it costs you, in any currency; see `model.weights.cost`.'),
    ),
  ),
  answersWithinHours: v.optional(
    v.pipe(
      number(0, 8760),
      meaning('Time within which a written message is answered, in hours; shown to the customer.'),
    ),
  ),
  languages: v.optional(
    v.pipe(
      v.array(text()),
      meaning(
        'Languages that someone there speaks, as BCP 47 has them: `["en", "es"]`; none: not known.',
      ),
    ),
  ),
  serves: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          oneOf(['noPhone', 'writing', 'hearing', 'speaking', 'noTyping']),
          v.metadata({ isCheckedLater: true }),
        ),
      ),
      meaning(
        'Access needs that it serves although its traits rule it out, such as hearing for a line with a relay service: noPhone, writing, hearing, speaking, noTyping.',
      ),
    ),
  ),
  recovery: channelRecovery,
};
const href = v.pipe(
  webAddress,
  meaning(
    'Address to open; {reason} and {message} in it are replaced by the reason and the customer’s message.',
  ),
);
const open = v.pipe(
  callback,
  meaning(
    'Called with { reason, subject, message, contactId } to open the channel; return false or throw when it could not.',
  ),
);
const dialled = v.pipe(phoneNumber, meaning('Phone number in international form.'));

export const channelSchema = v.variant('kind', [
  settings({
    ...anyChannel,
    kind: v.pipe(
      v.literal('chat'),
      meaning('chat, sms, email, phone, whatsapp, callback, link or custom.'),
    ),
    vendor: v.optional(
      v.pipe(
        oneOf([
          'intercom',
          'zendesk',
          'crisp',
          'tawk',
          'livechat',
          'hubspot',
          'chatwoot',
          'freshchat',
          'tidio',
          'gorgias',
          'olark',
          'helpscout',
          'salesforce',
          'genesys',
          'liveperson',
          'gladly',
          'jivochat',
          'smartsupp',
        ]),
        v.metadata({ isCheckedLater: true }),
        meaning('Chat product on the page that is opened with the customer’s message.'),
      ),
    ),
    send: v.optional(
      v.pipe(
        v.boolean(),
        meaning(
          'Whether the chat product sends the message at once, where it can; otherwise the customer does.',
        ),
      ),
    ),
    hideLauncher: v.optional(
      v.pipe(
        v.boolean(),
        meaning('Whether the chat product’s own button is hidden, where it can be.'),
      ),
    ),
    href: v.optional(href),
    open: v.optional(open),
  }),
  settings({ ...anyChannel, kind: v.literal('sms'), number: dialled }),
  settings({
    ...anyChannel,
    kind: v.literal('email'),
    address: v.pipe(emailAddress, meaning('Address that the message goes to.')),
  }),
  settings({ ...anyChannel, kind: v.literal('phone'), number: dialled }),
  settings({ ...anyChannel, kind: v.literal('whatsapp'), number: dialled }),
  settings({
    ...anyChannel,
    kind: v.literal('callback'),
    endpoint: v.optional(
      v.pipe(
        webAddress,
        meaning(
          'Address of yours that the wish to be called is posted to, with the number; none: your page prevents before-handoff and sees to it.',
        ),
      ),
    ),
  }),
  settings({ ...anyChannel, kind: v.literal('link'), href }),
  settings({
    ...anyChannel,
    kind: v.literal('custom'),
    href: v.optional(href),
    open: v.optional(open),
  }),
]);
