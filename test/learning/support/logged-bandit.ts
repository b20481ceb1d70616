import type { LoggedChoice } from '../../../src/learning/estimators';
import { seededRandom } from '../../../src/learning/seeded-random';

/** By reason: how often it comes, how likely each of three channels is taken, resolves, and is taken by the policy. */
const reasons = [
  { share: 0.5, propensities: [0.6, 0.3, 0.1], resolves: [0.3, 0.5, 0.7], policy: [0, 0, 1] },
  { share: 0.3, propensities: [0.2, 0.6, 0.2], resolves: [0.6, 0.4, 0.2], policy: [1, 0, 0] },
  { share: 0.2, propensities: [0.1, 0.2, 0.7], resolves: [0.8, 0.1, 0.5], policy: [0.5, 0, 0.5] },
] as const;

type Reason = (typeof reasons)[number];

/** What the outcome model expects of a channel, by index. */
export type OutcomeModel = (reason: Reason, channel: number) => number;

export const rightModel: OutcomeModel = ({ resolves }, channel) => resolves[channel] as number;

/** Thinks that the channels are the other way round. */
export const wrongModel: OutcomeModel = ({ resolves }, channel) => resolves[2 - channel] as number;

const mean = (probabilities: readonly number[], value: (index: number) => number) =>
  probabilities.reduce((sum, probability, index) => sum + probability * value(index), 0);

/** What the policy is really worth. */
export const truth = reasons.reduce(
  (sum, reason) =>
    sum + reason.share * mean(reason.policy, (channel) => rightModel(reason, channel)),
  0,
);

/** A log of contacts whose channels were drawn with the known probabilities. */
export function loggedBandit(seed: number, contacts: number, model: OutcomeModel): LoggedChoice[] {
  const random = seededRandom(seed);
  const draw = (probabilities: readonly number[]) => {
    const at = random();
    const reached = probabilities.map((_, i) => mean(probabilities.slice(0, i + 1), () => 1));
    return Math.min(reached.filter((sum) => sum <= at).length, probabilities.length - 1);
  };
  return Array.from({ length: contacts }, () => {
    const reason = reasons[draw(reasons.map(({ share }) => share))] as Reason;
    const channel = draw(reason.propensities);
    return {
      outcome: Number(random() < rightModel(reason, channel)),
      weight: 1,
      count: 1,
      ratio: (reason.policy[channel] as number) / (reason.propensities[channel] as number),
      expected: model(reason, channel),
      expectedOfPolicy: mean(reason.policy, (one) => model(reason, one)),
    };
  });
}
