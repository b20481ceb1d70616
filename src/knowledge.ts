/** What a selector knows: the prior, the customer's own contacts, and the model that both lead to. */
import { batch, signal } from '@preact/signals-core';
import type { Problem } from './config/problem';
import type { Config } from './config/schema';
import type { Contact } from './contact/contact';
import { openHistory } from './history/history';
import type { Storage } from './history/storage';
import { loadPrior, noSitePrior } from './learning/load-prior';
import { personalModel } from './learning/personal-model';
import type { Case } from './ranking/features';

/**
 * Opens what is known, as signals that change together.
 *
 * @param given.now milliseconds since 1970.
 * @param given.caseOf the case that a contact was.
 * @param given.onProblems is told what could not be read, kept or learned.
 */
export function openKnowledge(given: {
  readonly config: Config;
  readonly storage: Storage;
  readonly now: () => number;
  readonly readJson: (address: string) => Promise<unknown>;
  readonly caseOf: (contact: Contact) => Case;
  readonly onProblems: (problems: readonly Problem[]) => void;
}) {
  const { config, now } = given;
  const report = (path: string, error: unknown, fix: string) =>
    given.onProblems([
      { path, message: `failed (${error instanceof Error ? error.message : error})`, fix },
    ]);
  const history = openHistory(given.storage, now, config.privacy.retentionDays, (error) =>
    report('storage', error, 'contacts are kept in memory until the page closes'),
  );
  const contacts = signal<readonly Contact[]>([]);
  const prior = signal(noSitePrior);
  const model = signal(noSitePrior.model);
  /** The moment that what is known was last looked at, in milliseconds since 1970. */
  const clock = signal(now());

  async function learn(): Promise<void> {
    const from = { contacts: contacts.value, prior: prior.value };
    const { model: learned, newFit } = await personalModel({
      ...from,
      settings: config.model,
      caseOf: given.caseOf,
      kept: await history.fit(),
      now: now(),
    });
    // An outcome that arrived meanwhile brings its own fit, which this one must not overtake.
    if (contacts.value !== from.contacts || prior.value !== from.prior) return;
    model.value = learned;
    if (newFit) await history.keepFit(newFit);
  }

  async function take(next: Promise<readonly Contact[]>): Promise<void> {
    const known = await next;
    batch(() => {
      clock.value = now();
      contacts.value = known;
    });
    await learn().catch((error) =>
      report(
        'learning',
        error,
        'put all files of dist/ beside the script; the prior is used instead',
      ),
    );
  }

  return {
    contacts,
    prior,
    model,
    clock,
    /** Reads the prior and the contacts that are kept. */
    async start(): Promise<void> {
      const [loaded, kept] = await Promise.all([
        loadPrior(config.model.prior, given.readJson),
        history.contacts(),
      ]);
      given.onProblems(loaded.problems);
      batch(() => {
        prior.value = loaded.prior;
        model.value = loaded.prior.model;
      });
      await take(Promise.resolve(kept));
    },
    change: (edit: (contacts: readonly Contact[]) => readonly Contact[]): Promise<void> =>
      take(history.change(edit)),
    forget: async (): Promise<void> => {
      await history.forget();
      await take(history.contacts());
    },
    export: () => history.export(),
    moveTo: (storage: Storage, carry: boolean): Promise<void> => history.moveTo(storage, carry),
  };
}
