import type { Contribution } from './model';

/** What a contact by a channel takes, as far as it is known. */
export interface Effort {
  readonly channel: string;
  readonly waitSeconds?: number | undefined;
  /** In the owner's currency. */
  readonly cost?: number | undefined;
}

/** A wait while something is urgent counts so many times. */
const urgency = 3;

/**
 * What the owner's weights count against each channel, in log-odds:
 *
 *     wait · urgency · log10(1 + minutes) + weight of cost · cost
 *
 * Waits are felt by their order of magnitude: from 1 to 10 minutes is about as far as from 1 hour to 10. A channel whose
 * wait or cost is not known counts like the mean of the others, so that not saying gains nothing.
 *
 * @param weights `wait` for a tenfold wait, `cost` for one unit of cost; each >= 0, in log-odds.
 * @returns contributions `wait` and `cost` by channel, none where nothing is known.
 */
export function ownerWeights(
  efforts: readonly Effort[],
  weights: { readonly wait: number; readonly cost: number },
  isUrgent: boolean,
): Map<string, Contribution[]> {
  const found = new Map<string, Contribution[]>(efforts.map(({ channel }) => [channel, []]));
  const count = (name: string, weight: number, of: (effort: Effort) => number | undefined) => {
    const known = efforts.map(of).filter((value) => value !== undefined);
    if (weight === 0 || known.length === 0) return;
    let sum = 0;
    for (const value of known) sum += value;
    const mean = sum / known.length;
    for (const effort of efforts) {
      const logOdds = -weight * (of(effort) ?? mean);
      found.get(effort.channel)?.push({ name, group: 'owner', source: 'owner', logOdds });
    }
  };
  count('wait', weights.wait * (isUrgent ? urgency : 1), ({ waitSeconds }) =>
    waitSeconds === undefined ? undefined : Math.log10(1 + waitSeconds / 60),
  );
  count('cost', weights.cost, ({ cost }) => cost);
  return found;
}
