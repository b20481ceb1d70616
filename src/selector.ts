/** One selector: everything it knows, as signals, and everything that can happen to it, as named actions. */
import { computed, signal } from '@preact/signals-core';
import type { HandOffInput, Selector, SelectorOptions } from './api';
import { isMomentary } from './channels/availability';
import { traitsOf } from './channels/traits';
import type { Moment } from './circumstances';
import type { Finding } from './config/finding';
import { parseConfig } from './config/parse-config';
import type { Problem } from './config/problem';
import type { Channel, Reason } from './config/schema';
import type { Contact } from './contact/contact';
import { type BegunHandOff, beginHandOff } from './contact/hand-off';
import { createEvents } from './events';
import { logError } from './guard';
import { withinPatience } from './history/within-patience';
import { openKnowledge } from './knowledge';
import type { Context } from './ranking/features';
import { type RankInput, rank } from './ranking/rank';
import { defaultReasons } from './reason/default-reasons';

/** A selector with its signals, for the user interface. */
export type SelectorStore = ReturnType<typeof openSelector>;

const none = { channel: null, probability: null, propensity: null, best: null, because: null };

/**
 * Opens a selector.
 *
 * @param input config of any shape; what is wrong with it becomes `problems`.
 * @param options clock, randomness, storage and reader, where they are not to be the browser's.
 * @param found what was found wrong while config was gathered.
 */
