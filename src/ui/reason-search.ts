/** What a customer writes to find a reason, and what was found; nothing of it leaves the page or outlives it. */
import { computed, effect, signal } from '@preact/signals-core';
import { guard } from '../guard';
import type { SelectorStore } from '../selector';
import type { Flow } from './flow';

export type ReasonSearch = ReturnType<typeof openSearch>;

/** So many are put first. */
const mostBest = 3;
/** Screen readers are told once somebody stops writing. */
const pauseMilliseconds = 700;

/** By flow, so that who goes back finds everything as it was. */
const searches = new WeakMap<Flow, ReasonSearch>();

/** The search of a panel, as far as it was written. */
export function searchOf(flow: Flow, selector: SelectorStore): ReasonSearch {
  const search = searches.get(flow) ?? openSearch(flow, selector);
  searches.set(flow, search);
  return search;
}

function openSearch(flow: Flow, selector: SelectorStore) {
  const { words, view } = flow;
  /** Ids of reasons that fit the words, the likeliest first; `null` before that is known. */
  const found = signal<readonly string[] | null>(null);
  const isPaused = signal(false);
  let pause: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | undefined;

  const look = guard(async (text: string): Promise<void> => {
    const matched = await selector.matchReason(text, flow.labelOf);
    if (text === words.value)
      found.value = text.trim() ? matched.map(({ reason }) => reason) : null;
  });
  /** All reasons: those that fit first, then the others in the owner's order. */
  const sorted = computed(() => {
    const ids = words.value.trim() ? found.value : null;
    const { reasons } = selector;
    const fitting = ids?.flatMap((id) => reasons.filter((reason) => reason.id === id)) ?? [];
    const rest = reasons.filter((reason) => !fitting.includes(reason));
    return {
      best: fitting.slice(0, mostBest),
      others: [...fitting.slice(mostBest), ...rest],
      /** Something was written, and it is known what fits. */
      isKnown: ids !== null,
    };
  });
  // Once it is over, or about an earlier contact, nobody finds their words there again.
  let before = view.value;
  effect(() => {
    if (flow.isSorry.value || (before === 'handed-off' && view.value === 'reasons'))
      words.value = '';
    before = view.value;
  });

  return {
    sorted,
    /** The customer has stopped writing. */
    isPaused: isPaused as { readonly value: boolean },
    /** Loads what finds reasons, so that the first letter need not wait. */
    prepare: (): void => void look(words.value),
    write(text: string): void {
      words.value = text;
      isPaused.value = false;
      clearTimeout(pause);
      pause = setTimeout(() => {
        isPaused.value = true;
      }, pauseMilliseconds);
      looking = look(text);
    },
    /** Picks the best, unless the customer has gone on meanwhile. */
    submit: guard(async (): Promise<void> => {
      const text = words.value;
      await looking;
      const [best] = sorted.value.best;
      if (best && view.value === 'reasons' && words.value === text) flow.pickReason(best.id);
    }),
  };
}
