import type { Contact } from '../../src/contact/contact';
import { triedChannels } from '../../src/contact/recovery';
import { type Experience, fitPersonal } from '../../src/learning/fit-personal';
import type { ReadPrior } from '../../src/learning/prior-file';
import type { Learner } from '../../src/learning/simulate-replay';
import { asContact } from '../../src/learning/simulation';
import { type Model, withDeviations } from '../../src/ranking/model';
import { rank, type Suggestion } from '../../src/ranking/rank';

/** Which parts of what ships are used. */
interface Parts {
  /** Whether contacts count by the source of their outcome, not all alike. */
  readonly weights: boolean;
  /** Whether nothing is suggested that failed twice for the reason. */
  readonly rule: boolean;
  /** Whether the model weighs what was tried. */
  readonly feature: boolean;
}

const none: Parts = { weights: false, rule: false, feature: false };
export const recoveryLearners = new Map<string, (prior: ReadPrior) => Learner>([
  ['nothing of it', (prior) => recovering(prior, none)],
  ['weights of sources', (prior) => recovering(prior, { ...none, weights: true })],
  [
    'weights, nothing that failed twice',
    (prior) => recovering(prior, { weights: true, rule: true, feature: false }),
  ],
  [
    'weights, all that was tried, as shipped',
    (prior) => recovering(prior, { weights: true, rule: true, feature: true }),
  ],
]);

/** A model that does not know what was tried. */
const withoutTried = (model: Model): Model => ({
  contributions: (features) =>
    model.contributions(features.filter(({ group }) => group !== 'tried')),
});

/** A site's prior and own contacts, ranked by the code that ships. */
function recovering({ model: site, personal }: ReadPrior, uses: Parts): Learner {
  const prior = uses.feature ? site : withoutTried(site);
  const contacts: Contact[] = [];
  const experiences: Experience[] = [];
  let model = prior;
  // A contact a millisecond: all are recent enough to count.
  const tried = (reason: string) =>
    uses.rule ? triedChannels(contacts, reason, contacts.length) : new Map<string, number>();
  return {
    suggest(occasion) {
      const { suggestion } = rank({
        channels: occasion.open.map((id) => ({ id, traits: [] })),
        reason: { id: occasion.reason, traits: [], never: [] },
        context: asContact(occasion, '', 0).context,
        tried: tried(occasion.reason),
        model,
      });
      return suggestion as Suggestion;
    },
    learn({ reason, channel, context, resolved, weight }) {
      const before = tried(reason).get(channel) ?? 0;
      experiences.push({
        case: { reason: { id: reason }, channel: { id: channel }, context, tried: before },
        resolved,
        weight: uses.weights ? weight : 1,
      });
      const at = contacts.length;
      contacts.push({
        ...{ id: String(at), at, reason, channel, context, tried: before },
        ...{ suggested: null, propensity: 1, outcome: { resolved, source: 'customer', at } },
      });
      model = withDeviations(
        prior,
        fitPersonal({ prior, contacts: experiences, deviations: personal }),
      );
    },
  };
}
