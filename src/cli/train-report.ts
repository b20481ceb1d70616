import { gzipSync } from 'node:zlib';
import type { Evaluation } from '../learning/evaluation';
import type { PriorFile } from '../learning/prior-file';
import { rates } from '../learning/rates';
import type { LogContact } from './logged-row';
import type { Log } from './read-log';
import { policyReport, probabilityReport } from './report';
import { percent, table, whole } from './table';

const shownReasons = 10;

/** What `train` did, for people. */
export function trainReport({
  log,
  used,
  heldOut,
  out,
  text,
  file,
}: {
  readonly log: Log;
  readonly used: readonly LogContact[];
  readonly heldOut: Evaluation | undefined;
  readonly out: string;
  readonly text: string;
  readonly file: PriorFile;
}): string {
  const { trained } = file;
  const size = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
  const sections = [
    `${whole(log.rows)} rows: ${whole(log.withOutcome)} with an outcome, ${whole(log.withoutOutcome)} without, ` +
      `${whole(log.refused)} left out because something in them is wrong.\n` +
      (log.superseded > 0
        ? `${whole(log.superseded)} are taken over by a later row of the same contact.\n`
        : '') +
      `Trained on ${whole(trained.rows)} contacts, ${percent(trained.meanOutcome)} % of them resolved. ${ageing(trained.halfLifeDays)}`,
    `${counts('Channel', used, ({ channel }) => channel)}\n` +
      'The fewer contacts a channel has, the more the prior draws it toward the others; none is left out.',
    counts('Reason', used, ({ reason }) => reason),
  ];
  if (heldOut) {
    const judged = heldOut.contacts + heldOut.otherContacts;
    sections.push(
      `Held-out check: trained on the first ${whole(log.size - judged)} contacts, judged on the last ${whole(judged)}.`,
      probabilityReport(heldOut),
      policyReport(heldOut),
    );
  }
  sections.push(
    `Wrote ${out}: ${file.reasons.length} reasons, ${file.channels.length} channels, ${file.levels.length} context ` +
      `levels; ${size} kB gzip.`,
  );
  return `${sections.join('\n\n')}\n`;
}

const ageing = (halfLifeDays: unknown): string =>
  typeof halfLifeDays === 'number'
    ? `They count half after ${halfLifeDays} days,\nwhich predicted later contacts better than counting all alike.`
    : 'Old and new ones\ncount alike: no ageing predicted later contacts better.';

function counts(
  title: string,
  contacts: readonly LogContact[],
  keyOf: (contact: { reason: string; channel: string }) => string,
): string {
  const all = rates(contacts, keyOf);
  const rest = all.length - shownReasons;
  return table([
    [title, 'contacts', 'resolved %'],
    ...all
      .slice(0, shownReasons)
      .map(({ key, contacts, resolved }) => [key, whole(contacts), percent(resolved)]),
    ...(rest > 0 ? [[`… and ${rest} more`, '', '']] : []),
  ]);
}
