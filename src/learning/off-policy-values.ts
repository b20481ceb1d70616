import { type Model, probability } from '../ranking/model';
import type { LoggedContact } from './contact-counts';
import { type LoggedChoice, type PolicyValue, policyValue } from './estimators';
import { intentionToTreat } from './intention-to-treat';
import type { Estimate } from './off-policy';
import { scoreByModel } from './policies';

/** A contact that may say what was suggested, and how likely that or its channel was. */
export interface EvaluatedContact extends LoggedContact {
  /** The channel that was suggested, followed or not; `undefined` where the log knows of none. */
  readonly suggested?: string | undefined;
  /**
   * Where the log knows it, the probability, in (0, 1], with which `suggested` was suggested or, where there is none, with
   * which the channel was taken.
   */
  readonly propensity?: number | undefined;
}

/** π: with which probability a policy takes, or suggests, each channel, by nothing but a contact's reason and context. */
export type Choice = (contact: LoggedContact) => (channel: string) => number;

/** What policies are worth by contacts whose propensities the log knows. */
export interface OffPolicyValues<Name extends string> {
  /** Contacts with a propensity, by any channel: those that the estimates rest on. */
  readonly contacts: number;
  /** Contacts without one, or without a suggestion where it is suggestions that are judged; left out. */
  readonly withoutPropensity: number;
  /** Where it is suggestions that are judged: the share of them that customers followed, in [0, 1]. */
  readonly followed?: number;
  /** Mean outcome of the contacts as they went. */
  readonly logged: Estimate;
  readonly policies: Readonly<Record<Name, PolicyValue>>;
}

/**
 * Estimates what policies are worth from the propensities of the log.
 *
 * Where contacts have a suggestion, the action a of the estimators (see `policyValue`) is the suggestion and not the
 * channel that was taken, ρ = π(suggested | x) / p(suggested | x), and the outcome model is that of suggesting (see
 * `intentionToTreat`): a policy's worth is then that of suggesting what it picks to customers who follow as they did in
 * this log. Otherwise it is that of taking what it picks.
 *
 * Contacts by channels that no policy takes stay in, with ratio 0: without them those left would no longer be a fair
 * sample of reasons and contexts.
 *
 * @param given.model the outcome model q; trained on other contacts than these.
 * @param given.choices the policies, by name.
 * @param given.channels that policies take, at least one.
 * @returns `undefined` where no contact has a propensity, and where all suggestions had 1: without chance at work the
 *   log cannot tell what others would have brought.
 */
export function offPolicyValues<Name extends string>({
  model,
  choices,
  contacts,
  channels,
}: {
  readonly model: Model;
  readonly choices: Readonly<Record<Name, Choice>>;
  readonly contacts: readonly EvaluatedContact[];
  readonly channels: readonly string[];
}): OffPolicyValues<Name> | undefined {
  const withPropensity = contacts.filter(({ propensity }) => propensity !== undefined);
  const withSuggestion = withPropensity.filter(({ suggested }) => suggested !== undefined);
  const isBySuggestion = withSuggestion.length > 0;
  const known = isBySuggestion ? withSuggestion : withPropensity;
  if (known.length === 0 || (isBySuggestion && known.every(({ propensity }) => propensity === 1)))
    return undefined;
  const treated = isBySuggestion ? intentionToTreat(known) : undefined;
  const actionOf = ({ channel, suggested }: EvaluatedContact) =>
    isBySuggestion ? (suggested as string) : channel;
  const anyAction = [...new Set([...channels, ...known.map(actionOf)])];
  const perCell = cells(known);
  const expected = perCell((contact) => {
    const taken = (channel: string) => probability(scoreByModel(model, contact, channel));
    const of = treated?.expected(contact, taken) ?? taken;
    return new Map(anyAction.map((action) => [action, of(action)]));
  });

  const choicesOf = (choice: Choice): LoggedChoice[] => {
    const taken = perCell((contact) => {
      const takes = choice(contact);
      return new Map(channels.map((channel) => [channel, takes(channel)]));
    });
    return known.map((contact, i) => {
      const { resolved: outcome, weight, count, propensity } = contact;
      const action = actionOf(contact);
      const takes = (one: string) => taken[i]?.get(one) ?? 0;
      const expects = (one: string) => expected[i]?.get(one) as number;
      return {
        outcome,
        weight,
        count,
        ratio: takes(action) / (propensity as number),
        expected: expects(action),
        expectedOfPolicy: channels.reduce((sum, one) => sum + takes(one) * expects(one), 0),
      };
    });
  };
  const asLogged = known.map(({ resolved: outcome, weight, count }) => {
    return { outcome, weight, count, ratio: 1, expected: 0, expectedOfPolicy: 0 };
  });
  const size = (some: readonly LoggedContact[]) => some.reduce((sum, { count }) => sum + count, 0);
  return {
    contacts: size(known),
    withoutPropensity: size(contacts) - size(known),
    ...(treated && { followed: treated.followed }),
    logged: policyValue(asLogged).snips,
    policies: Object.fromEntries(
      Object.entries<Choice>(choices).map(([name, choice]) => [
        name,
        policyValue(choicesOf(choice)),
      ]),
    ) as Record<Name, PolicyValue>,
  };
}

/** Contacts with the same reason and context are all one to model and policies, so each such cell is asked once. */
function cells(contacts: readonly LoggedContact[]) {
  const keys = contacts.map(({ reason, context }) => JSON.stringify([reason, context]));
  const any = new Map(keys.map((key, i) => [key, contacts[i] as LoggedContact]));
  return <T>(of: (contact: LoggedContact) => T): T[] => {
    const answers = new Map([...any].map(([key, contact]) => [key, of(contact)]));
    return keys.map((key) => answers.get(key) as T);
  };
}
