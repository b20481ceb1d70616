/** Summaries of repeated measurements. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard error of the mean of independent values. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

export const withError = (value: number, error: number, digits = 3): string =>
  `${value.toFixed(digits)} ±${error.toFixed(digits)}`;

/** Ratio of two means over the same seeds, with the standard error of a ratio estimator. */
export function ratio(values: readonly number[], references: readonly number[]): string {
  const found = mean(values) / mean(references);
  const residuals = values.map((value, i) => value - found * (references[i] as number));
  return withError(found, standardError(residuals) / mean(references), 2);
}
