import { sourceWeight } from '../contact/contact';
import type { ApprenticeContact } from '../learning/apprentice';
import type { Columns, Role } from './columns';

/** What a log says of a contact, but for when it was and who made it: contacts alike in all of it are one. */
export type LogContact = ApprenticeContact;

/** A row of a contact log. */
export interface LoggedRow {
  /** Which of the reader's kinds of contact it is. */
  readonly kind: number;
  /** How many contacts it stands for. */
  readonly count: number;
  /** Milliseconds since 1970; undefined where the log has no times. */
  readonly at: number | undefined;
  readonly customer: string | undefined;
  /** The contact's id, where rows of the same one may follow. */
  readonly contact: string | undefined;
}

interface Problem {
  readonly problem: string;
  readonly value: string;
  /** That even a log which is read as it should be may have many such rows. */
  readonly isCommon?: boolean;
}

/** What became of a row: a contact, one whose outcome is not known, or what is wrong with it. */
export type RowResult = LoggedRow | Pick<LoggedRow, 'contact'> | Problem;

/** Reads rows as contacts. */
export interface RowReader {
  /** The columns that it reads, in the order in which `read` takes them. */
  readonly wanted: readonly string[];
  /** The kinds of contact found so far, each with a count of 1. */
  readonly kinds: readonly LogContact[];
  read(values: readonly (string | undefined)[]): RowResult;
}

type Values = readonly (string | undefined)[];

/** What differs from row to row comes first: the rest of the columns say which kind of contact it is. */
const ofRow = ['at', 'count', 'customer', 'contact'] as const satisfies readonly Role[];
const ofKind = [
  ...(['reason', 'channel', 'resolved', 'weight'] as const),
  ...(['propensity', 'suggested', 'wouldSuggest', 'source'] as const),
] satisfies readonly Role[];
const roles: readonly Role[] = [...ofRow, ...ofKind];

const sources = Object.keys(sourceWeight)
  .join(', ')
  .replace(/, (\w+)$/, ' or $1');
const yes = new Set(['1', 'true']);
const no = new Set(['0', 'false']);

/** A reader of a log with these columns. Those that are not there count as empty, and most may be. */
export function rowReader(columns: Columns): RowReader {
  const kinds: LogContact[] = [];
  const known = new Map<string, number>();

  const kindOf = (values: Values): number | 'no outcome' | Problem => {
    const key = values.slice(ofRow.length).join('\0');
    const kind = known.get(key);
    if (kind !== undefined) return kind;
    const read = readKind(values, columns.context);
    if (read === 'no outcome' || 'problem' in read) return read;
    known.set(key, kinds.length);
    return kinds.push(read) - 1;
  };

  return {
    wanted: [...roles.map(columns.ofRole), ...columns.context.map(([, column]) => column)],
    kinds,
    read(values) {
      const kind = kindOf(values);
      const [at, count, customer, id] = ofRow.map((role) => textOf(values, role));
      const contact = id || undefined;
      if (kind === 'no outcome') return { contact };
      // Who goes straight to a channel gives the widget no reason.
      if (typeof kind !== 'number')
        return { ...kind, isCommon: contact !== undefined && !textOf(values, 'reason') };
      const time = at ? readTime(at) : undefined;
      if (Number.isNaN(time) || (time === undefined && values[roles.indexOf('at')] !== undefined))
        return wrong(values, 'at', 'is not a date or time');
      const number = count ? Number(count) : 1;
      if (!(number >= 1 && Number.isInteger(number)))
        return wrong(values, 'count', 'is not a whole number above 0');
      return { kind, count: number, at: time, customer: customer || undefined, contact };
    },
  };
}

const textOf = (values: Values, role: Role): string => values[roles.indexOf(role)]?.trim() ?? '';

const wrong = (values: Values, role: Role, problem: string): Problem => ({
  problem: `${role} ${problem}`,
  value: textOf(values, role),
});

function readKind(
  values: Values,
  contextColumns: Columns['context'],
): LogContact | 'no outcome' | Problem {
  const text = (role: Role) => textOf(values, role);
  const number = (role: Role) => (text(role) === '' ? undefined : Number(text(role)));

  const outcome = text('resolved').toLowerCase();
  if (outcome === '') return 'no outcome';
  const resolved = yes.has(outcome) ? 1 : no.has(outcome) ? 0 : Number(outcome);
  const [reason, channel] = [text('reason'), text('channel')];
  const source = text('source') as keyof typeof sourceWeight | '';
  const [weight, propensity] = [number('weight'), number('propensity')];

  if (!reason) return wrong(values, 'reason', 'is empty');
  if (!channel) return wrong(values, 'channel', 'is empty');
  if (!(resolved >= 0 && resolved <= 1))
    return wrong(values, 'resolved', 'is not 0, 1, true, false or a number between 0 and 1');
  if (weight !== undefined && !(weight > 0 && weight < Infinity))
    return wrong(values, 'weight', 'is not a number above 0');
  if (source && !Object.hasOwn(sourceWeight, source))
    return wrong(values, 'source', `is not ${sources}`);
  if (propensity !== undefined && !(propensity > 0 && propensity <= 1))
    return wrong(values, 'propensity', 'is not a number above 0 and up to 1');

  const context = Object.fromEntries(
    contextColumns.map(([feature], c) => [feature, levelOf(values[roles.length + c])]),
  );
  const suggested = text('suggested') || undefined;
  const wouldSuggest = text('wouldSuggest') || undefined;
  return {
    ...{ reason, channel, resolved, count: 1, context },
    weight: weight ?? (source ? sourceWeight[source] : 1),
    ...{ propensity, suggested, wouldSuggest },
  };
}

/** ISO 8601, taken as UTC where it names no zone, or seconds or milliseconds since 1970; NaN if it is no moment. */
function readTime(text: string): number {
  // 1e11 seconds is the year 5138, 1e11 milliseconds March 1973.
  if (/^\d+(\.\d+)?$/.test(text))
    return new Date(Number(text) * (Number(text) < 1e11 ? 1000 : 1)).getTime();
  const zoneless = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
  return Date.parse(zoneless ? `${text.replace(' ', 'T')}Z` : text);
}

/** As `identify` takes it: who is a `member` is one on the device and in the log alike. */
function levelOf(text = ''): string | boolean {
  const level = text.trim();
  return level === 'true' || (level !== 'false' && level);
}
