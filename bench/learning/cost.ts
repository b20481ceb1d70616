import { gzipSync } from 'node:zlib';
import { table } from '../../src/cli/table';
import type { LoggedContact } from '../../src/learning/contact-counts';
import { type Experience, fitPersonal } from '../../src/learning/fit-personal';
import { seededRandom } from '../../src/learning/seeded-random';
import { simulateBusiness } from '../../src/learning/simulation';
import type { Context } from '../../src/ranking/features';
import { type Model, withDeviations } from '../../src/ranking/model';
import { rank } from '../../src/ranking/rank';
import { shippedPrior } from './learners';
import { median } from './statistics';

/** Levels of the seven context variables besides the device's two: 19 in all. */
const levels = [3, 3, 3, 2, 2, 2, 2];
const ownContacts = 30;

/** What the prior weighs, and how long a ranking and a fit take. */
export function printCost(rows: number): void {
  console.log(
    `Cost with 8 context variables (19 levels), prior from ${rows.toLocaleString('en')} contacts, ` +
      `${ownContacts} own contacts; times are medians on this machine\n`,
  );
  console.log(
    `${table([
      ['reasons × channels', 'weights', 'prior file, gzip', 'a ranking', 'a fit on the device'],
      ...[
        [12, 5],
        [30, 6],
      ].map(([reasons = 0, channels = 0]) => measure(reasons, channels, rows)),
    ])}\n`,
  );
}

function measure(reasons: number, channels: number, rows: number): string[] {
  const business = simulateBusiness(1, { reasons, channels });
  const random = seededRandom(1);
  const inContext = (contact: LoggedContact) => {
    const others = levels.map((count, i) => [`v${i}`, `l${Math.floor(random() * count)}`]);
    return { ...contact, context: { ...contact.context, ...Object.fromEntries(others) } };
  };
  const prior = shippedPrior(business.log(rows, 1).map(inContext));
  const contacts = business
    .log(ownContacts, 2)
    .map(inContext)
    .map(
      ({ reason, channel, context, resolved }): Experience => ({
        case: { reason: { id: reason }, channel: { id: channel }, context },
        resolved,
        weight: 1,
      }),
    );
  const learn = () => fitPersonal({ prior: prior.model, contacts, deviations: prior.personal });
  const personal = withDeviations(prior.model, learn());
  const weights = 1 + channels + reasons + reasons * channels + 19 * (1 + channels);
  const fitMilliseconds = medianTime(learn, 300);
  const context = (contacts[0] as Experience).case.context ?? {};
  const rankMilliseconds = medianTime(ranking(personal, business, context), 5000);
  return [
    `${reasons} × ${channels}`,
    String(weights),
    `${gzipSync(prior.text).length} bytes`,
    `${(1000 * rankMilliseconds).toFixed(0)} µs`,
    `${fitMilliseconds.toFixed(2)} ms`,
  ];
}

/** A ranking as on the page: every channel scored and explained. */
function ranking(
  model: Model,
  { channels, reasons }: { channels: readonly string[]; reasons: readonly string[] },
  context: Context,
): () => unknown {
  const rankable = channels.map((id) => ({ id, traits: [] }));
  const reason = { id: reasons[0] as string, traits: [], never: [] };
  return () => rank({ channels: rankable, reason, context, tried: new Map(), model });
}

/** Median milliseconds of a call, after warming up. */
function medianTime(call: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
  return median(times.slice(runs / 10));
}
