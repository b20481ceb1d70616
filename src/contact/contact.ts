import type { Context } from '../ranking/features';

/**
 * How strongly each source of an outcome counts: said by someone, `inferred` from the same reason coming again, or `quiet`,
 * since it did not.
 */
export const sourceWeight = {
  site: 1,
  customer: 1,
  vendor: 1,
  inferred: 0.5,
  quiet: 0.3,
} as const;
export type OutcomeSource = keyof typeof sourceWeight;

/** After half an hour it is another visit. */
export const visitMilliseconds = 1_800_000;

/** How a contact ended. */
export interface Outcome {
  /** 1 resolved, 0 not, or in between. */
  readonly resolved: number;
  readonly source: OutcomeSource;
  /** When it was learned, in milliseconds since 1970. */
  readonly at: number;
}

/** An outcome as it is told of. */
export interface RecordedOutcome {
  readonly contactId: string;
  readonly resolved: number;
  readonly source: OutcomeSource;
}

/** One use of the widget that reached a handoff. Nothing the customer wrote is in it. */
export interface Contact {
  readonly id: string;
  /** When it was handed off, in milliseconds since 1970. */
  readonly at: number;
  /** What the clock said then, where that cannot be; `at` is when it was first found so. */
  readonly clockAt?: number;
  /** Empty where the customer went straight to a channel. */
  readonly reason: string;
  readonly channel: string;
  /** The channel that was suggested, if any. */
  readonly suggested: string | null;
  /** Probability with which that suggestion was shown, in [0, 1]. */
  readonly propensity: number;
  /** The channel that the model would have suggested, where the site's own choice was shown in its place. */
  readonly wouldSuggest?: string;
  readonly context: Context;
  /** Earlier contacts by this channel that had left the reason unresolved. */
  readonly tried: number;
  readonly outcome?: Outcome;
  /** When the customer was last asked how it ended. */
  readonly askedAt?: number;
  /** When they first said "not yet", after which they are asked once more. */
  readonly snoozedAt?: number;
  /** The first visit on which nothing had been heard of it for long. */
  readonly quietAt?: number;
}
