import { type Model, probability } from '../ranking/model';
import type { LoggedContact } from './contact-counts';
import { type LoggedChoice, type PolicyValue, policyValue } from './estimators';
import type { Estimate } from './off-policy';
import { scoreByModel } from './policies';

/** A contact that may say how likely its channel was. */
export interface EvaluatedContact extends LoggedContact {
  /** The probability with which this channel was taken, in (0, 1], where the log knows it. */
  readonly propensity?: number | undefined;
}

/** π: with which probability a policy takes each channel for a contact, by nothing but its reason and context. */
export type Choice = (contact: LoggedContact) => (channel: string) => number;

/** What policies are worth by contacts whose propensities the log knows. */
export interface OffPolicyValues<Name extends string> {
  /** Contacts with a propensity, by any channel: those that the estimates rest on. */
  readonly contacts: number;
  /** Contacts without one, left out. */
  readonly withoutPropensity: number;
  /** Mean outcome of the contacts as they went. */
  readonly logged: Estimate;
  readonly policies: Readonly<Record<Name, PolicyValue>>;
}

/**
 * Estimates what policies are worth from the propensities of the log.
 *
 * Contacts by channels that no policy takes stay in, with ratio 0: without them those left would no longer be a fair
 * sample of reasons and contexts.
 *
 * @param given.model the outcome model q; trained on other contacts than these.
 * @param given.choices the policies, by name.
 * @param given.channels that policies take, at least one.
 * @returns `undefined` where no contact has a propensity.
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
  const known = contacts.filter(({ propensity }) => propensity !== undefined);
  if (known.length === 0) return undefined;
  const anyChannel = [...new Set([...channels, ...known.map(({ channel }) => channel)])];
  const perCell = cells(known);
  const expected = perCell((contact) => {
    const of = (channel: string) => probability(scoreByModel(model, contact, channel));
    return new Map(anyChannel.map((channel) => [channel, of(channel)]));
  });

  const choicesOf = (choice: Choice): LoggedChoice[] => {
    const taken = perCell((contact) => {
      const takes = choice(contact);
      return new Map(channels.map((channel) => [channel, takes(channel)]));
    });
    return known.map(({ resolved: outcome, channel, weight, count, propensity }, i) => {
      const takes = (one: string) => taken[i]?.get(one) ?? 0;
      const expects = (one: string) => expected[i]?.get(one) as number;
      return {
        outcome,
        weight,
        count,
        ratio: takes(channel) / (propensity as number),
        expected: expects(channel),
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
