import { ageWeight } from '../learning/age-weight';
import { type CustomerSample, customerSample, type Visit } from './customer-sample';
import type { LogContact, LoggedRow } from './logged-row';
import { splitMoment } from './split-moment';
import { openSpool } from './spool';

/** A stretch of a log, by default all of it. */
export interface Stretch {
  /** The moment from which on, and the one before which. */
  readonly from?: number;
  readonly before?: number;
  /** Days after which a contact counts half, by its age at the last one; without it, or without times, none ages. */
  readonly halfLifeDays?: number | undefined;
}

/** Contacts of a stretch. */
export interface Part {
  /** Contacts alike taken together, in the order in which the first of them was read. */
  readonly contacts: readonly LogContact[];
  /** How many they are, by count. */
  readonly size: number;
  /** Moments of the first and the last contact. */
  readonly from: number;
  readonly to: number;
}

/**
 * The contacts of a log. A moment is milliseconds since 1970 or, where the log has no times, the number of the row.
 *
 * Memory grows with the kinds of contact, not with their number: what kind each was, and when, is kept on disk. Only where
 * rows name their contact it grows with contacts too, see `latestRows`.
 */
export interface ContactLog {
  readonly hasTimes: boolean;
  /** How many contacts, by count. */
  readonly size: number;
  /** The moment that parts the contacts, or those before a moment, nearest to a share of them; see `splitMoment`. */
  splitAt(share: number, before?: number): number;
  part(stretch?: Stretch): Part;
  /** Some customers' contacts before a moment, oldest first, and those of everyone else taken together. */
  customers(before?: number): {
    readonly sampled: readonly (readonly LogContact[])[];
    readonly others: readonly LogContact[];
  };
  close(): void;
}

const day = 86_400_000;

/**
 * Takes in contacts, to be a log once all are added.
 *
 * @param kinds the kinds of contact, which may still become more.
 * @param isSuperseded whether a row is left out, by its number; asked once all are added.
 */
export function collectContacts(
  kinds: readonly LogContact[],
  isSuperseded: (row: number) => boolean = () => false,
): {
  /** Gives the row its number, from 0. */
  add(row: LoggedRow): number;
  log(): ContactLog;
} {
  const spool = openSpool();
  const sample = customerSample();
  let rows = 0;
  return {
    add({ kind, count, at, customer }) {
      spool.add(kind, count, at ?? Number.NaN);
      if (customer) sample.add(customer, { kind, count, at, row: rows });
      return rows++;
    },
    log: () => {
      let [size, hasTimes] = [0, true];
      let [oldest, newest] = [Infinity, -Infinity];
      const each: EachRow = (use) => {
        let row = 0;
        spool.each((kind, count, at) => {
          if (!isSuperseded(row)) use(kind, count, at, row);
          row++;
        });
      };
      each((_, count, at) => {
        size += count;
        hasTimes &&= !Number.isNaN(at);
        oldest = Math.min(oldest, at);
        newest = Math.max(newest, at);
      });
      const [first, last] = hasTimes ? [oldest, newest] : [0, rows - 1];
      return {
        ...contactLog({ kinds, each, sample, isSuperseded, size, hasTimes, first, last }),
        close: spool.close,
      };
    },
  };
}

/** Goes through the rows that count; the moment is NaN where the log has none. */
type EachRow = (use: (kind: number, count: number, at: number, row: number) => void) => void;

function contactLog({
  kinds,
  each: eachRow,
  sample,
  isSuperseded,
  size,
  hasTimes,
  first,
  last,
}: {
  readonly kinds: readonly LogContact[];
  readonly each: EachRow;
  readonly sample: CustomerSample;
  readonly isSuperseded: (row: number) => boolean;
  readonly size: number;
  readonly hasTimes: boolean;
  /** Moments of the first and the last contact. */
  readonly first: number;
  readonly last: number;
}): Omit<ContactLog, 'close'> {
  const each = (use: (moment: number, kind: number, count: number, row: number) => void) =>
    eachRow((kind, count, at, row) => use(hasTimes ? at : row, kind, count, row));
  const partWhere = (
    { from = -Infinity, before = Infinity, ...aging }: Stretch,
    isWanted: (row: number) => boolean,
  ): Part => {
    const halfLifeDays = hasTimes ? aging.halfLifeDays : undefined;
    const found: number[] = [];
    const counts = new Float64Array(kinds.length);
    const weights = new Float64Array(kinds.length);
    let [earliest, latest] = [Infinity, -Infinity];
    each((moment, kind, count, row) => {
      if (moment < from || moment >= before || !isWanted(row)) return;
      if (counts[kind] === 0) found.push(kind);
      counts[kind] = (counts[kind] as number) + count;
      const weight = halfLifeDays ? ageWeight((last - moment) / day, halfLifeDays) : 1;
      weights[kind] = (weights[kind] as number) + count * weight;
      earliest = Math.min(earliest, moment);
      latest = Math.max(latest, moment);
    });
    // Age was counted to the end of the log, which may be later than that of the stretch.
    const later = halfLifeDays ? ageWeight((last - latest) / day, halfLifeDays) : 1;
    const contacts = found.map((number): LogContact => {
      const [kind, count] = [kinds[number] as LogContact, counts[number] as number];
      return {
        ...kind,
        count,
        weight: kind.weight * ((weights[number] as number) / count / later),
      };
    });
    const total = contacts.reduce((sum, { count }) => sum + count, 0);
    return { contacts, size: total, from: earliest, to: latest };
  };

  return {
    hasTimes,
    size,
    part: (stretch = {}) => partWhere(stretch, () => true),
    splitAt: (share, before = Infinity) =>
      splitMoment(
        (use) => each((moment, _, count) => use(moment, count)),
        { from: first, before: Math.min(before, last + 1) },
        share,
      ),
    customers(before = Infinity) {
      const momentOf = ({ at, row }: Visit) => (hasTimes ? (at as number) : row);
      const counts = ({ row }: Visit) => !isSuperseded(row);
      const sampled = sample
        .customers(momentOf, before)
        .map((visits) => visits.filter(counts))
        .filter((visits) => visits.length > 0);
      const theirs = new Set(sampled.flat().map(({ row }) => row));
      return {
        sampled: sampled.map((visits) =>
          visits.map(({ kind, count }) => ({ ...(kinds[kind] as LogContact), count })),
        ),
        others: partWhere({ before }, (row) => !theirs.has(row)).contacts,
      };
    },
  };
}
