/** The customer's own contacts: kept, changed, learned from. In a file of its own, since a first visit has none. */
import { signal } from '@preact/signals-core';
import type { Serving } from './channels/serving';
import type { VendorOutcome } from './channels/vendors/vendor';
import type { Consent } from './config/schema';
import { type Contact, type OutcomeSource, sourceWeight } from './contact/contact';
import { addContact, inferResolved, settle } from './contact/outcome';
import { triedChannels, unresolvedContact } from './contact/recovery';
import { contactToAskAbout, type FollowUpAnswer } from './contact/to-ask-about';
import type { ExperienceInput } from './experience-input';
import { openHistory } from './history/history';
import { memoryStorage } from './history/memory-storage';
import { isOutcome } from './history/read-contact';
import { deviceStorage, type Storage } from './history/storage';
import { takeTurns } from './in-turn';
import { experiencesOf, personalModel } from './learning/personal-model';
import { allowsReporting, isRefused } from './privacy-signals';

export type Experience = ReturnType<typeof openExperience>;

/** After a conversation is over the chat product may ask for a rating of its own; a question of ours waits for it. */
const politePauseMilliseconds = 10_000;

export function openExperience(given: ExperienceInput) {
  const { config, now, contacts, prior, model, serving, report } = given;
  const { recontactDays } = config.followUp;
  /** What the customer's browser says for them goes before what the site has set. */
  const allowed = (asked: Consent): Consent => (isRefused() ? 'denied' : asked);
  let consent = allowed(config.privacy.consent);
  const { retentionDays, report: reporting } = config.privacy;
  const isReported = () => reporting !== undefined && consent === 'granted' && allowsReporting();
  /** The customer does not want to be asked how contacts went. */
  const isSilent = signal(false);
  /** Id of a contact whose conversation is over. */
  const ended = signal('');
  const device = given.storage === 'memory' ? null : (given.storage ?? deviceStorage(config.id));
  const storage = (): Storage => (consent === 'granted' && device ? device : memoryStorage());
  const history = openHistory(storage(), now, retentionDays, (error) =>
    report('storage', error, 'contacts are kept in memory until the page closes'),
  );
  /** What an earlier visit has left on the device, while there is no consent to keep or to use anything there. */
  const earlier = () =>
    consent !== 'granted' && device ? openHistory(device, now, retentionDays) : undefined;

  const inTurn = takeTurns();
  /** Answers whether nothing is left. */
  async function clearDevice(): Promise<boolean> {
    try {
      await device?.clear();
      return true;
    } catch (error) {
      report('storage', error, 'let customers clear the data of this site');
      return false;
    }
  }

  async function learn(): Promise<void> {
    const from = { contacts: contacts.value, prior: prior.value };
    const { model: learned, newFit } = await personalModel({
      ...from,
      settings: config.model,
      caseOf: given.caseOf,
      kept: () => history.read('fit'),
      now: now(),
    });
    // An outcome that arrived meanwhile brings its own fit, which this one must not overtake.
    if (contacts.value !== from.contacts || prior.value !== from.prior) return;
    model.value = learned;
    // Another tab may have had everything forgotten meanwhile.
    if (newFit && (await history.contacts()).length > 0) await history.keep('fit', newFit);
  }

  async function take(known: readonly Contact[]): Promise<void> {
    given.batch(() => {
      given.clock.value = now();
      contacts.value = known;
    });
    await learn().catch((error) => report('learning', error));
  }

  /** Where nothing is needed, not even the code that knows needs is loaded. */
  const servingOf = async (said: unknown): Promise<Serving | undefined> =>
    said === undefined
      ? undefined
      : (await import('./channels/serving')).servingOf(config.channels, said);
  let isSaid = false;

  async function change(edit: (contacts: readonly Contact[]) => readonly Contact[]): Promise<void> {
    const before = contacts.value;
    await take(await history.change(edit));
    const after = contacts.value;
    if (!reporting || !isReported()) return;
    import('./reporting/reporting')
      .then((it) => it.reportContacts({ ...given, ...reporting, before, after }))
      .catch((error) => report('privacy.report', error, 'let the endpoint answer with status 200'));
  }
  const changeOne = (id: string, edit: (contact: Contact) => Contact) =>
    change((list) => list.map((contact) => (contact.id === id ? edit(contact) : contact)));
  const isKnown = (id: string) => contacts.value.some((contact) => contact.id === id);

  async function read(): Promise<void> {
    // An earlier visit may have kept something under a consent that this page never had.
    if (consent === 'denied') await clearDevice();
    await import('./history/expiry')
      .then(async ({ deleteExpired }) => {
        for (const kept of [history, earlier()])
          if (kept) await deleteExpired(kept, now(), retentionDays);
      })
      .catch((error) => report('history', error));
    // First of all, so that nobody is asked in between.
    isSilent.value ||= (await history.read('questions')) !== undefined;
    const kept = await servingOf(await history.read('needs'));
    const known = await history.contacts();
    // What was said in the meantime is newer.
    if (!isSaid) serving.value = kept;
    await take(known);
    const infer = (list: readonly Contact[]) => inferResolved(list, now(), recontactDays);
    if (infer(contacts.value) !== contacts.value) await change(infer);
  }

  async function record(contactId: string, resolved: number, source: OutcomeSource): Promise<void> {
    await changeOne(contactId, (contact) => settle(contact, { resolved, source, at: now() }));
    given.onOutcome({ contactId, resolved, source });
  }

  function silence(): Promise<void> {
    isSilent.value = true;
    return history.keep('questions', { answer: 'never', at: now() });
  }

  return {
    history,
    /** Whether it is kept when the page closes. */
    isOnDevice: () => history.isIn(device),
    /** Whether the site is told of contacts. */
    isReported,
    isSilent: isSilent as { readonly value: boolean },
    read: () => inTurn(read),
    /** From now on, and kept; never a part of contacts, so that nobody learns from it. */
    setNeeds: (said: unknown): Promise<void> =>
      inTurn(async () => {
        isSaid = true;
        const next = await servingOf(said);
        serving.value = next;
        if (next ?? (await history.read('needs')))
          await history.keep('needs', next && { ...next.needs, at: now() });
      }),
    add: (contact: Contact) => change((list) => addContact(list, contact, recontactDays)),
    /** How often each channel has lately left a reason unresolved, by id. */
    tried: (reason: string) => triedChannels(contacts.value, reason, given.clock.value),
    /** The contact that a next one for this reason would make up for. */
    unresolved: (reason: string) => unresolvedContact(contacts.value, reason, given.clock.value),
    /** The contact to ask about now. */
    toAskAbout: () =>
      isSilent.value
        ? undefined
        : contactToAskAbout(contacts.value, given.clock.value, config.followUp, ended.value),
    /**
     * How a contact ended, unless a stronger source has said so.
     *
     * @returns whether it is one, of a contact that is there.
     */
    async recordOutcome(
      contactId: string,
      resolved: number,
      source: OutcomeSource,
    ): Promise<boolean> {
      if (!isOutcome({ resolved, source, at: now() })) {
        const { outcomeProblem } = await import('./contact/outcome-problem');
        given.onProblems([outcomeProblem(resolved, source, Object.keys(sourceWeight))]);
        return false;
      }
      // It may be of another tab.
      if (!isKnown(contactId)) await take(await history.contacts());
      if (!isKnown(contactId)) return false;
      await record(contactId, resolved, source);
      return true;
    },
    /** A chat product says how a conversation went, or that it is over: then the customer is asked soon. */
    async hear(channel: string, outcome: VendorOutcome): Promise<void> {
      const last = contacts.value.findLast((contact) => contact.channel === channel);
      if (!last) return;
      if (outcome !== 'ended') return record(last.id, outcome.resolved, 'vendor');
      setTimeout(() => {
        given.batch(() => {
          given.clock.value = now();
          ended.value = last.id;
        });
      }, politePauseMilliseconds);
    },
    /** The customer has seen the question how this contact ended. */
    markAsked: (id: string) => changeOne(id, (contact) => ({ ...contact, askedAt: now() })),
    /** Only the first "not yet" leads to the question again. */
    async answerFollowUp(id: string, answer: FollowUpAnswer): Promise<void> {
      if (answer === 'resolved') await record(id, 1, 'customer');
      if (answer === 'unresolved') await record(id, 0, 'customer');
      if (answer === 'never') await silence();
      if (answer === 'later') await changeOne(id, (contact) => ({ snoozedAt: now(), ...contact }));
    },
    /** Contacts with a known outcome, as the fit sees them. */
    experiences: () =>
      experiencesOf(contacts.value, given.caseOf, config.model.halfLifeDays, now()),
    /** All that is kept; what may not be used now as `earlier`. */
    async export(): Promise<Record<string, unknown>> {
      const left = Object.entries((await earlier()?.export()) ?? {}).filter(([, it]) => it);
      const kept = await history.export();
      return left.length > 0 ? { ...kept, earlier: Object.fromEntries(left) } : kept;
    },
    /** Answers whether nothing is left on the device. */
    forget: (): Promise<boolean> =>
      inTurn(async () => {
        await history.forget();
        serving.value = undefined;
        await take([]);
        // Only now, when nothing is being learned or asked any more.
        const isForgotten = await clearDevice();
        isSilent.value = false;
        return isForgotten;
      }),
    /** Moves what is kept to where this consent allows it to be; one that is refused deletes it. */
    setConsent: (next: Consent): Promise<void> =>
      inTurn(async () => {
        const wasAllowed = consent === 'granted';
        consent = allowed(next);
        // Moving to where it is would end in clearing it.
        if (wasAllowed !== (consent === 'granted')) {
          if (wasAllowed) history.moveTo(storage());
          else await (await import('./history/carry')).carry(history, storage());
          isSaid = false;
          await read();
          if (isSilent.value) await silence();
        }
        if (consent === 'denied' || (wasAllowed && consent !== 'granted')) await clearDevice();
      }),
  };
}
