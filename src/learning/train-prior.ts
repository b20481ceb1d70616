import type { FeatureGroup } from '../ranking/features';
import { countContacts, type LoggedContact, type NamedFeature } from './contact-counts';
import { factoriseHessian, fitWeights } from './fit';
import { inverseDiagonal } from './inverse-diagonal';

/** Weights of a site's prior, in log-odds. */
export interface TrainedPrior {
  readonly weights: readonly (NamedFeature & { readonly mean: number })[];
  /** How much the weights of a group differ, as learned from the log: v_g. */
  readonly variances: ReadonlyMap<FeatureGroup, number>;
  /** False if the fit stopped at its limit of steps. */
  readonly converged: boolean;
}

/** The log says too little to train on. */
export class NotEnoughEvidence extends Error {}

/** What a log must have before a prior is trained on it; a reason's 20 contacts say less than the built-in prior. */
export const leastEvidence = { contacts: 200, ofEachOutcome: 10, channels: 2 } as const;

const interceptVariance = 10;
const firstVariance = 0.25;
const rounds = 8;
const interactions: readonly FeatureGroup[] = ['reasonChannel', 'contextChannel'];
/** The tolerance of fits that only tell the next round its variances; the last has the usual one. */
const roughly = 1e-4;
/** Small enough that a weight rounds to 0. */
const fixedVariance = (group: FeatureGroup) => (group === 'intercept' ? interceptVariance : 1e-8);

/**
 * Trains a site's prior on its contact log, by empirical Bayes.
 *
 * Weights are the MAP with `w_j ~ N(0, v_g)`, g the feature's group (see `fitWeights`). The intercept has v = 10; the other
 * variances start at 0.25 and are learned in 8 rounds of EM, `v_g ← mean over g of (w_j² + [H⁻¹]_jj)`, where H is the
 * Hessian of the penalised log loss at w. Groups whose weights hardly differ get a small variance, so that cells with
 * few contacts shrink to what their channel does elsewhere. Efron, "Large-Scale Inference" (2010), chapter 1;
 * MacKay, "The evidence framework applied to classification networks" (1992).
 *
 * The groups' means stay 0, since learned ones could not change a suggestion. Each contact has one reason, one channel
 * and one pair of them, so a mean of theirs is a shift of the intercept: setting the gradient to 0 gives
 * `mean over g of w_j = v_g · w_intercept / (10 · size of g)`, hundredths at most, so that an unknown name's weight of 0
 * is the group's mean already. A mean of context, or of context × channel, adds the same to every channel.
 *
 * Channels with few contacts are not held back further. On simulated businesses with rare channels
 * (`bench:learning --more`), ranking by lower confidence bounds (Jin, Yang and Wang, "Is pessimism provably efficient
 * for offline RL?", 2021) changed the share of the possible lift by -0.013 to +0.019 for logs of 300 to 10,000, all
 * within about two standard errors; leaving rare channels out of the file cost 0.03 to 0.38 of it.
 *
 * @param contacts the log, in any order.
 * @param effects `main` keeps reason × channel and context × channel at 0: the channels' order is then the same for
 *   every reason; default `all`.
 * @throws NotEnoughEvidence below `leastEvidence`.
 */
export function trainPrior(
  contacts: readonly LoggedContact[],
  effects: 'all' | 'main' = 'all',
): TrainedPrior {
  requireEvidence(contacts);
  const { observations, features } = countContacts(contacts);
  const isFixed = (group: FeatureGroup) =>
    group === 'intercept' || (effects === 'main' && interactions.includes(group));
  const variances = new Map<FeatureGroup, number>(
    features.map(({ group }) => [group, isFixed(group) ? fixedVariance(group) : firstVariance]),
  );
  const precisions = () => features.map(({ group }) => 1 / (variances.get(group) as number));

  let fitted = fitWeights(observations, precisions(), undefined, roughly);
  for (let round = 0; round < rounds; round++) {
    const { weights } = fitted;
    const uncertainty = inverseDiagonal(factoriseHessian(observations, precisions(), weights));
    for (const group of variances.keys()) {
      if (isFixed(group)) continue;
      const squares = features.flatMap((feature, j) =>
        feature.group === group ? [(weights[j] as number) ** 2 + (uncertainty[j] as number)] : [],
      );
      variances.set(group, squares.reduce((sum, square) => sum + square, 0) / squares.length);
    }
    const isLast = round === rounds - 1;
    fitted = fitWeights(observations, precisions(), weights, isLast ? undefined : roughly);
  }

  return {
    weights: features.map((feature, j) => ({ ...feature, mean: fitted.weights[j] as number })),
    variances,
    converged: fitted.converged,
  };
}

function requireEvidence(contacts: readonly LoggedContact[]): void {
  const channels = new Set(contacts.map(({ channel }) => channel));
  let [resolved, unresolved] = [0, 0];
  for (const contact of contacts) {
    resolved += contact.count * contact.resolved;
    unresolved += contact.count * (1 - contact.resolved);
  }
  const needs = leastEvidence;
  if (
    resolved + unresolved >= needs.contacts &&
    Math.min(resolved, unresolved) >= needs.ofEachOutcome &&
    channels.size >= needs.channels
  )
    return;
  const found = [resolved + unresolved, resolved, unresolved].map(Math.round);
  throw new NotEnoughEvidence(
    `Too little to train on: ${found[0]} contacts with an outcome (${found[1]} resolved, ${found[2]} not) ` +
      `over ${channels.size} channel(s). Needed: ${needs.contacts} contacts, ${needs.ofEachOutcome} resolved and ` +
      `${needs.ofEachOutcome} not, ${needs.channels} channels. Until then the built-in prior serves better.`,
  );
}
