/** What is kept of a customer's way through the site: when they met what the owner's prompts name, never an address. */
import { isGroup } from '../config/merge';
import { whenLimits } from '../config/prompt-limits';
import type { Prompt, PromptCaps } from '../config/prompt-schema';
import { matchesPath } from './path-pattern';

const version = 1;
const minute = 60_000;
export const day = 1440 * minute;
/** A session ends after so long without a sign of use. */
const sessionGap = 30 * minute;

/** All times in milliseconds since 1970. */
export interface Journey {
  readonly version: typeof version;
  /** When each path and event that prompts count was met, oldest first, by the owner's own words for it. */
  readonly met: Readonly<Record<string, readonly number[]>>;
  /** The prompts of this week, and those that were dismissed. */
  readonly shown: readonly ShownPrompt[];
  readonly session: { readonly startedAt: number; readonly seenAt: number };
}

interface ShownPrompt {
  readonly reason: string;
  readonly at: number;
  readonly dismissedAt?: number;
}

/** Something that a customer came to. */
export type Sign = { readonly path: string } | { readonly event: string };

/** The journey as it was kept, or a new one where there is none that can be read. */
export function readJourney(kept: unknown, now: number): Journey {
  if (isJourney(kept)) return kept;
  // Nobody knows when the session began: a contact of a moment ago may well belong to it.
  return { version, met: {}, shown: [], session: { startedAt: now - sessionGap, seenAt: now } };
}

function isJourney(kept: unknown): kept is Journey {
  if (!isGroup(kept) || kept.version !== version || !isGroup(kept.session)) return false;
  const { met, shown, session } = kept;
  return (
    isGroup(met) &&
    Object.values(met).every(
      (times) =>
        Array.isArray(times) &&
        times.length <= whenLimits.visits[1] &&
        times.every(Number.isFinite),
    ) &&
    Array.isArray(shown) &&
    shown.every((one) => isGroup(one) && [one.at, one.dismissedAt ?? 0].every(Number.isFinite)) &&
    [session.startedAt, session.seenAt].every(Number.isFinite)
  );
}

/** The journey with the session going on, or with a new one after a gap. */
export function seen(journey: Journey, now: number): Journey {
  const { startedAt, seenAt } = journey.session;
  // As far ahead as back: the clock may have been set.
  const isOver = Math.abs(now - seenAt) >= sessionGap;
  return {
    ...journey,
    session: { startedAt: isOver ? now : Math.min(startedAt, now), seenAt: now },
  };
}

/**
 * The journey with a sign in it, if prompts count it; what is too old to count, or no longer named, is let go.
 *
 * @param keptDays what was shown or dismissed longer ago is let go as well.
 */
export function met(
  journey: Journey,
  sign: Sign,
  prompts: readonly Prompt[],
  { visitDays }: PromptCaps,
  now: number,
  keptDays: number,
): Journey {
  const isKept = (at: number, days = keptDays) => Math.abs(now - at) < days * day;
  const next: Record<string, number[]> = {};
  const most = Math.max(1, ...prompts.map(({ when }) => when.visits ?? 1));
  for (const named of prompts.flatMap(counted)) {
    const times = (journey.met[keyOf(named)] ?? []).filter((at) =>
      isKept(at, Math.min(visitDays, keptDays)),
    );
    if (isMet(named, sign)) times.push(now);
    if (times.length > 0) next[keyOf(named)] = times.slice(-most);
  }
  return {
    ...seen(journey, now),
    met: next,
    shown: journey.shown.filter(({ at, dismissedAt }) => isKept(dismissedAt ?? at)),
  };
}

/** How often a prompt's path was met since the customer last did what it asks for. */
export function visitsOf({ when, unless }: Prompt, journey: Journey): number {
  const since = lastMet(unless, journey);
  return timesOf({ path: when.path ?? '*' }, journey).filter((at) => at > since).length;
}

/** When the customer last did what a prompt asks for; 0 for never. */
export const lastMet = (unless: Prompt['unless'], journey: Journey): number =>
  Math.max(0, ...signsOf(unless).flatMap((sign) => timesOf(sign, journey)));

export const shown = (journey: Journey, { reason }: Prompt, at: number): Journey => ({
  ...journey,
  shown: [
    ...journey.shown.filter((before) => before.dismissedAt || at - before.at < 7 * day),
    { reason, at },
  ],
});

/** What was dismissed is kept as long as anything is: until then there is no other for its reason. */
export function dismissed(journey: Journey, { reason }: Prompt, dismissedAt: number): Journey {
  const isKnown = journey.shown.some((before) => before.reason === reason);
  const all = isKnown ? journey.shown : [...journey.shown, { reason, at: dismissedAt }];
  return {
    ...journey,
    shown: all.map((before) => (before.reason === reason ? { ...before, dismissedAt } : before)),
  };
}

const timesOf = (sign: Sign, journey: Journey) => journey.met[keyOf(sign)] ?? [];

const keyOf = (sign: Sign): string =>
  'path' in sign ? `path ${sign.path}` : `event ${sign.event}`;

const isMet = (named: Sign, sign: Sign): boolean =>
  'path' in named && 'path' in sign
    ? matchesPath(named.path, sign.path)
    : keyOf(named) === keyOf(sign);

const counted = ({ when, unless }: Prompt): Sign[] => [
  ...(when.visits ? [{ path: when.path ?? '*' }] : []),
  ...signsOf(unless),
];

const signsOf = ({ path, event }: NonNullable<Prompt['unless']> = {}): Sign[] => [
  ...(path ? [{ path }] : []),
  ...(event ? [{ event }] : []),
];
