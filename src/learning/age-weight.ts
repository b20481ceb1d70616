/**
 * How much an outcome still counts: `2 ^ (-age / halfLife)`.
 *
 * It hangs on the outcome's own age only, so the order in which outcomes arrive does not matter.
 *
 * @param ageDays days since the contact; a contact in the future counts as today's.
 * @param halfLifeDays days after which it counts half, > 0; default 365.
 * @returns in (0, 1].
 */
export const ageWeight = (ageDays: number, halfLifeDays = 365): number =>
  2 ** (-Math.max(ageDays, 0) / halfLifeDays);
