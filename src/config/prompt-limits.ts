/** What the numbers and paths of prompts may be, for the schema and for the small file that prompts. */

/** Least and most. */
export const whenLimits = { visits: [1, 50], idleSeconds: [5, 3600], errors: [1, 100] } as const;

/** Least, most and default. */
export const capLimits = {
  perSession: [0, 10, 1],
  perWeek: [0, 50, 2],
  quietDays: [0, 365, 14],
  afterSeconds: [3, 600, 5],
  visitDays: [1, 90, 30],
} as const;

/** Default of `privacy.retentionDays`, which prompts are let go by as well. */
export const usualRetentionDays = 365;

export const pathPattern = /^[/*].{0,199}$/;
