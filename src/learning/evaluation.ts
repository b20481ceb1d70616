import { type Model, probability } from '../ranking/model';
import {
  calibrationError,
  logLoss,
  type Prediction,
  type ReliabilityBin,
  reliability,
} from './calibration';
import type { LoggedContact } from './contact-counts';
import { type PolicyWorth, policyWorths } from './off-policy';
import {
  type Choice,
  type EvaluatedContact,
  type OffPolicyValues,
  offPolicyValues,
} from './off-policy-values';
import { askedOnce, bestByModel, type Policy, scoreByModel, simplePolicies } from './policies';
import { estimatePropensity } from './propensity';
import { rates, smoothedRate } from './rates';

/** Ways to choose a channel: the model's and four simple ones. */
export type ChoiceName = 'model' | 'singleBest' | 'bestPerReason' | 'mostUsed' | 'uniform';

/** These, and the customers' own. */
export type PolicyName = ChoiceName | 'asLogged';

/** How a model does on contacts it was not trained on. */
export interface Evaluation {
  /** The channels that policies choose from. */
  readonly channels: readonly string[];
  readonly singleBest: string;
  readonly mostUsed: string;
  /** Contacts by one of these channels: those that policies are judged on. */
  readonly contacts: number;
  /** Contacts by other channels, left out of the policies. */
  readonly otherContacts: number;
  readonly policies: Readonly<Record<PolicyName, PolicyWorth>>;
  /** The same policies by the log's own propensities, where it has any; as suggestions where it has those too. */
  readonly offPolicy?: OffPolicyValues<ChoiceName>;
  /** Of the model's probabilities, on all contacts. */
  readonly logLoss: number;
  /** Of each channel's own rate instead. */
  readonly logLossPerChannel: number;
  readonly calibrationError: number;
  readonly reliability: readonly ReliabilityBin[];
}

/** Whether the model is estimated to resolve more than always choosing the single best channel. */
export const beatsSingleBest = ({ policies: { model, singleBest } }: Evaluation): boolean =>
  model.outcome.value > singleBest.outcome.value;

/** Below 2 % a channel's ratio passes the clip of 50; below 100 contacts its rate is off by 5 points, either way. */
export const leastForChoice = { contacts: 100, share: 0.02 } as const;

/** With how many contacts' worth of the overall rate a reason's or channel's own rate is mixed. */
const pull = 10;

/**
 * The channels that a policy may choose from: those with at least 100 contacts and 2 % of all.
 *
 * A rarer channel can look best by luck, and too few contacts went by it to find out.
 *
 * @returns most used first.
 */
export function choosableChannels(contacts: readonly LoggedContact[]): string[] {
  const byChannel = rates(contacts, ({ channel }) => channel);
  const total = byChannel.reduce((sum, { contacts }) => sum + contacts, 0);
  const least = Math.max(leastForChoice.contacts, leastForChoice.share * total);
  return byChannel.filter(({ contacts }) => contacts >= least).map(({ key }) => key);
}

/**
 * Compares a model with simple policies, on contacts that none of them has seen.
 *
 * @param given.model trained on nothing of `last`.
 * @param given.first the earlier contacts: simple policies and baselines are learned from them.
 * @param given.last the later contacts, at least one: everything is judged on them.
 * @param given.channels what to choose from, at least one; see `choosableChannels`.
 * @param given.random numbers in [0, 1), for the intervals.
 */
export function evaluate({
  model,
  first,
  last,
  channels,
  random,
}: {
  readonly model: Model;
  readonly first: readonly LoggedContact[];
  readonly last: readonly EvaluatedContact[];
  readonly channels: readonly string[];
  readonly random: () => number;
}): Evaluation {
  const judged = last.filter(({ channel }) => channels.includes(channel));
  const simple = simplePolicies(first, channels);
  const estimated = estimatePropensity(judged);
  const hasSuggestions = last.some(({ suggested }) => suggested !== undefined);
  const [overall = { resolved: 0.5 }] = rates(first, () => 'all');
  const byReason = new Map(rates(first, ({ reason }) => reason).map((rate) => [rate.key, rate]));
  const byChannel = new Map(rates(first, ({ channel }) => channel).map((rate) => [rate.key, rate]));

  const picks =
    (policy: Policy): Choice =>
    (contact) => {
      const picked = policy(contact);
      return (channel) => (channel === picked ? 1 : 0);
    };
  const choices: Record<ChoiceName, Choice> = {
    model: picks(askedOnce(bestByModel(model, channels))),
    singleBest: picks(simple.singleBest),
    bestPerReason: picks(simple.bestPerReason),
    mostUsed: picks(simple.mostUsed),
    uniform: () => (channel) => (channels.includes(channel) ? 1 / channels.length : 0),
  };
  // That of a suggestion says little of the channel that was taken.
  const propensity = (contact: EvaluatedContact) =>
    (hasSuggestions ? undefined : contact.propensity) ?? estimated(contact);
  const ratios = (contact: EvaluatedContact) => {
    const logged = propensity(contact);
    return names.map((name) =>
      name === 'asLogged' ? 1 : choices[name](contact)(contact.channel) / logged,
    );
  };
  const contacts = last.map((contact) =>
    hasSuggestions && contact.suggested === undefined
      ? { ...contact, propensity: undefined }
      : contact,
  );
  const offPolicy = offPolicyValues({ model, choices, contacts, channels });
  const names = [...Object.keys(choices), 'asLogged'] as PolicyName[];
  const worths = policyWorths(
    judged.map((contact) => ({
      outcome: contact.resolved,
      baseline: smoothedRate(byReason.get(contact.reason), overall.resolved, pull),
      weight: contact.weight,
      count: contact.count,
      ratios: ratios(contact),
    })),
    { random, reference: names.indexOf('singleBest') },
  );

  const predicted = (probabilityOf: (contact: LoggedContact) => number): Prediction[] =>
    last.map((contact) => ({
      probability: probabilityOf(contact),
      outcome: contact.resolved,
      weight: contact.weight * contact.count,
    }));
  const byModel = predicted((contact) =>
    probability(scoreByModel(model, contact, contact.channel)),
  );
  const bins = reliability(byModel);
  const size = (some: readonly LoggedContact[]) => some.reduce((sum, { count }) => sum + count, 0);
  const anyone = first[0] as LoggedContact;
  return {
    channels,
    singleBest: simple.singleBest(anyone),
    mostUsed: simple.mostUsed(anyone),
    contacts: size(judged),
    otherContacts: size(last) - size(judged),
    policies: Object.fromEntries(
      names.map((name, i) => [name, worths[i]]),
    ) as Evaluation['policies'],
    ...(offPolicy && { offPolicy }),
    logLoss: logLoss(byModel),
    logLossPerChannel: logLoss(
      predicted(({ channel }) => smoothedRate(byChannel.get(channel), overall.resolved, pull)),
    ),
    calibrationError: calibrationError(bins),
    reliability: bins,
  };
}
