/** What a developer can ask of a selector. */
import type { Needs } from './channels/needs';
import type { Problem } from './config/problem';
import type { Config, Consent } from './config/schema';
import type { CallbackWindow } from './contact/callback';
import type { OutcomeSource } from './contact/contact';
import type { SelectorEvent, SelectorEventName } from './events';
import type { Storage } from './history/storage';
import type { Context } from './ranking/features';
import type { Ranking } from './ranking/rank';
import type { LabelOf } from './reason/match-reason';
import type { MatchedReason } from './reason/match-reasons';

/** What a selector is given besides its config; each default is the browser's own. */
export interface SelectorOptions {
  /** Language that labels are wanted in, as a BCP 47 tag; default: `locale` of config, else English. */
  readonly locale?: string;
  /** The clock. */
  readonly now?: () => Date;
  /** Uniform numbers in [0, 1). */
  readonly random?: () => number;
  /** Where contacts are kept; default: IndexedDB, else memory. */
  readonly storage?: 'memory' | Storage;
  /** Reads the JSON file at an address; default: `fetch`, given up after 8 seconds. */
  readonly readJson?: (address: string) => Promise<unknown>;
  /** Posts JSON to the addresses that config reports to and asks calls of; default: `fetch`, without cookies. */
  readonly sendJson?: (
    address: string,
    value: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<void>;
}

/** What is handed over to the channel. */
export interface HandOffInput {
  /** Id of the reason; default: the one that was picked. */
  readonly reason?: string;
  /** Default: the label of the reason. */
  readonly subject?: string;
  /** The customer's words, taken along as they are (the panel hides card numbers first); default: none. It is not kept. */
  readonly message?: string;
  /** For a callback: the number to call, of five digits or more. It is not kept. */
  readonly number?: string;
  /** For a callback: when to call; default `asap`. */
  readonly window?: CallbackWindow;
  /** The id that a callback which failed was given, to try the same again; default: a new one. */
  readonly id?: string;
}

export interface HandOff {
  /** Id of the contact that was recorded; `recordOutcome` takes it. A callback that failed is not recorded. */
  readonly id: string;
  /** The address to follow, unless `isOpened`. */
  readonly href?: string | undefined;
  /**
   * Whether the channel was opened by the owner's function, by a chat product, or by a listener of `before-handoff`; for
   * a callback, whether it was asked for.
   */
  readonly isOpened: boolean;
}

/** A selector without a user interface: ranks, hands off, learns. */
export interface Selector {
  /** Resolves when prior and own contacts are read; never rejects. Ranking works before, by the built-in prior. */
  readonly ready: Promise<void>;
  readonly config: Config;
  /** What was wrong with config, prior file or storage, so far. */
  readonly problems: readonly Problem[];
  /**
   * Scores every channel for a reason.
   *
   * @param input.reason id of a reason; one that config does not know has no traits.
   * @param input.context added to what `identify` was told.
   */
  rank(input: { readonly reason: string; readonly context?: Context }): Ranking;
  /**
   * Finds the reasons that a customer's words may be about, on the device; never decides for the customer.
   *
   * @param text what the customer wrote; the first 1000 characters are read, and nothing is kept.
   * @param labelOf what customers read for a reason; default: its label, or its id.
   * @returns the likely reasons with their probability in [0, 1], the most likely first; none where the text says nothing.
   *   Rejects only where the file that does it cannot be loaded.
   */
  matchReason(text: string, labelOf?: LabelOf): Promise<readonly MatchedReason[]>;
  /** Opens a channel with a draft, or gives the address that does, and records the contact. */
  handOff(channel: string, input?: HandOffInput): Promise<HandOff>;
  /**
   * Says how a contact ended, which is what the selector learns from.
   *
   * @param outcome.resolved in [0, 1], or true or false.
   * @param outcome.source default `site`.
   * @returns whether a contact of this id was found.
   */
  recordOutcome(
    contactId: string,
    outcome: { readonly resolved: number | boolean; readonly source?: OutcomeSource },
  ): Promise<boolean>;
  /**
   * Tells what the site knows of the customer's situation, such as `{ member: true }`; contacts keep it.
   *
   * @param situation.references what drafts are to name, by label, such as `{ Order: 'A-123' }`; it is not kept, not
   *   learned from and not reported.
   */
  identify(situation: Readonly<Record<string, Context[string] | Context>>): void;
  /**
   * Takes what the customer has said they need, in place of what they said before: channels that do not serve it are not
   * suggested. For an interface of your own, and for their word alone: it is kept on this device only, and is no part of
   * contacts, events and reports.
   *
   * @param needs such as `{ noPhone: true, language: 'es' }`: `noPhone`, `hearing` and `speaking` leave out what is
   *   spoken, `noTyping` what is written, `writing` all but that; `language` is a BCP 47 tag; `{}` needs nothing.
   */
  setNeeds(needs: Needs): Promise<void>;
  /**
   * Allows or forbids keeping contacts on the device; forbidding deletes what is kept. Under Global Privacy Control it is
   * forbidden whatever the state.
   */
  consent(state: Consent): Promise<void>;
  /** Everything this device keeps, as plain data. */
  export(): Promise<Record<string, unknown>>;
  /**
   * Deletes everything this device keeps; suggestions are the prior's again.
   *
   * @returns whether nothing is left; `false` where the browser did not let it be deleted.
   */
  forget(): Promise<boolean>;
  /** Listens to an event, or to all by `*`; returns the function that stops listening. */
  on<Name extends SelectorEventName>(
    name: Name | '*',
    listener: (event: SelectorEvent<Name>) => void,
  ): () => void;
  /** Ends all listening. What is kept on the device stays. */
  destroy(): void;
}
