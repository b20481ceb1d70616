/** Where the customer is in the panel, as signals, and every step they can take, as named actions. */
import { batch, computed, signal } from '@preact/signals-core';
import { waysOf } from '../channels/traits';
import type { Channel, Reason } from '../config/schema';
import { guard } from '../guard';
import type { SelectorStore } from '../selector';
import { channelName } from './describe-channel';
import type { FollowUpFlow } from './follow-up-flow';
import type { AddWords, Text } from './format';
import type { Later } from './load-later';

/** What there is to see beside the way to a channel. */
type Aside = 'needs' | 'memory';
export type View = 'reasons' | 'suggestion' | 'asking' | 'handed-off' | Aside;

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

/**
 * @param given.addWords adds the words of a part to those that `t` has.
 * @param given.later what is shown after the first suggestion, nothing until it is there.
 * @param given.loadLater loads it.
 * @param given.isPhone whether this device can call and text.
 * @param given.hide closes it, if it can be closed.
 */
export function openFlow(given: {
  readonly selector: SelectorStore;
  readonly t: Text;
  readonly addWords: AddWords;
  readonly later: { readonly value: Later | null | undefined };
  readonly loadLater: () => Promise<void>;
  readonly isPhone: boolean;
  readonly hide: () => void;
}) {
  const { selector, t } = given;
  const { channels } = selector.config;
  /** `null` until the customer changes the message. */
  const typed = signal<string | null>(null);
  /** What the message began with when it was changed. */
  let begun = '';
  /** What the customer writes to find a reason. */
  const words = signal('');
  const handedOff = signal<HandedOff | null>(null);
  const aside = signal<Aside | null>(null);
  /** Nobody is asked what they need where it would make no difference. */
  const asides: readonly Aside[] =
    new Set(channels.map((it) => `${waysOf(it)} ${it.serves} ${it.languages}`)).size > 1
      ? ['needs', 'memory']
      : ['memory'];
  const followUp = signal<FollowUpFlow | null>(null);
  const isSorry = signal(false);

  const labelOf = (reason: Reason): string => reason.label || t(`reason.${reason.id}`) || reason.id;
  const nameOf = (id: string): string => {
    const channel = channels.find((known) => known.id === id);
    return channel ? channelName(channel, t) : id;
  };
  const subject = computed(() => (selector.reason.value ? labelOf(selector.reason.value) : ''));
  /** What the suggestion is called: an apprentice's, or one to learn from, is not said to be the best. */
  const suggestionLabel = computed(() => {
    const { channel, best } = selector.ranking.value?.suggestion ?? {};
    const isClaimed = channel === best && selector.config.model.mode === 'suggest';
    return t(isClaimed ? 'suggestion.label' : 'suggestion.start');
  });
  const view = computed((): View => {
    if (aside.value) return aside.value;
    if (handedOff.value) return handedOff.value.isAsking ? 'asking' : 'handed-off';
    return selector.reason.value ? 'suggestion' : 'reasons';
  });

  const firstMessage = computed(
    () => given.later.value?.firstMessage(selector, subject.value, t, nameOf, words.value) ?? '',
  );
  const message = computed(() => (subject.value ? typed.value : null) ?? firstMessage.value);
  /** What is taken along; nothing, until it can be masked. */
  const draft = computed(() => ({
    subject: subject.value,
    message: given.later.value?.mask(message.value) ?? '',
  }));
  /** Something in the message, or all of it, is not in the draft. */
  const isMasked = computed(() => draft.value.message !== message.value);

  /** `null` where nothing of the customer's own is to be in it any more. */
  function setMessage(text: string | null): void {
    typed.value = text;
    begun = firstMessage.value;
  }

  function showHandedOff(next: HandedOff): void {
    handedOff.value = next;
  }

  const pickReasonNow = guard((id: string): void =>
    batch(() => {
      selector.pickReason(id);
      // Nobody writes twice: what was written stays, below what the message begins with now.
      const own = typed.value;
      if (own?.startsWith(begun)) setMessage(firstMessage.value + own.slice(begun.length));
      handedOff.value = null;
      aside.value = null;
    }),
  );
  const pickReason = (id: string): void => {
    void given.loadLater();
    // After the click is over: what it changes is laid out before it ends, which makes one long task of the two.
    setTimeout(pickReasonNow, 0, id);
  };

  const startAfresh = () =>
    batch(() => {
      handedOff.value = null;
      typed.value = null;
      isSorry.value = false;
      selector.pickReason(null);
    });

  return {
    given,
    view,
    message,
    draft,
    isMasked,
    words,
    subject,
    suggestionLabel,
    aside: aside as { readonly value: Aside | null },
    asides,
    handedOff: handedOff as { readonly value: HandedOff | null },
    /** The question about an earlier contact, where there is one. */
    followUp,
    isSorry,
    labelOf,
    nameOf,

    showHandedOff,
    setMessage,
    pickReason,
    /** Within the click, for what is to be opened in it. */
    pickReasonNow,
    goBack(): void {
      if (aside.value) aside.value = null;
      else if (handedOff.value) handedOff.value = null;
      else {
        isSorry.value = false;
        selector.pickReason(null);
      }
    },
    finish(): void {
      // First of all, while the focus is still where it can be led back from.
      given.hide();
      startAfresh();
    },

    /** Must run within the customer's click: browsers open windows only then. */
    handOff: guard((channel: Channel, click: UIEvent): void => {
      // A double click would hit what has come under the pointer by then.
      if (click.detail > 1) {
        click.preventDefault();
        return;
      }
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

    showAside(next: Aside): void {
      void given.loadLater();
      aside.value = next;
    },
  };
}
