/** One logged contact, as the estimate of a policy's worth sees it. */
export interface Trial {
  /** y, in [0, 1]. */
  readonly outcome: number;
  /** b, the outcome expected whatever the channel, in [0, 1]. */
  readonly baseline: number;
  /** v, how much one contact counts; > 0. */
  readonly weight: number;
  /** How many contacts it stands for; > 0. */
  readonly count: number;
  /** π(a | x) / p(a | x) of each policy: how much likelier than the customer it takes the channel that was taken. */
  readonly ratios: readonly number[];
}

/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a policy is estimated to be worth; NaN where no contact speaks for it. */
export interface PolicyWorth {
  /** Mean outcome. */
  readonly outcome: Estimate;
  /** Mean outcome minus that of the reference policy, on the same resamples. */
  readonly lead: Estimate;
  /** `(Σ ρ)² / Σ ρ²`: how many contacts under the policy itself would say as much. */
  readonly effectiveSampleSize: number;
  /** Contacts whose ratio was cut to the limit. */
  readonly clipped: number;
}

/** The largest ratio of a policy's probability to the customers' own that counts in full. */
export const clipAt = 50;

/**
 * Estimates from a log what other policies than the logged one would be worth, by self-normalised inverse propensity
 * weighting around a baseline:
 *
 *     V(π) = mean of b_i + Σ_i ρ_i (y_i - b_i) / Σ_i ρ_i,    ρ_i = v_i · min(π(a_i | x_i) / p(a_i | x_i), clip)
 *
 * x is reason and context, a the channel taken, y the outcome, p the customers' own choice. The baseline b, the mean
 * outcome of the reason by any channel, does not favour a policy; it keeps two policies comparable that are seen at
 * work in different reasons. Without it, and with clip infinite, this is the SNIPS estimator of Swaminathan and
 * Joachims, "The self-normalized estimator for counterfactual learning" (2015); clipping is from Bottou et al.,
 * "Counterfactual reasoning and learning systems" (2013); the baseline makes it the doubly robust estimator of Dudík,
 * Langford and Li, "Doubly robust policy evaluation and learning" (2011), with an outcome model of the reason alone.
 * Where customers chose for reasons that are not in x, what comes out is an association, not an effect.
 *
 * Intervals are percentiles of the Poisson bootstrap: a contact that stands for c counts Poisson(c) times in each
 * resample (Chamandy et al., "Estimating uncertainty for massive data streams", 2012).
 *
 * @param trials at least one, each with a ratio for every policy.
 * @param options.random numbers in [0, 1).
 * @param options.reference index of the policy that others are compared with; default 0.
 * @param options.clip largest ratio, default 50.
 * @param options.resamples default 1000.
 * @returns one for each policy.
 */
export function policyWorths(
  trials: readonly Trial[],
  {
    random,
    reference = 0,
    clip = clipAt,
    resamples = 1000,
  }: { random: () => number; reference?: number; clip?: number; resamples?: number },
): PolicyWorth[] {
  const policies = trials[0]?.ratios.map((_, policy) => policy) ?? [];
  const clipped = together(trials.flatMap(oneByOne), clip);
  const outcomes = outcomesOf(clipped);
  const values = outcomes((count) => count);
  const resampled = Array.from({ length: resamples }, () =>
    outcomes((count) => poisson(count, random)),
  );
  const estimate = (of: (values: number[]) => number): Estimate => {
    const sorted = resampled
      .map(of)
      .filter(Number.isFinite)
      .sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
    return { value: of(values), low: at(0.025), high: at(0.975) };
  };

  return policies.map((policy) => ({
    outcome: estimate((values) => values[policy] as number),
    lead: estimate((values) => (values[policy] as number) - (values[reference] as number)),
    effectiveSampleSize: effectiveSampleSize(clipped, policy),
    clipped: trials
      .filter(({ ratios }) => (ratios[policy] as number) > clip)
      .reduce((sum, { count }) => sum + count, 0),
  }));
}

/** Contacts taken together under their mean outcome, as those that were resolved and those that were not. */
const oneByOne = (trial: Trial): Trial[] =>
  trial.count > 1 && trial.outcome > 0 && trial.outcome < 1
    ? [
        { ...trial, outcome: 1, count: trial.count * trial.outcome },
        { ...trial, outcome: 0, count: trial.count * (1 - trial.outcome) },
      ]
    : [trial];

/** Clips the ratios, and takes trials alike together: their Poisson counts add up, so resamples stay the same. */
function together(trials: readonly Trial[], clip: number): Trial[] {
  const groups = new Map<string, Trial>();
  for (const trial of trials) {
    const ratios = trial.ratios.map((ratio) => Math.min(ratio, clip));
    const key = [trial.outcome, trial.baseline, trial.weight, ...ratios].join();
    const count = trial.count + (groups.get(key)?.count ?? 0);
    groups.set(key, { ...trial, ratios, count });
  }
  return [...groups.values()];
}

/**
 * V of each policy, where each trial is there as many times as is made of its count, in turn.
 *
 * Resamples of many trials take most of an evaluation's time; numbers side by side are gone through faster.
 */
function outcomesOf(trials: readonly Trial[]): (times: (count: number) => number) => number[] {
  const policies = trials[0]?.ratios.length ?? 0;
  const perTrial = 4 + policies;
  const numbers = Float64Array.from(
    trials.flatMap(({ count, weight, baseline, outcome, ratios }) => [
      ...[count, weight, baseline, outcome - baseline],
      ...ratios,
    ]),
  );
  return (times) => {
    const [ratioSums, surpluses] = [new Float64Array(policies), new Float64Array(policies)];
    let [total, baselines] = [0, 0];
    for (let at = 0; at < numbers.length; at += perTrial) {
      const counted = (numbers[at + 1] as number) * times(numbers[at] as number);
      if (counted === 0) continue;
      total += counted;
      baselines += counted * (numbers[at + 2] as number);
      const surplus = numbers[at + 3] as number;
      for (let policy = 0; policy < policies; policy++) {
        const ratio = counted * (numbers[at + 4 + policy] as number);
        ratioSums[policy] = (ratioSums[policy] as number) + ratio;
        surpluses[policy] = (surpluses[policy] as number) + ratio * surplus;
      }
    }
    return Array.from(
      ratioSums,
      (sum, policy) => baselines / total + (surpluses[policy] as number) / sum,
    );
  };
}

function effectiveSampleSize(trials: readonly Trial[], policy: number): number {
  let [sum, squares] = [0, 0];
  for (const { weight, count, ratios } of trials) {
    const ratio = weight * (ratios[policy] as number);
    sum += count * ratio;
    squares += count * ratio ** 2;
  }
  return squares > 0 ? sum ** 2 / squares : 0;
}

/** A draw from Poisson(mean): by inversion, or from a mean of 30 on by its normal approximation. */
function poisson(mean: number, random: () => number): number {
  if (mean >= 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [draw, chance] = [0, Math.exp(-mean)];
  for (let left = random() - chance; left >= 0 && chance > 0; left -= chance) {
    draw++;
    chance *= mean / draw;
  }
  return draw;
}
