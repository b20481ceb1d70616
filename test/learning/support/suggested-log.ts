import type { EvaluatedContact } from '../../../src/learning/off-policy-values';
import type { Policy } from '../../../src/learning/policies';
import { replay } from '../../../src/learning/simulate-replay';
import { asContact, type Business } from '../../../src/learning/simulation';

/**
 * A log of contacts at which a policy's channel was suggested, each by another customer.
 *
 * @param options.epsilon how often any channel alike is suggested instead; default never.
 * @param options.follows the chance that a suggestion is followed; default 0.7.
 * @param options.firstSeed of the customers, who differ by it; default 0.
 */
export function suggestedLog(
  business: Business,
  policy: Policy,
  contacts: number,
  { epsilon = 0, follows = 0.7, firstSeed = 0 } = {},
): EvaluatedContact[] {
  const { channels } = business;
  return Array.from({ length: contacts }, (_, i): EvaluatedContact[] => {
    const [replayed] = replay({
      ...{ business, contacts: 1, follows, seed: firstSeed + i },
      learner: {
        suggest(occasion, random) {
          const greedy = policy(asContact(occasion, '', 0));
          const isAny = random() < epsilon;
          const any = channels[Math.floor(random() * channels.length)] as string;
          const channel = isAny ? any : greedy;
          const chance = epsilon / channels.length;
          return { channel, propensity: chance + (channel === greedy ? 1 - epsilon : 0) };
        },
        learn() {},
      },
    });
    if (!replayed?.contact) return [];
    const { channel: suggested, propensity } = replayed.suggested;
    return [{ ...replayed.contact, suggested, propensity }];
  }).flat();
}
