/** A wish to be called, from the first digit until the site has it. Nothing of it outlives the page. */
import { batch, signal } from '@preact/signals-core';
import type { Channel } from '../config/schema';
import { type CallbackWindow, callableNumber } from '../contact/callback';
import { guard } from '../guard';
import type { SelectorStore } from '../selector';
import type { Flow } from './flow';
import { begunWishes } from './forget-typed';

export type CallbackChannel = Channel & { readonly kind: 'callback' };
export type CallbackWish = ReturnType<typeof openWish>;

/** The text that says what is wrong, by its key. */
type Fault = 'callback.missing' | 'callback.wrong';
type Failure = 'callback.failed' | 'callback.offline';

/** The wish for a channel as far as it was written; a new one where there is none. */
export function wishFor(
  channel: CallbackChannel,
  given: { readonly selector: SelectorStore; readonly flow: Flow },
): CallbackWish {
  const begun = begunWishes(given.flow);
  const wish = begun.get(channel) ?? openWish(channel, given);
  begun.set(channel, wish);
  return wish;
}

function openWish(
  channel: CallbackChannel,
  { selector, flow }: { readonly selector: SelectorStore; readonly flow: Flow },
) {
  const number = signal('');
  const window = signal<CallbackWindow>('asap');
  const fault = signal<Fault | null>(null);
  const failure = signal<Failure | null>(null);
  const isSending = signal(false);
  const begun = begunWishes(flow);
  /** What was last sent, and the id it had: the same again has the same. */
  let tried = { text: '', id: '' };
  let isOnScreen = false;

  async function send(callable: string): Promise<void> {
    const asked = { ...flow.draft.value, number: callable, window: window.value };
    const text = JSON.stringify([asked, selector.reason.value?.id]);
    const { detail, opened } = selector.beginHandOff(channel.id, {
      ...asked,
      ...(tried.text === text && { id: tried.id }),
    });
    tried = { text, id: detail.contactId };
    isSending.value = true;
    const isAsked = await opened;
    if (isAsked) {
      begun.delete(channel);
      // Who has gone on to something else meanwhile is not called back to this.
      const { channel: shown, isAsking } = flow.handedOff.value ?? {};
      if (shown === channel && isAsking) flow.showHandedOff({ channel, number: callable });
      return;
    }
    batch(() => {
      isSending.value = false;
      failure.value = isOnScreen && !navigator.onLine ? 'callback.offline' : 'callback.failed';
    });
  }

  /** Sends it, unless it is on its way; what is wrong with it is a `fault` at once, what went wrong a `failure` later. */
  const submit = guard(async (): Promise<void> => {
    if (isSending.value) return;
    const callable = callableNumber(number.value);
    batch(() => {
      failure.value = null;
      if (!callable) fault.value = number.value.trim() ? 'callback.wrong' : 'callback.missing';
    });
    if (callable) await send(callable);
  });
  const sendWhatWaits = () => {
    if (failure.value === 'callback.offline') void submit();
  };
  // Who closes the panel has been told to leave it open, and does not expect a call any more.
  const giveUp = () => {
    if (failure.value === 'callback.offline') failure.value = 'callback.failed';
  };
  let stopListening = () => {};

  return {
    number: number as { readonly value: string },
    window: window as { readonly value: CallbackWindow },
    fault: fault as { readonly value: Fault | null },
    failure: failure as { readonly value: Failure | null },
    isSending: isSending as { readonly value: boolean },
    setNumber(text: string): void {
      batch(() => {
        number.value = text;
        fault.value = null;
      });
    },
    setWindow(next: CallbackWindow): void {
      window.value = next;
    },
    submit,
    /** Called with the form while it is on screen: only so long, and while the panel is open, does a wish wait for the network. */
    attach(form: unknown): void {
      isOnScreen = Boolean(form);
      if (isOnScreen) {
        addEventListener('online', sendWhatWaits);
        stopListening = selector.on('close', giveUp);
        return;
      }
      removeEventListener('online', sendWhatWaits);
      stopListening();
      if (failure.value === 'callback.offline') failure.value = null;
    },
  };
}
