import * as v from 'valibot';
import { type Problem, pathText } from './problem';
import { type Config, configSchema } from './schema';

type Key = string | number;
type Container = Record<Key, unknown>;

/**
 * Turns what the owner wrote into a config, setting by setting: what is wrong is reported and replaced by its
 * default or, where there is none, left out together with the channel or reason it belongs to.
 *
 * @param input any value at all.
 * @returns the config with defaults filled in, and every problem found; never throws.
 */
export function parseConfig(input: unknown): { config: Config; problems: Problem[] } {
  const draft = new Draft(input);
  const problems: Problem[] = [];
  for (;;) {
    const result = v.safeParse(configSchema, draft.value);
    if (result.success) return checkNames(result.output, problems, draft);
    const paths = result.issues.map(({ path }) => (path ?? []).map(({ key }) => key as Key));
    result.issues.forEach((issue, i) => {
      const path = draft.pathText(paths[i] as Key[]);
      if (problems.some((known) => known.path === path)) return;
      const value = 'input' in issue ? issue.input : undefined;
      const unknown = issue.expected === 'never';
      problems.push({
        path,
        value: unknown ? undefined : value,
        message: unknown
          ? 'is not a setting'
          : value === undefined
            ? 'is missing'
            : 'cannot be used',
        fix: issue.message,
      });
    });
    draft.remove(paths);
  }
}

/** A copy of the input that loses what is wrong, and remembers where each list item stood in the original. */
class Draft {
  value: unknown;
  readonly #places = new WeakMap<object, number[]>();

  constructor(input: unknown) {
    this.value = input === undefined ? {} : this.#copy(input, 0);
  }

  pathText(path: Key[]): string {
    let value = this.value;
    const original = path.map((key) => {
      const places = Array.isArray(value) ? this.#places.get(value) : undefined;
      value = child(value, key);
      return places?.[key as number] ?? key;
    });
    return pathText(original) || 'config';
  }

  /** Takes away the settings at these paths; one that is not there takes away what cannot do without it. */
  remove(paths: Key[][]): void {
    const lists = new Set<unknown[]>();
    for (const path of paths) {
      const found = path.length > 0 && this.#removeOne(path, lists);
      if (!found) this.value = {};
    }
    for (const list of lists) {
      const places = this.#places.get(list) ?? [];
      this.#places.set(
        list,
        places.filter((_, i) => list[i] !== undefined),
      );
      list.splice(0, list.length, ...list.filter((item) => item !== undefined));
    }
  }

  #removeOne(path: Key[], lists: Set<unknown[]>): boolean {
    for (let length = path.length; length > 0; length--) {
      const key = path[length - 1] as Key;
      const parent = path.slice(0, length - 1).reduce<unknown>(child, this.value) as Container;
      if (typeof parent !== 'object' || parent === null) {
        // Another problem of the same round has already taken this away.
        if (length > 1) return true;
        return false;
      }
      if (!Object.hasOwn(parent, key)) continue;
      if (Array.isArray(parent)) {
        parent[key as number] = undefined;
        lists.add(parent);
      } else delete parent[key];
      return true;
    }
    return false;
  }

  #copy(value: unknown, depth: number): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (depth > 20) return undefined;
    if (Array.isArray(value)) {
      const list = value.slice(0, 500).map((item) => this.#copy(item, depth + 1) ?? null);
      this.#places.set(list, [...list.keys()]);
      return list;
    }
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, item]) => key !== '__proto__' && item !== undefined)
        .map(([key, item]) => [key, this.#copy(item, depth + 1)]),
    );
  }
}

const child = (value: unknown, key: Key): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Container)[key]
    : undefined;

/** Ids must be unique, and `never` must name channels that exist. */
function checkNames(config: Config, problems: Problem[], draft: Draft) {
  const unique = <T extends { id: string }>(setting: 'channels' | 'reasons', items: T[]): T[] =>
    items.filter(({ id }, i) => {
      const first = items.findIndex((other) => other.id === id) === i;
      if (!first)
        problems.push({
          path: draft.pathText([setting, i, 'id']),
          value: id,
          message: 'is used twice',
          fix: 'give each its own id; the first one is kept',
        });
      return first;
    });
  const channels = unique('channels', config.channels);
  const reasons = unique('reasons', config.reasons);
  reasons.forEach(({ id, never }) => {
    for (const name of never)
      if (!channels.some((channel) => channel.id === name))
        problems.push({
          path: `reasons.${id}.never`,
          value: name,
          message: 'names no channel',
          fix: `use one of: ${channels.map((channel) => channel.id).join(', ')}`,
        });
  });
  return { config: { ...config, channels, reasons }, problems };
}
