import { leastOverlap } from './estimators';
import { type Estimate, type PolicyWorth, policyWorths } from './off-policy';
import type { EvaluatedContact } from './off-policy-values';
import { estimatePropensity } from './propensity';
import { pairKey, rates, smoothedRate } from './rates';

/** A contact at which a model was tried out in the background. */
export interface ApprenticeContact extends EvaluatedContact {
  /** What that model would have suggested in place of `suggested`. */
  readonly wouldSuggest?: string | undefined;
}

/** How often an apprentice would have suggested what was shown. */
export interface Agreement {
  readonly contacts: number;
  /** In [0, 1], with its 95 % interval. */
  readonly share: Estimate;
}

/** What a log says for letting the apprentice suggest. */
export type Verdict = 'switch on' | 'not yet' | 'no evidence either way';

/** How an apprentice did beside what was shown. */
export interface ApprenticeTrial {
  readonly agreement: Agreement;
  /** Most contacts first. */
  readonly byReason: readonly (Agreement & { readonly reason: string })[];
  /** Contacts by what was shown, and by what the apprentice would have suggested; its lead is the gain of following it. */
  readonly asShown: PolicyWorth;
  readonly asApprentice: PolicyWorth;
  /** Whether fewer than 100 effective contacts speak for either. */
  readonly isThin: boolean;
  readonly verdict: Verdict;
}

/** With how many contacts' worth of the overall rate a reason's own rate is mixed. */
const pull = 10;

/**
 * Compares what an apprentice would have suggested with what was shown, by the channels that customers took themselves.
 *
 * Agreement has the interval of Wilson, "Probable inference, the law of succession, and statistical inference" (1927). The
 * gain is `V(would suggest) - V(shown)` of `policyWorths`, both policies reading their channel off the contact. How likely
 * customers took a channel is counted by reason and by what was shown, since they often take that (see
 * `estimatePropensity`). The verdict goes by whether the gain's interval is above 0 or below; where overlap is thin, or a
 * policy was never seen at work, there is no evidence.
 *
 * @param contacts any; those without `suggested` or `wouldSuggest` are left out.
 * @param random numbers in [0, 1), for the interval of the gain.
 * @returns `undefined` where no contact has both.
 */
export function apprenticeTrial(
  contacts: readonly ApprenticeContact[],
  random: () => number,
): ApprenticeTrial | undefined {
  const tried = contacts.filter(
    ({ suggested, wouldSuggest }) => suggested !== undefined && wouldSuggest !== undefined,
  );
  if (tried.length === 0) return undefined;
  const [overall = { resolved: 0.5 }] = rates(tried, () => 'all');
  const byReason = new Map(rates(tried, ({ reason }) => reason).map((rate) => [rate.key, rate]));
  // What was shown stands beside the reason, as if it were part of it.
  const asChosen = (contact: ApprenticeContact) => ({
    ...contact,
    reason: pairKey(contact.reason, contact.suggested as string),
  });
  const propensity = estimatePropensity(tried.map(asChosen));
  const [asShown, asApprentice] = policyWorths(
    tried.map((contact) => {
      const { channel, suggested, wouldSuggest, reason, resolved, weight, count } = contact;
      const taken = propensity(asChosen(contact));
      return {
        ...{ outcome: resolved, weight, count },
        baseline: smoothedRate(byReason.get(reason), overall.resolved, pull),
        ratios: [suggested, wouldSuggest].map((one) => (one === channel ? 1 / taken : 0)),
      };
    }),
    { random },
  ) as [PolicyWorth, PolicyWorth];

  const groups = new Map<string, ApprenticeContact[]>();
  for (const contact of tried) {
    const group = groups.get(contact.reason);
    if (group) group.push(contact);
    else groups.set(contact.reason, [contact]);
  }
  const isThin = [asShown, asApprentice].some(
    ({ effectiveSampleSize }) => effectiveSampleSize < leastOverlap.effectiveSampleSize,
  );
  return {
    agreement: agreementOf(tried),
    byReason: [...groups]
      .map(([reason, some]) => ({ reason, ...agreementOf(some) }))
      .sort((a, b) => b.contacts - a.contacts),
    ...{ asShown, asApprentice, isThin },
    verdict: isThin ? 'no evidence either way' : verdictOn(asApprentice.lead),
  };
}

const verdictOn = ({ low, high }: Estimate): Verdict =>
  low > 0 ? 'switch on' : high < 0 ? 'not yet' : 'no evidence either way';

function agreementOf(contacts: readonly ApprenticeContact[]): Agreement {
  let [size, agreed] = [0, 0];
  for (const { count, suggested, wouldSuggest } of contacts) {
    size += count;
    if (suggested === wouldSuggest) agreed += count;
  }
  return { contacts: size, share: wilson(agreed / size, size) };
}

/** `(p + z² / 2n ± z sqrt(p (1 - p) / n + z² / 4n²)) / (1 + z² / n)`, z = 1.96. */
function wilson(share: number, size: number): Estimate {
  const square = 1.96 ** 2 / size;
  const centre = (share + square / 2) / (1 + square);
  const margin = Math.sqrt(square * share * (1 - share) + square ** 2 / 4) / (1 + square);
  return { value: share, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}
