import type { Problem } from './config/problem';
import type { OutcomeSource } from './contact/contact';
import type { HandOffDetail } from './contact/hand-off';
import { guard } from './guard';

/** What became of a prompt: its channel was opened, the panel was, it was closed, or the page that it was about left. */
export type PromptAnswer = 'accepted' | 'opened' | 'dismissed' | 'left';

/** Events by name, with their details; on the page they are `channel-selector:<name>`. */
export interface SelectorEvents {
  ready: Record<string, never>;
  open: Record<string, never>;
  close: Record<string, never>;
  reason: { readonly reason: string };
  suggest: {
    readonly reason: string;
    readonly channel: string | null;
    readonly probability: number | null;
    readonly propensity: number | null;
    /** What the model would suggest; an apprentice, or exploration, may show another. */
    readonly best: string | null;
  };
  /** Prevent it to open the channel yourself; the contact is recorded all the same. */
  'before-handoff': HandOffDetail;
  handoff: HandOffDetail;
  outcome: {
    readonly contactId: string;
    readonly resolved: number;
    readonly source: OutcomeSource;
  };
  /** A teaser that nobody asked for has been shown; again, with the answer, when it goes. */
  prompt: {
    readonly prompt: string;
    readonly reason: string;
    readonly channel: string;
    readonly answer: PromptAnswer | null;
  };
  problem: Problem;
}

export type SelectorEventName = keyof SelectorEvents;

export interface SelectorEvent<Name extends SelectorEventName = SelectorEventName> {
  readonly name: Name;
  readonly detail: SelectorEvents[Name];
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

type Listener<Name extends SelectorEventName> = (event: SelectorEvent<Name>) => void;
type AnyListener = (event: SelectorEvent) => void;

/** Named events for listeners of one selector. A listener that fails is logged and stops nobody. */
export function createEvents() {
  const listeners = new Map<string, Set<AnyListener>>();
  return {
    /** @returns the function that ends the subscription. */
    on<Name extends SelectorEventName>(name: Name | '*', listener: Listener<Name>): () => void {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener as unknown as AnyListener));
      return () => {
        known.delete(listener as unknown as AnyListener);
      };
    },
    /** @returns whether no listener prevented the default. */
    emit<Name extends SelectorEventName>(name: Name, detail: SelectorEvents[Name]): boolean {
      let prevented = false;
      const event = {
        name,
        detail,
        get defaultPrevented() {
          return prevented;
        },
        preventDefault() {
          prevented = true;
        },
      };
      for (const key of [name, '*'])
        for (const listener of [...(listeners.get(key) ?? [])]) guard(listener)(event);
      return !prevented;
    },
    clear: (): void => listeners.clear(),
  };
}
