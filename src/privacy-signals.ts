/** What browsers say on behalf of those who use them: the only place where it is asked for. */

/** As properties of `navigator`. */
export type PrivacySignals = {
  readonly globalPrivacyControl?: unknown;
  readonly doNotTrack?: unknown;
};

/**
 * Whether the customer's browser asks that nothing be kept or passed on: Global Privacy Control
 * (https://w3c.github.io/gpc/). It counts as consent that is refused, whatever the site has set.
 */
export const isRefused = (signals: PrivacySignals | undefined = globalThis.navigator): boolean =>
  signals?.globalPrivacyControl === true;

/** Whether it lets the site be told: neither that nor Do Not Track is on. */
export const allowsReporting = (
  signals: PrivacySignals | undefined = globalThis.navigator,
): boolean => !isRefused(signals) && signals?.doNotTrack !== '1';
