/** Whether this is the moment for a prompt, and for which. */
import type { Prompt, PromptCaps } from '../config/prompt-schema';
import { day, type Journey, lastMet, visitsOf } from './journey';
import { matchesPath } from './path-pattern';

/** A page since the customer came to it, or a route of it. All times in milliseconds since 1970. */
export interface View {
  readonly path: string;
  readonly enteredAt: number;
  /** When the customer last did anything. */
  readonly activeAt: number;
  /** Events that the page has dispatched. */
  readonly events: ReadonlySet<string>;
  readonly errors: number;
}

/** A contact, as far as prompts go by it. */
export interface EarlierContact {
  readonly reason: string;
  readonly at: number;
}

export interface Moment {
  readonly prompts: readonly Prompt[];
  readonly caps: PromptCaps;
  readonly isGranted: boolean;
  readonly journey: Journey;
  readonly view: View;
  readonly contacts: readonly EarlierContact[];
  /** Whether nothing would be interrupted; asked last. */
  readonly isFree: () => boolean;
  readonly now: number;
}

/** The first prompt, in the owner's order, that is called for and that no rule forbids. */
export function duePrompt(moment: Moment): Prompt | undefined {
  const { prompts, caps, isGranted, journey, view, contacts, isFree, now } = moment;
  if (!isGranted || now - view.enteredAt < caps.afterSeconds * 1000) return undefined;
  const due = prompts.find(
    (prompt) =>
      isCalledFor(prompt, view, journey, now) &&
      isAllowed(prompt, journey, caps, now) &&
      !isInTouch(prompt, journey, contacts),
  );
  return due && isFree() ? due : undefined;
}

function isCalledFor(prompt: Prompt, view: View, journey: Journey, now: number): boolean {
  const { path = '*', visits = 0, idleSeconds = 0, event, errors = 0 } = prompt.when;
  return (
    matchesPath(path, view.path) &&
    visitsOf(prompt, journey) >= visits &&
    now - view.activeAt >= idleSeconds * 1000 &&
    (event === undefined || view.events.has(event)) &&
    view.errors >= errors &&
    lastMet(prompt.unless, journey) < view.enteredAt
  );
}

/** The caps: so many a session and a week, once a session for a reason, and never again for one that was dismissed. */
function isAllowed({ reason }: Prompt, journey: Journey, caps: PromptCaps, now: number): boolean {
  const { shown, session } = journey;
  const inSession = shown.filter(({ at }) => at >= session.startedAt);
  return (
    inSession.length < caps.perSession &&
    inSession.every((before) => before.reason !== reason) &&
    shown.filter(({ at }) => Math.abs(now - at) < 7 * day).length < caps.perWeek &&
    shown.every(
      ({ reason: before, dismissedAt }) =>
        dismissedAt === undefined ||
        (before !== reason && Math.abs(now - dismissedAt) >= caps.quietDays * day),
    )
  );
}

/** Whether the customer got in touch in this session about it, or straight away, which may have been about it. */
const isInTouch = ({ reason }: Prompt, { session }: Journey, contacts: readonly EarlierContact[]) =>
  contacts.some(
    (contact) => contact.at >= session.startedAt && (!contact.reason || contact.reason === reason),
  );
