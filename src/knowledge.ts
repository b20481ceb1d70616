/** What a selector knows: the prior, the customer's own contacts, and the model that both lead to. */
import { batch, signal } from '@preact/signals-core';
import type { Problem } from './config/problem';
import type { Config, Consent } from './config/schema';
import type { Contact } from './contact/contact';
import { hasRecords } from './history/has-records';
import type { History } from './history/history';
import { memoryStorage } from './history/memory-storage';
import type { Storage } from './history/storage';
import type * as ExperienceModule from './learning/experience';
import { noSitePrior } from './learning/prior';
import type { Case } from './ranking/features';

/** What can be done with the customer's own contacts. */
export type Experience = typeof ExperienceModule;

/**
 * Opens what is known, as signals that change together.
 *
 * @param given.storage in place of the device's.
 * @param given.now milliseconds since 1970.
 * @param given.caseOf the case that a contact was.
 * @param given.onProblems is told what could not be read, kept or learned.
 */
export function openKnowledge(given: {
  readonly config: Config;
  readonly storage: Storage | 'memory' | undefined;
  readonly now: () => number;
  readonly readJson: (address: string) => Promise<unknown>;
  readonly caseOf: (contact: Contact) => Case;
  readonly onProblems: (problems: readonly Problem[]) => void;
}) {
  const { config, now } = given;
  const contacts = signal<readonly Contact[]>([]);
  const prior = signal(noSitePrior);
  const model = signal(noSitePrior.model);
  /** The moment that what is known was last looked at, in milliseconds since 1970. */
  const clock = signal(now());

  const report = (path: string, error: unknown, fix: string) =>
    given.onProblems([
      { path, message: `failed (${error instanceof Error ? error.message : error})`, fix },
    ]);

  let consent = config.privacy.consent;
  const isOnDevice = () => consent === 'granted' && given.storage === undefined;
  const storageFrom = ({ deviceStorage }: Experience): Storage => {
    if (isOnDevice()) return deviceStorage(config.id);
    return consent === 'granted' && typeof given.storage === 'object'
      ? given.storage
      : memoryStorage();
  };
  let loading: Promise<Experience> | undefined;
  const load = () => {
    loading ??= import('./learning/experience').catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  let opened: History | undefined;
  const history = async () => {
    const experience = await load();
    opened ??= experience.openHistory(
      storageFrom(experience),
      now,
      config.privacy.retentionDays,
      (error) => report('storage', error, 'contacts are kept in memory until the page closes'),
    );
    return opened;
  };
  /** Whether there is anything to read; on a first visit the code that reads it is not even loaded. */
  const isAnythingKept = async () =>
    isOnDevice() ? hasRecords(config.id).catch(() => false) : typeof given.storage === 'object';

  /** Without a site prior not even the code that reads one is loaded. */
  const loadPrior = async () => {
    const setting = config.model.prior;
    const none = { prior: noSitePrior, problems: [] };
    if (setting === undefined) return none;
    return import('./learning/load-prior').then(
      (it) => it.loadPrior(setting, given.readJson),
      (error) => {
        report('model.prior', error, filesAreMissing);
        return none;
      },
    );
  };

  async function learn(): Promise<void> {
    const from = { contacts: contacts.value, prior: prior.value };
    if (!from.contacts.some(({ outcome }) => outcome)) {
      model.value = from.prior.model;
      return;
    }
    const [{ personalModel }, kept] = await Promise.all([load(), history()]);
    const { model: learned, newFit } = await personalModel({
      ...from,
      settings: config.model,
      caseOf: given.caseOf,
      kept: await kept.fit(),
      now: now(),
    });
    // An outcome that arrived meanwhile brings its own fit, which this one must not overtake.
    if (contacts.value !== from.contacts || prior.value !== from.prior) return;
    model.value = learned;
    if (newFit) await kept.keepFit(newFit);
  }

  async function take(known: readonly Contact[]): Promise<void> {
    batch(() => {
      clock.value = now();
      contacts.value = known;
    });
    await learn().catch((error) => report('learning', error, filesAreMissing));
  }

  return {
    contacts,
    prior,
    model,
    clock,
    /** Reads the prior and the contacts that are kept. */
    async start(): Promise<void> {
      const [loaded, kept] = await Promise.all([
        loadPrior(),
        isAnythingKept()
          .then((isKept) => (isKept ? history().then((it) => it.contacts()) : []))
          .catch((error) => {
            report('history', error, filesAreMissing);
            return [];
          }),
      ]);
      given.onProblems(loaded.problems);
      batch(() => {
        prior.value = loaded.prior;
        model.value = loaded.prior.model;
      });
      await take(kept);
    },
    /** Loads what the first contact needs, so that it need not wait. */
    prepare(): void {
      load().catch(() => {});
    },
    /** @param edit is given the contacts, and what can be done with them. */
    async change(
      edit: (contacts: readonly Contact[], experience: Experience) => readonly Contact[],
    ): Promise<void> {
      const changed = await Promise.all([load(), history()])
        .then(([experience, it]) => it.change((list) => edit(list, experience)))
        .catch((error) => {
          report('history', error, filesAreMissing);
          return contacts.value;
        });
      await take(changed);
    },
    async forget(): Promise<void> {
      await (await history()).forget();
      await take([]);
    },
    export: async () => (await history()).export(),
    /** Moves what is kept to where this consent allows it to be; without consent it is deleted. */
    async setConsent(next: Consent): Promise<void> {
      const [experience, it] = await Promise.all([load(), history()]);
      const wasAllowed = consent === 'granted';
      consent = next;
      // Moving to where it is would end in clearing it.
      if (wasAllowed === (next === 'granted')) return;
      await it.moveTo(storageFrom(experience), !wasAllowed);
      await take(await it.contacts());
    },
  };
}

const filesAreMissing = 'put all files of dist/ beside the script';
