/** Whether anyone is there. */
export interface Availability {
  readonly state: 'open' | 'closed' | 'unknown';
  /** Who says so: the owner's hours, the chat product on the page, or the site's own address. */
  readonly source: 'hours' | 'vendor' | 'site';
  /** When it was said, in milliseconds since 1970. */
  readonly at: number;
  readonly closesAt?: number | undefined;
  readonly opensAt?: number | undefined;
  /** How long an answer takes now. */
  readonly waitSeconds?: number | undefined;
}

const momentary = /^(?:hours|vendor|wait|answers|cost|recovery)/;

/** Whether the settings of a channel say something of the moment: hours, a chat product, waits, costs, or what is otherwise in a recovery. */
export const isMomentary = (channel: object): boolean =>
  Object.keys(channel).some((name) => momentary.test(name));
