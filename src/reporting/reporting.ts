/** What the site is told of contacts, where it asked to be. Whether it may be is not decided here. */
import type { Contact, OutcomeSource } from '../contact/contact';
import { sendJson } from '../send-json';

/**
 * One row of the site's contact log. It has nothing that the customer wrote and nothing that tells customers apart.
 *
 * The same contact is told again when its outcome becomes known, or a stronger source corrects it: of the rows with one
 * `contact` the last one counts.
 */
export interface ReportedContact {
  /** Drawn for this contact alone. */
  readonly contact: string;
  /** The hour it was handed off in, as ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string;
  readonly channel: string;
  readonly suggested: string | null;
  /** Probability with which `suggested` was shown, to two significant digits; missing where none was. */
  readonly propensity?: number | undefined;
  readonly wouldSuggest?: string | undefined;
  /** Earlier contacts by this channel that had left the reason unresolved. */
  readonly tried: number;
  readonly context: Contact['context'];
  /** In [0, 1]; missing until it is known. */
  readonly resolved?: number | undefined;
  readonly source?: OutcomeSource | undefined;
}

const hour = 3_600_000;
/** Milliseconds since 1970 that are still a date. */
const latest = 8e15;

function reported(contact: Contact): ReportedContact {
  const { id, at, reason, channel, suggested, propensity, wouldSuggest, tried, context } = contact;
  const { outcome } = contact;
  return {
    contact: id,
    // One record of no date would stop all reports.
    at: new Date(Math.floor(Math.max(0, Math.min(at, latest)) / hour) * hour).toISOString(),
    reason,
    channel,
    suggested,
    // All its digits would be as good as a name: it hangs on the age and the end of every earlier contact.
    propensity: suggested === null ? undefined : Number(propensity.toPrecision(2)),
    wouldSuggest,
    tried,
    // What a page hands over besides, such as an object, is no level and nobody's business.
    context: Object.fromEntries(
      Object.entries(context).filter(([, level]) => /^(?:str|num|boo)/.test(typeof level)),
    ),
    resolved: outcome?.resolved,
    source: outcome?.source,
  };
}

/**
 * Tells the site what is new between two states of the customer's contacts: one POST each, oldest first.
 *
 * @returns a promise that rejects where one did not arrive; nothing is tried again.
 */
export async function reportContacts({
  endpoint,
  before,
  after,
  sendJson: send = sendJson,
}: {
  readonly endpoint: string;
  readonly before: readonly Contact[];
  readonly after: readonly Contact[];
  readonly sendJson?: ((address: string, value: unknown) => Promise<void>) | undefined;
}): Promise<void> {
  const known = new Map(before.map((contact) => [contact.id, JSON.stringify(reported(contact))]));
  const rows = after.map(reported).filter((row) => known.get(row.contact) !== JSON.stringify(row));
  await Promise.all(rows.map((row) => send(endpoint, row)));
}
