import type { Evaluation } from '../learning/evaluation';
import type { TrainingRecord } from '../learning/prior-file';
import type { TrainedPrior } from '../learning/train-prior';
import type { Part } from './contact-log';
import type { Log } from './read-log';

/** What a prior file says about how it came to be: for people, and so that `evaluate` can tell what it has seen. */
export function trainingRecord({
  used,
  hasTimes,
  prior,
  heldOut,
  isMainOnly,
  halfLifeDays,
  source,
  leastRows,
}: {
  readonly used: Part;
  readonly hasTimes: boolean;
  readonly prior: TrainedPrior;
  readonly heldOut: Evaluation | undefined;
  /** Reason × channel was left out, because it did not hold. */
  readonly isMainOnly: boolean;
  /** Days after which a contact of the log counted half; `undefined` if they did not age. */
  readonly halfLifeDays: number | undefined;
  readonly source: string | undefined;
  readonly leastRows: number | undefined;
}): TrainingRecord {
  const { contacts, size: rows } = used;
  const resolved = contacts.reduce((sum, contact) => sum + contact.count * contact.resolved, 0);
  const [from, to] = [used.from, used.to].map((at) => hasTimes && new Date(at).toISOString());
  return {
    ...(source && { source }),
    rows,
    ...(from && to && { from, to }),
    meanOutcome: rounded(resolved / rows),
    ...(leastRows && { leastRowsOfReason: leastRows }),
    ...(halfLifeDays && { halfLifeDays }),
    ...(isMainOnly && { mainEffectsOnly: true }),
    variances: Object.fromEntries([...prior.variances].map(([group, v]) => [group, rounded(v)])),
    ...(heldOut && { heldOut: brief(heldOut) }),
  };
}

/** How many rows of a log were used, and how many not. */
export const summary = ({ rows, withOutcome, withoutOutcome, refused, superseded }: Log) => ({
  rows,
  withOutcome,
  withoutOutcome,
  refused,
  superseded,
});

function brief(evaluation: Evaluation) {
  const policies = Object.entries(evaluation.policies).map(([name, { outcome }]) => [
    name,
    [outcome.value, outcome.low, outcome.high].map(rounded),
  ]);
  return {
    contacts: evaluation.contacts,
    channels: evaluation.channels,
    logLoss: rounded(evaluation.logLoss),
    logLossPerChannel: rounded(evaluation.logLossPerChannel),
    calibrationError: rounded(evaluation.calibrationError),
    resolvedWithInterval: Object.fromEntries(policies),
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
