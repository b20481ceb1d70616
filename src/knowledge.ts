/** What a selector knows: the prior, the customer's own contacts, and the model that both lead to. */
import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Serving } from './channels/serving';
import type { Problem } from './config/problem';
import type { Config, Reason } from './config/schema';
import type { Contact, RecordedOutcome } from './contact/contact';
import type { Experience } from './experience';
import type { Exploration } from './exploration';
import { hasRecords } from './history/has-records';
import type { Storage } from './history/storage';
import { withinPatience } from './history/within-patience';
import { noSitePrior } from './learning/prior';
import type { Case } from './ranking/features';
import type { Question } from './reason/match-reason';

/**
 * Opens what is known, as signals that change together.
 *
 * @param given.storage in place of the device's.
 * @param given.now milliseconds since 1970.
 * @param given.caseOf the case that a contact was.
 * @param given.onOutcome is told how a contact ended.
 * @param given.onProblems is told what could not be read, kept or learned.
 * @param given.pickedId the reason that a suggestion is shown for, `null` where there is none.
 */
export function openKnowledge(given: {
  readonly config: Config;
  readonly reasons: readonly Reason[];
  readonly storage: Storage | 'memory' | undefined;
  readonly now: () => number;
  readonly random: () => number;
  readonly readJson: ((address: string) => Promise<unknown>) | undefined;
  readonly sendJson: ((address: string, value: unknown) => Promise<void>) | undefined;
  readonly caseOf: (contact: Contact) => Case;
  readonly onOutcome: (outcome: RecordedOutcome) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
  readonly pickedId: ReadonlySignal<string | null>;
}) {
  const { config, storage, now } = given;
  const contacts = signal<readonly Contact[]>([]);
  const prior = signal(noSitePrior);
  const model = signal(noSitePrior.model);
  const exploration = signal<Exploration | undefined>(undefined);
  const own = signal<Experience | null>(null);
  /** What the customer has said they need; `undefined` where that is nothing. */
  const serving = signal<Serving | undefined>(undefined);
  /** The moment that what is known was last looked at, in milliseconds since 1970. */
  const clock = signal(now());

  const report = (path: string, error: unknown, fix = 'put all files of dist/ beside the script') =>
    given.onProblems([
      { path, message: `failed (${error instanceof Error ? error.message : error})`, fix },
    ]);
  const reportAs = (path: string) => (error: unknown) => report(path, error);

  let opening: Promise<Experience> | undefined;
  const experience = (): Promise<Experience> => {
    opening ??= import('./experience').then(
      (it) => {
        const known = { contacts, prior, model, clock, serving };
        own.value = it.openExperience({ ...given, ...known, batch, report });
        return own.value;
      },
      (error) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  /** Whether there is anything to read, or to delete; on a first visit the code that does is not even loaded. */
  const isAnythingKept = async () =>
    storage === undefined
      ? // A browser that cannot list databases may keep something; one that blocks storage does not.
        withinPatience(hasRecords(config.id)).catch((error) => error instanceof TypeError)
      : storage !== 'memory';

  /** Without a site prior not even the code that reads one is loaded. */
  async function readPrior(): Promise<void> {
    const { prior: setting } = config.model;
    if (setting === undefined) return;
    const { loadPrior } = await import('./learning/load-prior');
    await loadPrior(setting, given, (loaded) => {
      batch(() => {
        prior.value = loaded;
        model.value = loaded.model;
      });
      // What was learned by then was laid over another prior.
      return own.value?.read();
    });
  }

  /** Where nothing is to be tried out, not even the code that does is loaded. */
  async function startExploring(): Promise<void> {
    const { exploration: rule } = config.model;
    if (rule === 'off' || (rule === 'auto' && !config.privacy.report)) return;
    const [{ openExploration }, kept] = await Promise.all([import('./exploration'), experience()]);
    exploration.value = await openExploration({ ...given, prior, contacts, experience: kept });
  }

  return {
    contacts,
    prior,
    model,
    clock,
    exploration,
    /** The customer's own contacts, `null` until the code that keeps them is loaded: before there are none. */
    own: own as { readonly value: Experience | null },
    serving,
    experience,
    /** Reads the prior and the contacts that are kept. */
    async start(): Promise<void> {
      const [isKept] = await Promise.all([
        isAnythingKept(),
        readPrior().catch(reportAs('model.prior')),
      ]);
      if (isKept) await experience().then((it) => it.read(), reportAs('history'));
      await startExploring().catch(reportAs('model.exploration'));
    },
    /** The reasons that a text may be about. */
    matchReason: async (...asked: Question) =>
      (await import('./reason/match-reason')).matchReason(given, ...asked),
    /** Loads what the first contact needs, so that it need not wait. */
    prepare(): void {
      experience().catch(() => {});
    },
    /** Changes the customer's own contacts; where that fails it is told, and nothing has changed. */
    change: (by: (own: Experience) => Promise<void>): Promise<void> =>
      experience().then(by).catch(reportAs('history')),
  };
}
