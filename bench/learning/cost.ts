import { gzipSync } from 'node:zlib';
import { traitsOf } from '../../src/channels/traits';
import { table } from '../../src/cli/table';
import type { Channel, ChannelKind } from '../../src/config/schema';
import type { LoggedContact } from '../../src/learning/contact-counts';
import { type Experience, fitPersonal } from '../../src/learning/fit-personal';
import { seededRandom } from '../../src/learning/seeded-random';
import { simulateBusiness } from '../../src/learning/simulation';
import { withDeviations } from '../../src/ranking/model';
import { rank } from '../../src/ranking/rank';
import { shippedPrior } from './learners';
import { median } from './statistics';

/** Levels of the seven context variables besides the device's two: 19 in all. */
const levels = [3, 3, 3, 2, 2, 2, 2];
const ownContacts = 30;
const kinds: readonly ChannelKind[] = ['chat', 'email', 'phone', 'sms', 'whatsapp', 'link'];

/** What the prior weighs, and how long a ranking and a fit take. */
export function printCost(rows: number): void {
  console.log(
    `Cost with 8 context variables (19 levels), prior from ${rows.toLocaleString('en')} contacts, ` +
      `${ownContacts} own contacts; times are medians on this machine, warm.\n` +
      'A ranking scores every channel for a reason and explains the suggestion; with traits, channels have those of\n' +
      'their kind and the reason has two. A fit starts from the own contacts and fits the weights that they touch.\n',
  );
  console.log(
    `${table([
      [
        'reasons × channels',
        'weights',
        'prior file, gzip',
        'a ranking',
        'with traits',
        'weights fitted',
        'a fit on the device',
      ],
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
  const own = learn();
  const model = withDeviations(prior.model, own);
  const weights = 1 + channels + reasons + reasons * channels + 19 * (1 + channels);
  const context = (contacts[0] as Experience).case.context ?? {};
  const rankMicroseconds = (traits: readonly string[], traitsOfChannel: typeof traitsOf) => {
    const rankable = business.channels.map((id, i) => ({
      id,
      traits: traitsOfChannel({ id, kind: kinds[i] } as Channel),
    }));
    const reason = { id: business.reasons[0] as string, traits, never: [] };
    const input = { channels: rankable, reason, context, tried: new Map(), model };
    return `${(1000 * medianTime(() => rank(input), 5000)).toFixed(0)} µs`;
  };
  return [
    `${reasons} × ${channels}`,
    String(weights),
    `${gzipSync(prior.text).length} bytes`,
    rankMicroseconds([], () => []),
    rankMicroseconds(['urgent', 'complex'], traitsOf),
    String(own.size),
    `${medianTime(learn, 300).toFixed(2)} ms`,
  ];
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
