import type { Serving } from './channels/serving';
import type { Problem } from './config/problem';
import type { Config } from './config/schema';
import type { Contact, RecordedOutcome } from './contact/contact';
import type { Storage } from './history/storage';
import type { Prior } from './learning/prior';
import type { Case } from './ranking/features';
import type { Model } from './ranking/model';

/** What experience starts from, and what becomes of it. */
export interface ExperienceInput {
  readonly config: Config;
  /** In place of the device's. */
  readonly storage: Storage | 'memory' | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sendJson: ((address: string, value: unknown) => Promise<void>) | undefined;
  /** The case that a contact was. */
  readonly caseOf: (contact: Contact) => Case;
  readonly contacts: { value: readonly Contact[] };
  readonly prior: { readonly value: Prior };
  readonly model: { value: Model };
  /** What the customer has said they need. */
  readonly serving: { value: Serving | undefined };
  /** When contacts were last looked at. */
  readonly clock: { value: number };
  /** Changes several of these at once. */
  readonly batch: (change: () => void) => void;
  readonly onOutcome: (outcome: RecordedOutcome) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Where no fix is named, files are missing. */
  readonly report: (path: string, error: unknown, fix?: string) => void;
}
