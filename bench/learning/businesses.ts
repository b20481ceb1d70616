import { type Assumptions, defaultAssumptions } from '../../src/learning/simulation';

const { spread } = defaultAssumptions;

/**
 * A harder business: reasons by channels differ half as much again, and seven more context variables, with 19 levels
 * together with the device's, matter as much as the device does. All this is assumed, tuned to no result.
 */
export const harder: Partial<Assumptions> = {
  spread: { ...spread, reasonChannel: 1.5 * spread.reasonChannel },
  variables: [3, 3, 3, 2, 2, 2, 2],
};

/** What works for a reason has changed over the log, by more than reasons differ. */
export const drifting: Partial<Assumptions> = { drift: 1 };

/** A few channels have nearly all contacts, others hardly any. */
export const withRareChannels: Partial<Assumptions> = { popularity: 1.5 };
