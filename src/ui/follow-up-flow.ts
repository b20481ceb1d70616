/** The one question about an earlier contact, as signals: when it is asked, and what each answer leads to. */
import { computed, effect, signal, untracked } from '@preact/signals-core';
import type { Contact } from '../contact/contact';
import type { FollowUpAnswer } from '../contact/to-ask-about';
import { guard } from '../guard';
import type { SelectorStore } from '../selector';
import type { Flow } from './flow';
import type { Text } from './format';

/** The question about one contact. */
export interface FollowUpFlow {
  /** The contact in the customer's words: reason, channel, date. */
  readonly about: string;
  /** Until somebody says how it ended: the customer, or a chat product that they have told. */
  readonly isAsked: { readonly value: boolean };
  /** What is said to an answer; empty where nothing is. */
  readonly note: { readonly value: string };
  readonly announcement: { readonly value: string };
  answer(answer: FollowUpAnswer): unknown;
  destroy(): void;
}

interface FollowUpGiven {
  readonly selector: SelectorStore;
  readonly flow: Flow;
  readonly t: Text;
  /** Whether the panel is on screen. */
  readonly isOpen: { readonly value: boolean };
  /** Opens the panel. */
  readonly show: () => void;
}

/** How long a note stays. It asks for nothing, and is announced, so nobody misses anything when it goes. */
const noteMilliseconds = 4000;

/**
 * Asks about a contact as soon as there is one to ask about, but nobody who is choosing a channel or writing, and once
 * as long as the page is there.
 *
 * @returns the function that ends it.
 */
export function askWhenDue(given: FollowUpGiven): () => void {
  const { selector, flow, isOpen } = given;
  let asked: FollowUpFlow | undefined;
  const stop = effect(() => {
    const isBusy = isOpen.value && /suggestion|asking/.test(flow.view.value);
    const contact = selector.toAskAbout.value;
    if (!contact || asked || isBusy) return;
    asked = untracked(() => openFollowUp(contact, given));
    flow.followUp.value = asked;
  });
  return () => {
    stop();
    asked?.destroy();
  };
}

function openFollowUp(contact: Contact, { selector, flow, t, show }: FollowUpGiven): FollowUpFlow {
  const isAnswered = signal(false);
  const note = signal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  function say(text: string): void {
    note.value = text;
    timer = setTimeout(() => {
      note.value = '';
    }, noteMilliseconds);
  }

  const reason = selector.reasons.find(({ id }) => id === contact.reason);
  const how = t('follow-up.how', {
    channel: flow.nameOf(contact.channel),
    date: new Date(contact.at),
  });
  const about = reason ? t('follow-up.about', { reason: flow.labelOf(reason), how }) : how;
  const isAsked = computed(() => {
    const known = selector.contacts.value.find(({ id }) => id === contact.id);
    const { source = 'quiet' } = known?.outcome ?? {};
    return !isAnswered.value && known !== undefined && source === 'quiet';
  });
  // Shown is asked: it is not shown again.
  void guard(async () => selector.own.value?.markAsked(contact.id))();

  return {
    about,
    isAsked,
    note,
    announcement: computed(
      () => note.value || (isAsked.value ? `${t('follow-up.title')} ${about}` : ''),
    ),
    answer: guard(async (answer: FollowUpAnswer): Promise<void> => {
      isAnswered.value = true;
      if (answer === 'resolved') say(t('follow-up.thanks'));
      if (answer === 'later' && contact.snoozedAt === undefined) say(t('follow-up.snoozed'));
      if (answer === 'never') say(t('follow-up.silenced'));
      if (answer === 'unresolved') {
        flow.isSorry.value = true;
        show();
      }
      await selector.own.value?.answerFollowUp(contact.id, answer);
      // Only now, since the answer decides what is suggested next.
      if (answer === 'unresolved' && reason) flow.pickReason(reason.id);
    }),
    destroy: () => clearTimeout(timer),
  };
}
