/** Suggesting, now and then, what is not the best by what is known, so that it becomes known. */
import type { Config } from './config/schema';
import type { Contact } from './contact/contact';
import type { Experience } from './experience';
import type { Prior } from './learning/prior';
import { seededRandom } from './learning/seeded-random';
import { choose, propensities } from './ranking/explore';
import { type Feature, features } from './ranking/features';
import { probability } from './ranking/model';
import type { Explore } from './ranking/rank';

export interface Exploration {
  readonly explore: Explore;
}

const visitEndsAfter = 30 * 60_000;

/** A moment of truth is no place for experiments. */
const tooGrave = ['urgent', 'emotional'];

/**
 * Opens exploration for this visit.
 *
 * Which channel is tried hangs on one number, drawn for each visit, and on the reason: the same visit sees the same
 * suggestion, unless what is known changes. The number is kept with the first contact, since looking stores nothing: only
 * from then on it holds for the pages to come, too. Nothing is tried for urgent or emotional reasons, nor in a recovery.
 *
 * @param given.config its `auto` is a little squarecb where there is no site prior, for customers whose browser lets the
 *   site learn from it.
 * @param given.now milliseconds since 1970.
 * @returns `undefined` where nothing is to be tried.
 */
export async function openExploration(given: {
  readonly config: Config;
  readonly prior: { readonly value: Prior };
  readonly contacts: {
    readonly value: readonly Contact[];
    subscribe(listener: (all: readonly Contact[]) => void): unknown;
  };
  readonly experience: Experience;
  readonly random: () => number;
  readonly now: () => number;
}): Promise<Exploration | undefined> {
  const { config, prior, contacts, experience, now } = given;
  const { exploration, explorationAmount, priorStrength, mode } = config.model;
  if (exploration === 'off' || mode === 'apprentice') return undefined;
  const isAuto = exploration === 'auto';
  if (isAuto && (prior.value.rows > 0 || !experience.isReported())) return undefined;
  const rule = isAuto ? 'squarecb' : exploration;
  const visit = visitOf(await experience.history.read('visit'), now()) ?? given.random();
  const fitting = rule === 'ucb' ? await import('./learning/fitting') : undefined;

  const atFirst = contacts.value;
  contacts.subscribe((all) => {
    if (all !== atFirst && all.length > 0)
      void experience.history.keep('visit', { number: visit, at: now() });
  });
  const deviationNow = (): ((found: readonly Feature[]) => number) | undefined =>
    fitting?.scoreDeviation({
      prior: prior.value.model,
      contacts: experience.experiences(),
      deviations: prior.value.personal,
      priorStrength,
    });
  return {
    explore({ channels, reason, context, tried }, candidates) {
      if (tried.size > 0 || reason.traits.some((trait) => tooGrave.includes(trait)))
        return undefined;
      const deviation = deviationNow();
      const weighed = candidates.map((candidate) => {
        const channel = channels.find(({ id }) => id === candidate.channel) ?? {
          id: candidate.channel,
        };
        return {
          ...candidate,
          // As the score has it: what the owner weighs counts for the gaps, too.
          probability: probability(candidate.score),
          deviation: deviation?.(features({ reason, channel, context })),
        };
      });
      const shares = propensities(rule, weighed, explorationAmount);
      const { channel, propensity } = choose(weighed, shares, numberOf(visit, reason.id));
      const ranked = candidates.find((candidate) => candidate.channel === channel);
      return ranked && { ranked, propensity };
    },
  };
}

/** The number of a kept visit; one is over after half an hour without a suggestion. */
function visitOf(kept: unknown, now: number): number | undefined {
  const { number, at } = (kept ?? {}) as { number?: unknown; at?: unknown };
  const age = now - Number(at);
  return typeof number === 'number' && age >= 0 && age < visitEndsAfter ? number : undefined;
}

/** A number in [0, 1) for each reason of a visit, independent of those of other reasons. */
function numberOf(visit: number, reason: string): number {
  let seed = Math.floor(visit * 2 ** 32);
  for (const letter of reason)
    seed = Math.imul(seed ^ (letter.codePointAt(0) as number), 0x01000193);
  return seededRandom(seed)();
}
