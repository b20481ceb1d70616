/** What a personal fit is kept as, so that a page load only predicts. */
export interface KeptFit {
  /** What it was fitted on: prior, settings, outcomes. Another fingerprint means: fit again. */
  readonly fingerprint: string;
  readonly deviations: readonly (readonly [name: string, logOdds: number])[];
}

/** Log-odds that no customer's few contacts lead to. */
const most = 20;

/** The fit in a kept record, or `undefined` where it does not read as one. */
export function readFit(kept: unknown): KeptFit | undefined {
  const fit = kept as KeptFit | undefined;
  const isFit =
    typeof fit?.fingerprint === 'string' &&
    Array.isArray(fit.deviations) &&
    fit.deviations.every(
      (pair) => Array.isArray(pair) && typeof pair[0] === 'string' && Math.abs(pair[1]) < most,
    );
  return isFit ? fit : undefined;
}
