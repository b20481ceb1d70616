/** What this device keeps, record by record, in the customer's words. */
import { isGroup, merge } from '../config/merge';
import type { Contact } from '../contact/contact';
import type { Flow } from './flow';
import type { Text } from './format';

/** One contact, and what is known of it. */
export interface ContactEntry {
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** A moment with its year and time, as the language of the texts has it. */
const moment = (at: unknown, t: Text): string =>
  new Date(Number(at)).toLocaleString(t.locale, { dateStyle: 'medium', timeStyle: 'short' });

/** Paths, and names of the site's own, are read from left to right in any language. */
const apart = (text: string): string => `\u2068${text}\u2069`;

const listOf = (items: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(items) ? items.filter(isGroup) : [];

/** Contacts, the latest first. */
export const contactEntries = (
  contacts: readonly Contact[],
  { labelOf, nameOf, given }: Flow,
): ContactEntry[] => {
  const { t, selector } = given;
  return [...contacts].reverse().map((contact) => {
    const { id, at, channel, suggested, context, askedAt } = contact;
    const reason = selector.reasons.find((known) => known.id === contact.reason);
    const how = t('follow-up.how', { channel: nameOf(channel), date: moment(at, t) });
    const situation = Object.entries(context).map(([name, value]) => `${name} = ${value}`);
    const details = [
      suggested === channel && t('ledger.suggested'),
      suggested && suggested !== channel && t('ledger.instead', { channel: nameOf(suggested) }),
      t(`ledger.${endOf(contact)}`),
      askedAt !== undefined && t('ledger.asked', { date: moment(askedAt, t) }),
      situation.length > 0 && t('ledger.situation', { context: apart(situation.join(', ')) }),
    ];
    const label = reason ? labelOf(reason) : contact.reason;
    return {
      id,
      title: label ? t('follow-up.about', { reason: label, how }) : how,
      details: details.filter((detail) => typeof detail === 'string'),
    };
  });
};

/** How it ended, and who said so; a chat product speaks for the site. */
function endOf({ outcome }: Contact): string {
  if (!outcome) return 'open';
  const { resolved, source } = outcome;
  if (source === 'inferred' || source === 'quiet') return source;
  const speaker = source === 'customer' ? source : 'site';
  if (resolved > 0 && resolved < 1) return 'site.partly';
  return `${speaker}.${resolved ? 'yes' : 'no'}`;
}

/** All else but needs, as sentences. */
export function otherEntries(kept: Readonly<Record<string, unknown>>, flow: Flow): string[] {
  const { t } = flow.given;
  const { questions, visit, fit, prompts, contacts, earlier } = kept;
  return [
    fit !== undefined && t('ledger.learned'),
    questions !== undefined && t('memory.questions'),
    visit !== undefined && t('memory.visit'),
    ...promptEntries(merge({}, prompts), flow),
    (earlier !== undefined || isLeftOver(contacts)) && t('memory.unused'),
  ].filter((entry) => typeof entry === 'string');
}

function promptEntries(prompts: Readonly<Record<string, unknown>>, flow: Flow): string[] {
  const { t, selector } = flow.given;
  const { seenAt } = merge({}, prompts.session);
  const dates = new Intl.ListFormat(t.locale, { type: 'unit' });
  const nameOf = (id: unknown): string => {
    const reason = selector.reasons.find((known) => known.id === id);
    return reason ? flow.labelOf(reason) : String(id);
  };
  return [
    ...Object.entries(merge({}, prompts.met)).map(([sign, times]) =>
      t(sign.startsWith('event ') ? 'ledger.event' : 'ledger.met', {
        what: apart(sign.replace(/^\w+ /, '')),
        dates: dates.format((Array.isArray(times) ? times : []).map((at) => apart(moment(at, t)))),
      }),
    ),
    ...listOf(prompts.shown).map(
      ({ reason, at, dismissedAt }) =>
        t('ledger.offered', { reason: nameOf(reason), date: moment(at, t) }) +
        (dismissedAt === undefined ? '' : ` ${t('ledger.closed')}`),
    ),
    ...(seenAt === undefined ? [] : [t('ledger.seen', { date: moment(seenAt, t) })]),
  ];
}

/** Whether something is kept that does not read as contacts any more. */
const isLeftOver = (kept: unknown): boolean =>
  kept !== undefined && (!isGroup(kept) || !Array.isArray(kept.contacts) || 'unreadable' in kept);
