import type { Problem } from '../config/problem';
import type { FeatureGroup } from '../ranking/features';
import type { Model } from '../ranking/model';
import type { PersonalDeviations } from './fit-personal';
import { sitePrior, weightKey } from './site-prior';

/** The only format and version that this release reads and writes. */
export const priorFormat = { format: 'smart-channel-selector/prior', version: 1 } as const;

/**
 * A site's prior as JSON: names once, then means as whole hundredths of log-odds in the order of the names.
 *
 * `reasonChannel[r][c]` belongs to `reasons[r]` and `channels[c]`, `contextChannel[l][c]` to `levels[l]`.
 */
export interface PriorFile {
  readonly format: typeof priorFormat.format;
  readonly version: typeof priorFormat.version;
  readonly channels: readonly string[];
  readonly reasons: readonly string[];
  /** Context levels: `device:mobile`. */
  readonly levels: readonly string[];
  readonly means: {
    readonly intercept: number;
    readonly channel: readonly number[];
    readonly reason: readonly number[];
    readonly reasonChannel: readonly (readonly number[])[];
    readonly context: readonly number[];
    readonly contextChannel: readonly (readonly number[])[];
  };
  /** How far a customer may differ, in log-odds. */
  readonly personal: PersonalDeviations;
  readonly trained: TrainingRecord;
}

/** What a prior was trained on; more than these two is for people to read. */
export interface TrainingRecord extends Readonly<Record<string, unknown>> {
  /** Contacts with an outcome. */
  readonly rows: number;
  /** In [0, 1]. */
  readonly meanOutcome: number;
}

/** A prior file, read. */
export interface ReadPrior {
  readonly model: Model;
  readonly personal: PersonalDeviations;
  readonly trained: TrainingRecord;
}

/** Odds of e^20 to 1 are no contact log's: such a weight is damage, and would drown all others. */
const largestMean = 2000;
/** Of a file with more wrong in it nobody reads on. */
const mostProblems = 20;
const retrain = 'write the file again with `channel-selector train`';

/**
 * Reads a prior file. It never throws: what is wrong is listed, and then there is no prior.
 *
 * @param json what `JSON.parse` gave, from anyone.
 */
export function readPrior(
  json: unknown,
): { prior: ReadPrior; problems: readonly [] } | { prior: null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (path: string, value: unknown, message: string, fix = retrain) => {
    if (problems.length < mostProblems)
      problems.push({ path: `prior${path}`, value, message, fix });
  };
  const part = (path: string, value: unknown): Record<string, unknown> => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    report(path, value, 'is not an object');
    return {};
  };
  const list = (path: string, value: unknown, length?: number): unknown[] => {
    if (Array.isArray(value) && (length === undefined || value.length === length)) return value;
    report(path, value, length === undefined ? 'is not a list' : `is not a list of ${length}`);
    return [];
  };
  const names = (path: string, value: unknown): string[] => {
    const found = list(path, value);
    const known = new Set<string>();
    found.forEach((name, i) => {
      if (typeof name === 'string' && !known.has(name)) known.add(name);
      else report(`${path}[${i}]`, name, 'is not text, or is there twice');
    });
    return [...known];
  };
  const inRange = (path: string, value: unknown, low: number, high: number): number => {
    if (typeof value === 'number' && value >= low && value <= high) return value;
    report(path, value, `is not a number from ${low} to ${high}`);
    return 0;
  };
  const weights = new Map<string, number>();
  const mean = (group: FeatureGroup, name: string, path: string, value: unknown) => {
    const hundredths = inRange(`.means.${path}`, value, -largestMean, largestMean);
    if (!Number.isInteger(hundredths)) report(`.means.${path}`, value, 'is not a whole number');
    weights.set(weightKey({ group, name }), hundredths / 100);
  };

  const file = part('', json);
  const { format, version } = file;
  if (problems.length === 0 && format !== priorFormat.format)
    report('.format', format, `is not "${priorFormat.format}"`, 'give the address of a prior file');
  else if (problems.length === 0 && version !== priorFormat.version)
    report('.version', version, `is not ${priorFormat.version}, the one this release reads`);
  if (problems.length > 0) return { prior: null, problems };

  const means = part('.means', file.means);
  const channels = names('.channels', file.channels);
  const row = (group: FeatureGroup, prefix: string, own: string[]) => {
    list(`.means.${group}`, means[group], own.length).forEach((value, i) => {
      mean(group, `${prefix}${own[i]}`, `${group}[${i}]`, value);
    });
  };
  const table = (group: FeatureGroup, prefix: string, own: string[]) => {
    list(`.means.${group}`, means[group], own.length).forEach((cells, i) => {
      list(`.means.${group}[${i}]`, cells, channels.length).forEach((value, c) => {
        const name = `${prefix}${own[i]}|channel:${channels[c]}`;
        mean(group, name, `${group}[${i}][${c}]`, value);
      });
    });
  };
  mean('intercept', 'intercept', 'intercept', means.intercept);
  if ('tried' in means) mean('tried', 'tried', 'tried', means.tried);
  row('channel', 'channel:', channels);
  const reasons = names('.reasons', file.reasons);
  row('reason', 'reason:', reasons);
  table('reasonChannel', 'reason:', reasons);
  const levels = names('.levels', file.levels);
  row('context', '', levels);
  table('contextChannel', '', levels);

  const deviations = part('.personal', file.personal);
  const deviation = (group: keyof PersonalDeviations) =>
    inRange(`.personal.${group}`, deviations[group], 0.001, 10);
  const personal = {
    intercept: deviation('intercept'),
    channel: deviation('channel'),
    reasonChannel: deviation('reasonChannel'),
  };
  const record = part('.trained', file.trained);
  const trained = {
    ...record,
    rows: inRange('.trained.rows', record.rows, 0, 1e12),
    meanOutcome: inRange('.trained.meanOutcome', record.meanOutcome, 0, 1),
  };
  if (problems.length > 0) return { prior: null, problems };
  return { prior: { model: sitePrior(weights), personal, trained }, problems: [] };
}
