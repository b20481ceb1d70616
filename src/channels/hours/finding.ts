/**
 * Something wrong with the hours of a channel, before it is put into words: most pages have none, and do not load them.
 *
 * A value that is not what its place asks for (or missing, where it is `undefined`), or one that is, but cannot be used.
 */
export interface HoursFinding {
  /** From the channel on: `hours[0].opens`. */
  readonly path: string;
  readonly value: unknown;
  readonly wrong:
    | 'hours'
    | 'days'
    | 'time'
    | 'date'
    | 'zone'
    | 'list'
    | 'holidays'
    | 'order'
    | 'doubtful';
}

/** Notes a finding and answers `undefined`: what was read, then. */
export type ReportHours = (path: string, value: unknown, wrong: HoursFinding['wrong']) => undefined;
