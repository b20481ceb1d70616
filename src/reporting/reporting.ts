/** What the site is told of contacts, where it asked to be and the customer's browser does not object. */
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
  /** Probability with which `suggested` was shown; missing where none was. */
  readonly propensity?: number | undefined;
  readonly wouldSuggest?: string | undefined;
  /** Earlier contacts by this channel that had left the reason unresolved. */
  readonly tried: number;
  readonly context: Contact['context'];
  /** In [0, 1]; missing until it is known. */
  readonly resolved?: number | undefined;
  readonly source?: OutcomeSource | undefined;
}

/** What a browser says for its user, as properties of `navigator`. */
export type PrivacySignals = {
  readonly globalPrivacyControl?: unknown;
  readonly doNotTrack?: unknown;
};

const hour = 3_600_000;

function reported(contact: Contact): ReportedContact {
  const { id, at, reason, channel, suggested, propensity, wouldSuggest, tried, context } = contact;
  const { outcome } = contact;
  return {
    contact: id,
    at: new Date(Math.floor(at / hour) * hour).toISOString(),
    reason,
    channel,
    suggested,
    propensity: suggested === null ? undefined : propensity,
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
 * Whether the customer's browser lets us tell the site: neither Global Privacy Control (https://w3c.github.io/gpc/) nor
 * Do Not Track is on.
 */
export const allowsReporting = (signals: PrivacySignals | undefined): boolean =>
  signals?.globalPrivacyControl !== true && signals?.doNotTrack !== '1';

/**
 * Tells the site what is new between two states of the customer's contacts: one POST each, oldest first.
 *
 * @param given.signals the customer's privacy signals, as `navigator` has them.
 * @returns a promise that rejects where one did not arrive; nothing is tried again.
 */
export async function reportContacts({
  endpoint,
  before,
  after,
  sendJson: send = sendJson,
  signals = globalThis.navigator,
}: {
  readonly endpoint: string;
  readonly before: readonly Contact[];
  readonly after: readonly Contact[];
  readonly sendJson?: ((address: string, value: unknown) => Promise<void>) | undefined;
  readonly signals?: PrivacySignals | undefined;
}): Promise<void> {
  if (!allowsReporting(signals)) return;
  const known = new Map(before.map((contact) => [contact.id, JSON.stringify(reported(contact))]));
  const rows = after.map(reported).filter((row) => known.get(row.contact) !== JSON.stringify(row));
  await Promise.all(rows.map((row) => send(endpoint, row)));
}
