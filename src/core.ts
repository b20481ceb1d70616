/** The selector without a user interface: for Node, workers, and sites that draw their own. Importing it does nothing. */
import type { Selector, SelectorOptions } from './api';
import type { ConfigInput } from './config/schema';
import { openSelector } from './selector';

/**
 * Creates a selector.
 *
 * @param config see the README; what is wrong with it is reported in `problems`, never thrown.
 * @param options clock, randomness and storage, for tests and for places that are not browsers.
 */
export const createSelector = (config: ConfigInput, options?: SelectorOptions): Selector =>
  openSelector(config, options);

export type { HandOff, HandOffInput, Selector, SelectorOptions } from './api';
export { fits, type Needs } from './channels/needs';
export { describeProblem, type Problem } from './config/problem';
export type {
  Channel,
  ChannelKind,
  Config,
  ConfigInput,
  Consent,
  Reason,
} from './config/schema';
export type { CallbackRequest, CallbackWindow } from './contact/callback';
export type { Contact, Outcome, OutcomeSource } from './contact/contact';
export type { HandOffDetail } from './contact/hand-off';
export { channelLink, type Draft } from './contact/links';
export type { SelectorEvent, SelectorEventName, SelectorEvents } from './events';
export { memoryStorage } from './history/memory-storage';
export type { Storage } from './history/storage';
export { builtInPrior } from './ranking/built-in-prior';
export {
  type Case,
  type Context,
  type Feature,
  type FeatureGroup,
  features,
} from './ranking/features';
export {
  type Contribution,
  logOdds,
  type Model,
  probability,
  withDeviations,
} from './ranking/model';
export {
  advantages,
  differences,
  type RankedChannel,
  type Ranking,
  rank,
  type Suggestion,
} from './ranking/rank';
export type { MatchedReason } from './reason/match-reasons';
