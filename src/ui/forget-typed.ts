/** What the customer has typed on this page, and how all of it is let go. */
import { batch } from '@preact/signals-core';
import type { CallbackChannel, CallbackWish } from './callback-wish';
import type { Flow } from './flow';

const wishes = new WeakMap<Flow, Map<CallbackChannel, CallbackWish>>();

/** Wishes to be called that have not reached the site, so that who goes back and returns finds everything as it was. */
export function begunWishes(flow: Flow): Map<CallbackChannel, CallbackWish> {
  const begun = wishes.get(flow) ?? new Map<CallbackChannel, CallbackWish>();
  wishes.set(flow, begun);
  return begun;
}

/** Nothing of it is found again, by the next person at this device either; the reason stays, which was not typed. */
export function forgetTyped(flow: Flow): void {
  wishes.delete(flow);
  batch(() => {
    flow.words.value = '';
    flow.setMessage(null);
    const handedOff = flow.handedOff.value;
    if (handedOff?.number) flow.showHandedOff({ channel: handedOff.channel });
  });
}
