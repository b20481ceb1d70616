import type { LoggedContact } from '../../src/learning/contact-counts';
import type { PersonalDeviations } from '../../src/learning/fit-personal';
import { bestByModel } from '../../src/learning/policies';
import { noSitePrior } from '../../src/learning/prior';
import type { ReadPrior } from '../../src/learning/prior-file';
import { pairKey } from '../../src/learning/rates';
import type { Occasion } from '../../src/learning/simulate-customer';
import type { Learner, Suggested } from '../../src/learning/simulate-replay';
import { asContact } from '../../src/learning/simulation';
import type { Model } from '../../src/ranking/model';
import { exploring, greedy } from './exploring-learner';
import { noPrior, onlineRegression } from './online-regression';

/** What a site knows from its contact log. */
export interface Site {
  /** With the general deviations of customers. */
  readonly prior: ReadPrior;
  /** Deviations learned from customers who came back, where the log says enough. */
  readonly learned: PersonalDeviations | undefined;
}

/** The best of 0.1, 0.3 and 1 by regret after 30 contacts, on businesses 101 to 110: 1.13 from the prior, 4.22 from zero. */
const rates = { fromPrior: 0.1, fromZero: 1 };

export const withLearnedDeviations = 'same, deviations learned';

/** What could run on a customer's device; all others are compared with the first. */
export const deviceLearners = new Map<string, (site: Site) => Learner>([
  ['prior only', ({ prior }) => modelOnly(prior.model)],
  ['site prior + fitPersonal', ({ prior }) => exploring(prior, greedy)],
  [
    withLearnedDeviations,
    ({ prior, learned }) => exploring({ ...prior, personal: learned ?? prior.personal }, greedy),
  ],
  ['counts per reason, from the prior', ({ prior }) => counting(prior.model)],
  ['online regression from prior', ({ prior }) => onlineRegression(prior.model, rates.fromPrior)],
  ['no site prior + fitPersonal', () => exploring(noSitePrior, greedy)],
  ['online regression from zero', () => onlineRegression(noPrior, rates.fromZero)],
]);

/** Suggests what the model scores highest. */
const modelOnly = (model: Model): Learner => ({
  suggest: (occasion) => best(model, occasion, occasion.open),
  learn() {},
});

const best = (model: Model, occasion: Occasion, channels: readonly string[]): Suggested => ({
  channel: bestByModel(model, channels)(asContact(occasion, '', 0)),
  propensity: 1,
});

/** The channel with the highest own rate for the reason, by Laplace's rule; among equals, the prior's. */
function counting(prior: Model): Learner {
  const counts = new Map<string, { contacts: number; resolved: number }>();
  const none = { contacts: 0, resolved: 0 };
  return {
    suggest(occasion) {
      const rate = (channel: string) => {
        const { contacts, resolved } = counts.get(pairKey(occasion.reason, channel)) ?? none;
        return (resolved + 1) / (contacts + 2);
      };
      const highest = Math.max(...occasion.open.map(rate));
      const equals = occasion.open.filter((channel) => rate(channel) === highest);
      return best(prior, occasion, equals);
    },
    learn({ reason, channel, resolved }: LoggedContact) {
      const key = pairKey(reason, channel);
      const before = counts.get(key) ?? none;
      counts.set(key, { contacts: before.contacts + 1, resolved: before.resolved + resolved });
    },
  };
}
