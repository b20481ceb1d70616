/** Where the customer is in the panel, as signals, and every step they can take, as named actions. */
import { batch, computed, signal } from '@preact/signals-core';
import type { Channel, Reason } from '../config/schema';
import type { Contact } from '../contact/contact';
import type { FollowUpAnswer } from '../contact/follow-up';
import { guard } from '../guard';
import type { SelectorStore } from '../selector';
import { channelName } from './describe-channel';
import type { Text } from './format';
import type { Later } from './load-later';

export type View = 'reasons' | 'suggestion' | 'asking' | 'handed-off' | 'memory';

/** The channel that was last opened. */
export interface HandedOff {
  readonly channel: Channel;
  /** It is not open yet: the customer is asked for a number first. */
  readonly isAsking?: boolean;
  readonly isFailed?: boolean;
  /** It needs a phone, and this device is none. */
  readonly isElsewhere?: boolean;
  /** The number that will be called. */
  readonly number?: string;
}

export type Flow = ReturnType<typeof openFlow>;

/** How long thanks stay. They ask for nothing, and are announced, so nobody misses anything when they go. */
const thanksMilliseconds = 4000;

/**
 * @param given.later what is shown after the first suggestion, `null` until it is there.
 * @param given.loadLater loads it; answers whether it is there.
 * @param given.isPhone whether this device can call and text.
 * @param given.show opens the panel.
 * @param given.hide closes it, if it can be closed.
 */
export function openFlow(given: {
  readonly selector: SelectorStore;
  readonly t: Text;
  readonly later: { readonly value: Later | null };
  readonly loadLater: () => Promise<boolean>;
  readonly isPhone: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}) {
  const { selector, t } = given;
  const { channels } = selector.config;
  const message = signal('');
  const search = signal('');
  const handedOff = signal<HandedOff | null>(null);
  const isMemoryShown = signal(false);
  const isForgotten = signal(false);
  const question = signal<Contact | null>(null);
  const isThanked = signal(false);
  const isSorry = signal(false);
  let thanks: ReturnType<typeof setTimeout> | undefined;

  const labelOf = (reason: Reason): string => reason.label || t(`reason.${reason.id}`) || reason.id;
  const nameOf = (id: string): string => {
    const channel = channels.find((known) => known.id === id);
    return channel ? channelName(channel, t) : id;
  };
  const subject = computed(() => (selector.reason.value ? labelOf(selector.reason.value) : ''));
  /** What the suggestion is called: an apprentice's, or one to learn from, is not said to be the best. */
  const suggestionLabel = computed(() => {
    const { channel, best } = selector.ranking.value?.suggestion ?? {};
    return t(channel === best ? 'suggestion.label' : 'suggestion.start');
  });
  const view = computed((): View => {
    if (isMemoryShown.value) return 'memory';
    if (handedOff.value) return handedOff.value.isAsking ? 'asking' : 'handed-off';
    return selector.reason.value ? 'suggestion' : 'reasons';
  });

  const firstMessage = computed(() => {
    if (!subject.value) return '';
    const before = selector.unresolved.value;
    const lines = [t('message.draft', { reason: subject.value })];
    if (before)
      lines.push(
        t('message.again', { channel: nameOf(before.channel), date: new Date(before.at) }),
      );
    return lines.join('\n');
  });

  /** What is taken along. Until it can be masked that is only what we wrote ourselves. */
  const draft = computed(() => ({
    subject: subject.value,
    message: given.later.value ? given.later.value.mask(message.value) : firstMessage.value,
  }));

  const isMasked = computed(
    () => given.later.value !== null && draft.value.message !== message.value,
  );

  function showHandedOff(next: HandedOff): void {
    handedOff.value = next;
  }

  function pickReason(id: string): void {
    void given.loadLater();
    batch(() => {
      selector.pickReason(id);
      message.value = firstMessage.value;
      search.value = '';
      handedOff.value = null;
      isMemoryShown.value = false;
    });
  }

  return {
    view,
    message: message as { readonly value: string },
    draft,
    isMasked,
    search: search as { readonly value: string },
    subject,
    suggestionLabel,
    handedOff: handedOff as { readonly value: HandedOff | null },
    isForgotten,
    question: question as { readonly value: Contact | null },
    isThanked,
    isSorry,
    labelOf,
    nameOf,

    /** A contact in the customer's words: reason, channel, date. */
    describe({ reason: id, channel, at }: Contact): string {
      const reason = selector.reasons.find((known) => known.id === id);
      const how = t('follow-up.how', { channel: nameOf(channel), date: new Date(at) });
      return reason ? t('follow-up.about', { reason: labelOf(reason), how }) : how;
    },
    showHandedOff,
    setSearch(text: string): void {
      search.value = text;
    },
    setMessage(text: string): void {
      message.value = text;
    },
    pickReason,
    goBack(): void {
      batch(() => {
        if (isMemoryShown.value) isMemoryShown.value = false;
        else if (handedOff.value) handedOff.value = null;
        else {
          selector.pickReason(null);
          isSorry.value = false;
        }
        isForgotten.value = false;
      });
    },
    finish(): void {
      batch(() => {
        handedOff.value = null;
        isSorry.value = false;
        selector.pickReason(null);
      });
      given.hide();
    },

    /** Must run within the customer's click: browsers open windows only then. */
    handOff: guard((channel: Channel, click: Event): void => {
      void given.loadLater();
      if (channel.kind === 'callback') {
        showHandedOff({ channel, isAsking: true });
        return;
      }
      const { isPrevented, opened } = selector.beginHandOff(channel.id, draft.value);
      const isElsewhere = !given.isPhone && /^(?:phone|sms)$/.test(channel.kind);
      if (isPrevented || opened || isElsewhere) click.preventDefault();
      // After the click is over: a link that leaves the document while it is clicked is not followed everywhere.
      setTimeout(async () => {
        showHandedOff({ channel, isElsewhere });
        const isOpen = isPrevented || (await opened);
        if (isOpen === false) showHandedOff({ channel, isElsewhere, isFailed: true });
        // The chat that opened, or what the page shows instead, stands where the panel is.
        if (isOpen) given.hide();
      });
    }),

    /** Asks how an earlier contact ended, if there is one to ask about. Shown is asked: it is not shown again. */
    ask: guard(async (): Promise<void> => {
      const contact = selector.toAskAbout.value;
      if (!contact || !(await given.loadLater())) return;
      question.value = contact;
      await selector.markAsked(contact.id);
    }),
    answer: guard(async (answer: FollowUpAnswer): Promise<void> => {
      const contact = question.value;
      if (!contact) return;
      question.value = null;
      if (answer === 'resolved') {
        isThanked.value = true;
        thanks = setTimeout(() => {
          isThanked.value = false;
        }, thanksMilliseconds);
      }
      if (answer === 'unresolved') {
        isSorry.value = true;
        given.show();
      }
      await selector.answerFollowUp(contact.id, answer);
      const isKnown = selector.reasons.some(({ id }) => id === contact.reason);
      // Only now, since the answer decides what is suggested next.
      if (answer === 'unresolved' && isKnown) pickReason(contact.reason);
    }),

    showMemory(): void {
      void given.loadLater();
      isMemoryShown.value = true;
    },
    forget: guard(async (): Promise<void> => {
      await selector.forget();
      isForgotten.value = true;
    }),
    destroy(): void {
      clearTimeout(thanks);
    },
  };
}
