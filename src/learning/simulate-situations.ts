import { pick, type Random } from './simulate-draw';
import { at, type Situation, type Truth } from './simulate-truth';

/** How often each reason and device is taken, with levels of the further variables drawn anew. */
const draws = 25;

/** Draws a level of each further context variable. */
export const drawVariables = (random: Random, truth: Truth): Record<string, string> =>
  Object.fromEntries(
    [...truth.variables].map(([name, levels]) => [name, pick(levels, () => 1, random())]),
  );

/**
 * What contacts of a business are about, to take a mean over: each reason on each device.
 *
 * @returns each with its share, in proportion; where there are further variables, these are a sample.
 */
export function situations(truth: Truth, random: Random): { about: Situation; share: number }[] {
  const repeats = Array(truth.variables.size > 0 ? draws : 1).fill(0);
  return truth.reasons.flatMap((reason) =>
    truth.devices.flatMap((device) =>
      repeats.map(() => ({
        about: { reason, device, variables: drawVariables(random, truth) },
        share: at(truth.frequency, reason) * at(truth.frequency, device),
      })),
    ),
  );
}
