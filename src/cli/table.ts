/**
 * Sets rows in columns: the first to the left, the others to the right.
 *
 * @param rows the first is the head; all have the same length.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, c) => (c ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** 0.6638 as `66.4`, in per cent; `-` where there is no number. */
export const percent = (share: number): string =>
  Number.isFinite(share) ? (100 * share).toFixed(1) : '-';

/** The same with its sign: `+66.4`. */
export const signed = (share: number): string => (share >= 0 ? '+' : '') + percent(share);

/** 12345.6 as `12,346`. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
