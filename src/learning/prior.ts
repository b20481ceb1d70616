import { builtInPrior } from '../ranking/built-in-prior';
import type { Model } from '../ranking/model';
import type { PersonalDeviations } from './fit-personal';

/** What a customer's own outcomes start from. */
export interface Prior {
  readonly model: Model;
  /** Tells priors apart. */
  readonly name: string;
  /** How far customers differ from it, where the contact log could tell. */
  readonly personal?: PersonalDeviations | undefined;
  /** Contacts it was trained on; 0 for the built-in prior. */
  readonly rows: number;
}

/**
 * The built-in prior has never seen the site, so its own uncertainty comes on top of how far customers differ: own
 * outcomes move it further than a prior that was trained.
 */
export const noSitePrior: Prior = {
  model: builtInPrior,
  name: 'built-in',
  personal: { intercept: 0.6, channel: 0.9, reasonChannel: 0.7 },
  rows: 0,
};
