/** What a model said about a contact, and how the contact ended. */
export interface Prediction {
  /** In (0, 1). */
  readonly probability: number;
  /** In [0, 1]. */
  readonly outcome: number;
  /** How much it counts; > 0. */
  readonly weight: number;
}

/** Predictions of about the same probability, taken together. */
export interface ReliabilityBin {
  readonly meanProbability: number;
  readonly meanOutcome: number;
  readonly weight: number;
}

/** Mean of `-y log p - (1 - y) log(1 - p)`, in nats; log 2 = 0.693 is a coin's. */
export function logLoss(predictions: readonly Prediction[]): number {
  return weightedMean(
    predictions,
    ({ probability: p, outcome: y }) =>
      -(y && y * Math.log(p)) - (1 - y && (1 - y) * Math.log1p(-p)),
  );
}

/**
 * A reliability table: predictions sorted into bins of equal width, empty ones left out.
 *
 * @param binCount >= 1, default 10: [0, 0.1), [0.1, 0.2), …
 */
export function reliability(predictions: readonly Prediction[], binCount = 10): ReliabilityBin[] {
  const bins = Array.from({ length: binCount }, (): Prediction[] => []);
  for (const prediction of predictions)
    bins[Math.min(Math.floor(prediction.probability * binCount), binCount - 1)]?.push(prediction);
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      meanProbability: weightedMean(bin, ({ probability }) => probability),
      meanOutcome: weightedMean(bin, ({ outcome }) => outcome),
      weight: bin.reduce((sum, { weight }) => sum + weight, 0),
    }));
}

/**
 * Expected calibration error: mean over the bins, by weight, of `|mean probability - mean outcome|`, in [0, 1].
 * Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning" (2015).
 */
export const calibrationError = (bins: readonly ReliabilityBin[]): number =>
  weightedMean(bins, (bin) => Math.abs(bin.meanProbability - bin.meanOutcome));

function weightedMean<T extends { readonly weight: number }>(
  items: readonly T[],
  value: (item: T) => number,
): number {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return items.reduce((sum, item) => sum + item.weight * value(item), 0) / total;
}
