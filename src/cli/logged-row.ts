import type { EvaluatedContact } from '../learning/off-policy-values';
import type { Columns, Role } from './columns';

/** A row of a contact log. */
export interface LogContact extends EvaluatedContact {
  /** Milliseconds since 1970; undefined where the log has no times. */
  readonly at: number | undefined;
  readonly customer: string | undefined;
}

/** What became of a row: a contact, a contact whose outcome is not known, or what is wrong with it. */
export type RowResult =
  | { readonly contact: LogContact }
  | 'no outcome'
  | { readonly problem: string; readonly value: string };

const yes = new Set(['1', 'true']);
const no = new Set(['0', 'false']);

/** Reads a row's values as a contact. Columns that are not there count as empty, and most may be. */
export function readContact(values: ReadonlyMap<string, string>, columns: Columns): RowResult {
  const text = (role: Role) => values.get(columns.ofRole(role))?.trim() ?? '';
  const number = (role: Role) => (text(role) === '' ? undefined : Number(text(role)));

  const outcome = text('resolved').toLowerCase();
  if (outcome === '') return 'no outcome';
  const resolved = yes.has(outcome) ? 1 : no.has(outcome) ? 0 : Number(outcome);
  const [reason, channel] = [text('reason'), text('channel')];
  const { weight = 1, count = 1 } = { weight: number('weight'), count: number('count') };
  const propensity = number('propensity');
  const at = text('at') === '' ? undefined : readTime(text('at'));

  const wrong = (role: Role, problem: string) => ({
    problem: `${role} ${problem}`,
    value: text(role),
  });
  if (!reason) return wrong('reason', 'is empty');
  if (!channel) return wrong('channel', 'is empty');
  if (!(resolved >= 0 && resolved <= 1))
    return wrong('resolved', 'is not 0, 1, true, false or a number between 0 and 1');
  if (Number.isNaN(at) || (at === undefined && values.has(columns.ofRole('at'))))
    return wrong('at', 'is not a date or time');
  if (!(weight > 0 && weight < Infinity)) return wrong('weight', 'is not a number above 0');
  if (!(count >= 1 && Number.isInteger(count)))
    return wrong('count', 'is not a whole number above 0');
  if (propensity !== undefined && !(propensity > 0 && propensity <= 1))
    return wrong('propensity', 'is not a number above 0 and up to 1');

  const context = Object.fromEntries(
    columns.context.map(([feature, column]) => [feature, values.get(column)?.trim() ?? '']),
  );
  const customer = text('customer') || undefined;
  return {
    contact: { reason, channel, resolved, count, weight, context, at, customer, propensity },
  };
}

/** ISO 8601, taken as UTC where it names no zone, or seconds or milliseconds since 1970. */
function readTime(text: string): number {
  // 1e11 seconds is the year 5138, 1e11 milliseconds March 1973.
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * (Number(text) < 1e11 ? 1000 : 1);
  const zoneless = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
  return Date.parse(zoneless ? `${text.replace(' ', 'T')}Z` : text);
}