export function openSelector(
  input: unknown,
  options: SelectorOptions = {},
  found: readonly Finding[] = [],
) {
  const now = () => (options.now ? options.now().getTime() : Date.now());
  const random = options.random ?? Math.random;
  const { config, findings } = parseConfig(input, options.locale);
  const problems: Problem[] = [];
  const events = createEvents();
  const addProblems = (more: readonly Problem[]) => {
    problems.push(...more);
    for (const problem of more) events.emit('problem', problem);
  };

  /** Puts what was found wrong into words. */
  const refuse = async (wrong: readonly Finding[]) => {
    if (wrong.length > 0) addProblems((await import('./config/words')).describeFindings(wrong));
  };

  // What is known.
  const reasons: readonly Reason[] = config.reasons.length ? config.reasons : defaultReasons;
  const reasonOf = (id: string): Reason =>
    reasons.find((reason) => reason.id === id) ?? { id, traits: [], never: [] };
  const channelOf = (id: string) => config.channels.find((channel) => channel.id === id);
  const pickedId = signal<string | null>(null);
  const knowledge = openKnowledge({
    config,
    pickedId,
    reasons,
    storage: options.storage,
    now,
    random,
    readJson: options.readJson,
    sendJson: options.sendJson,
    caseOf: ({ reason, channel: id, context, tried }) => {
      const channel = channelOf(id);
      const traits = channel && traitsOf(channel);
      return { reason: reasonOf(reason), channel: { id, traits }, context, tried };
    },
    onOutcome: (outcome) => events.emit('outcome', outcome),
    onProblems: addProblems,
  });
  const { contacts, clock, own } = knowledge;
  events.on('open', knowledge.prepare);
  const moment = signal<Moment | null>(null);
  let isDestroyed = false;
  const isApprentice = config.model.mode === 'apprentice';
  const context = signal<Context>({});
  const references = signal<Context>({});

  /** What the next contact for a reason would make up for. */
  const unresolvedFor = (id: string) => own.value?.unresolved(id) ?? null;
  const everyday = config.channels.filter(({ recovery }) => recovery !== 'only');
  const usual = everyday.length > 0 ? everyday : config.channels;
  /** Some channels are there for recoveries only, and some are reached otherwise then. */
  const channelsFor = (id: string): readonly Channel[] =>
    unresolvedFor(id) ? (moment.value?.inRecovery() ?? config.channels) : usual;
  const triedFor = (id: string) => own.value?.tried(id) ?? new Map<string, number>();
  const rankFor = (id: string, other: Partial<RankInput> = {}) =>
    rank({
      channels: channelsFor(id).map((channel) => ({ id: channel.id, traits: traitsOf(channel) })),
      reason: reasonOf(id),
      context: context.value,
      tried: triedFor(id),
      model: knowledge.model.value,
      isApprentice,
      explore: knowledge.exploration.value?.explore,
      serving: knowledge.serving.value?.of,
      circumstances: moment.value?.of(unresolvedFor(id) !== null),
      ...other,
    });
  const ofPicked = <T>(find: (id: string) => T) =>
    computed(() => (pickedId.value === null ? null : find(pickedId.value)));
  const ranking = ofPicked((id) => rankFor(id));

  // What can happen.
  /** Begins at once, within the customer's click; `recorded` settles when the contact is on record. */
  function beginHandOffTo(
    channelId: string,
    draft: HandOffInput = {},
  ): BegunHandOff & { readonly recorded: Promise<unknown> } {
    const reasonId = draft.reason ?? pickedId.value ?? '';
    clock.value = now();
    // Who went straight to a channel was shown no suggestion.
    const suggestion = reasonId ? rankFor(reasonId).suggestion : null;
    const contact: Contact = {
      // Chance alone: reported, the moment would tell contacts of one hour apart by more than their order.
      id: draft.id ?? random().toString(36).slice(2, 12),
      at: now(),
      reason: reasonId,
      channel: channelId,
      suggested: suggestion?.channel ?? null,
      propensity: suggestion?.propensity ?? 1,
      ...(isApprentice && suggestion && { wouldSuggest: suggestion.best }),
      context: context.value,
      tried: triedFor(reasonId).get(channelId) ?? 0,
    };
    const channel =
      channelsFor(reasonId).find(({ id }) => id === channelId) ?? channelOf(channelId);
    const begun = beginHandOff(
      channel,
      contact,
      {
        ...draft,
        subject: draft.subject ?? reasonOf(reasonId).label ?? reasonId,
        message: draft.message ?? '',
      },
      {
        ask: (detail) => events.emit('before-handoff', detail),
        onProblems: addProblems,
        sendJson: options.sendJson,
      },
    );
    const record = async () => {
      // What did not open was no contact: there is nothing to learn from it.
      if ((await begun.attempt) === false) return;
      await ready;
      await knowledge.change((it) => it.add(contact));
      events.emit('handoff', begun.detail);
    };
    const rule = { is: 'choice', of: config.channels.map(({ id }) => id) } as const;
    const recorded = channel ? record() : refuse([{ path: 'handOff', value: channelId, rule }]);
    return { ...begun, recorded };
  }

  /** Where nothing is said of the moment, not even the code that asks is loaded. */
  const watch = async () => {
    if (!config.availability && !config.recovery && !config.channels.some(isMomentary)) return;
    const { watchCircumstances } = await import('./circumstances');
    if (isDestroyed) return;
    moment.value = watchCircumstances({
      config,
      now,
      clock,
      on: events.on,
      onOutcome: (channel, outcome) => void own.value?.hear(channel, outcome),
      onProblems: addProblems,
    });
  };

  const ready = Promise.all([
    refuse([...found, ...findings]).catch(logError),
    // What comes later counts from then on.
    withinPatience(watch()).catch(logError),
    knowledge.start(),
  ]).then(() => void events.emit('ready', {}));

  const selector: Selector = {
    ready,
    config,
    problems: problems as readonly Problem[],
    rank({ reason, context: extra }) {
      clock.value = now();
      return rankFor(reason, { context: { ...context.value, ...extra } });
    },
    matchReason: knowledge.matchReason,
    handOff: async (channelId, draft) => {
      const { detail, isPrevented, opened, recorded } = beginHandOffTo(channelId, draft);
      const [isOpened = isPrevented] = await Promise.all([opened, recorded]);
      return { id: detail.contactId, href: detail.href, isOpened };
    },
    recordOutcome: (contactId, { resolved, source = 'site' }) =>
      ready
        .then(knowledge.experience)
        .then((it) => it.recordOutcome(contactId, Number(resolved ?? Number.NaN), source)),
    identify({ references: more, ...known }) {
      context.value = { ...context.value, ...(known as Context) };
      references.value = { ...references.value, ...(more as Context) };
    },
    consent: (state) => ready.then(knowledge.experience).then((it) => it.setConsent(state)),
    setNeeds: (needs) => knowledge.change((it) => it.setNeeds(needs)),
    export: () => knowledge.experience().then((it) => it.export()),
    forget: () => knowledge.experience().then((it) => it.forget()),
    on: events.on,
    destroy() {
      isDestroyed = true;
      events.clear();
      moment.value?.destroy();
    },
  };

  return {
    ...selector,
    emit: events.emit,
    refuse,
    reasons,
    contacts: computed(() => contacts.value),
    own,
    moment,
    context,
    serving: knowledge.serving,
    /** What the site refers to, by label; in drafts only. */
    references,
    trainedOnRows: computed(() => knowledge.prior.value.rows),
    /** What the customer has picked, and what follows from it; `null` before. */
    reason: ofPicked(reasonOf),
    ranking,
    unresolved: ofPicked(unresolvedFor),
    /** As the customer sees them, in the owner's order. */
    channels: computed(() => channelsFor(pickedId.value ?? '')),
    channelsFor,
    rankFor,
    triedFor,
    toAskAbout: computed(() => own.value?.toAskAbout()),
    /** `null` goes back to the choice of reasons. */
    pickReason(id: string | null) {
      pickedId.value = id;
      clock.value = now();
      if (id === null) return;
      knowledge.prepare();
      const { because: _, ...suggested } = ranking.value?.suggestion ?? none;
      events.emit('reason', { reason: id });
      events.emit('suggest', { reason: id, ...suggested });
    },
    beginHandOff: beginHandOffTo,
  };
}
