import { drawNormal, type Random } from './simulate-draw';
import type { Assumptions } from './simulation';

/** What may be known of a contact before it is made. */
export interface Situation {
  readonly reason: string;
  readonly device: string;
  /** Levels of the further context variables, by name; default none. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What decides how contacts end and what customers choose. Learners never see it. */
export interface Truth {
  readonly reasons: readonly string[];
  readonly channels: readonly string[];
  readonly devices: readonly string[];
  /** The further context variables by name, with their levels. */
  readonly variables: ReadonlyMap<string, readonly string[]>;
  /** How often customers ask for a reason or use a device, in proportion. */
  readonly frequency: ReadonlyMap<string, number>;
  /** How often customers choose a channel by themselves, in proportion. */
  readonly popularity: ReadonlyMap<string, number>;
  /**
   * Log-odds that a contact of the average customer is resolved.
   *
   * @param past 1 at the start of the contact log, 0 today; default today.
   */
  logOdds(about: Situation, channel: string, past?: number): number;
}

/** Draws a business; see `Assumptions` for what it hangs on. */
export function drawTruth(random: Random, assumed: Assumptions): Truth {
  const names = (what: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${what}-${i + 1}`);
  const [reasons, channels] = [
    names('reason', assumed.reasons),
    names('channel', assumed.channels),
  ];
  const devices = [...assumed.devices.keys()];
  const effects = (keys: readonly string[], sd: number) =>
    new Map(keys.map((key) => [key, drawNormal(random, sd)]));
  const byChannel = (keys: readonly string[]) =>
    keys.flatMap((key) => channels.map((channel) => pair(key, channel)));

  const { spread } = assumed;
  const ofChannel = effects(channels, spread.channel);
  const ofReason = effects(reasons, spread.reason);
  const ofReasonChannel = effects(byChannel(reasons), spread.reasonChannel);
  const ofDeviceChannel = effects(byChannel(devices), spread.deviceChannel);
  const drifted = effects(byChannel(reasons), assumed.drift);
  const popularity = effects(channels, assumed.popularity);
  crossOut(popularity, ofChannel);
  const variables = new Map(
    assumed.variables.map((levels, i) => {
      const name = `variable-${i + 1}`;
      return [name, names(name, levels)];
    }),
  );
  const ofLevelChannel = effects(byChannel([...variables.values()].flat()), spread.deviceChannel);

  return {
    reasons,
    channels,
    devices,
    variables,
    frequency: new Map([
      ...reasons.map((reason, i) => [reason, 1 / (i + 1)] as const),
      ...assumed.devices,
    ]),
    popularity: new Map([...popularity].map(([channel, taste]) => [channel, Math.exp(taste)])),
    logOdds: ({ reason, device, variables = {} }, channel, past = 0) =>
      assumed.intercept +
      at(ofChannel, channel) +
      at(ofReason, reason) +
      at(ofReasonChannel, pair(reason, channel)) +
      at(ofDeviceChannel, pair(device, channel)) +
      past * at(drifted, pair(reason, channel)) +
      Object.values(variables).reduce(
        (sum, level) => sum + at(ofLevelChannel, pair(level, channel)),
        0,
      ),
  };
}

/** A key of two ids; those of a simulation have no space. */
export const pair = (one: string, other: string): string => `${one} ${other}`;

/** What a map has for a key that is known to be in it. */
export const at = (values: ReadonlyMap<string, number>, key: string): number =>
  values.get(key) as number;

/** Where the most popular channel is the best one, it changes places with the next in popularity. */
function crossOut(popularity: Map<string, number>, effect: ReadonlyMap<string, number>): void {
  const [most, next] = [...popularity.keys()].sort((a, b) => at(popularity, b) - at(popularity, a));
  if (!most || !next || at(effect, most) < Math.max(...effect.values())) return;
  const highest = at(popularity, most);
  popularity.set(most, at(popularity, next));
  popularity.set(next, highest);
}
