/** Checks what the owner wrote against rules that are compiled from the schema (`scripts/config-rules.ts`). */
import type { Report } from './finding';
import { isGroup } from './merge';

/** What one setting may be. The schema is too heavy for a customer's phone; this is what it says, as data. */
export type Rule = {
  /** Taken when there is no usable value. */
  readonly default?: unknown;
  /** Without a usable value, what this setting belongs to is left out. */
  readonly required?: true;
} & (
  | { readonly is: 'group'; readonly settings: Rules }
  | {
      readonly is: 'variant';
      /** The setting that says which one it is. */
      readonly by: string;
      /** Settings that all have. */
      readonly all: Rules;
      /** What else each has. */
      readonly of: Readonly<Record<string, Rules>>;
    }
  | { readonly is: 'list' | 'map'; readonly of: Rule }
  | { readonly is: 'either'; readonly of: readonly Rule[] }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'text'; readonly pattern?: string; readonly flags?: string }
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'address' | 'function' | 'boolean' | 'anything' }
);

type Rules = Readonly<Record<string, Rule>>;

const longestText = 2000;
const longestList = 500;

/**
 * Reads one setting and all in it.
 *
 * @param path where it stands, for problems: `channels[1].number`.
 * @returns the value, trimmed and with defaults filled in; `undefined` where there is none that can be used.
 */
export function readSetting(rule: Rule, value: unknown, path: string, report: Report): unknown {
  const fallback = () =>
    rule.default === undefined ? undefined : readSetting(rule, rule.default, path, report);
  const refuse = () => {
    report({ path, value, rule });
    return fallback();
  };
  if (value === undefined) return rule.required ? refuse() : fallback();
  let read: unknown = wrong;
  try {
    read = readAs(rule, value, path, report);
  } catch {
    // Code of the page's, such as a getter, may throw; JSON does not.
  }
  return read === wrong ? refuse() : read;
}

const wrong = Symbol('wrong');
const anything: Rule = { is: 'anything' };

/** `wrong` where the value is of another kind; `undefined` where something it cannot do without is. */
function readAs(rule: Rule, value: unknown, path: string, report: Report): unknown {
  switch (rule.is) {
    case 'group':
      return isGroup(value) ? readGroup(rule.settings, value, path, report) : wrong;
    case 'variant': {
      if (!isGroup(value)) return wrong;
      const kind = own(value, rule.by);
      const variant = typeof kind === 'string' ? own(rule.of, kind) : undefined;
      if (variant) {
        const settings = { ...rule.all, [rule.by]: anything, ...(variant as Rules) };
        return readGroup(settings, value, path, report);
      }
      report({ path: `${path}.${rule.by}`, value: kind, rule });
      return undefined;
    }
    case 'list':
      if (!Array.isArray(value)) return wrong;
      if (value.length > longestList) report({ path, most: longestList });
      return Array.from(value.slice(0, longestList), (item, i) =>
        readSetting(rule.of, item ?? null, `${path}[${i}]`, report),
      ).filter((item) => item !== undefined);
    case 'map':
      return isGroup(value)
        ? Object.fromEntries(
            Object.keys(value).flatMap((name) => {
              const item = readSetting(rule.of, value[name], `${path}.${name}`, report);
              return item === undefined ? [] : [[name, item]];
            }),
          )
        : wrong;
    case 'either':
      for (const option of rule.of) {
        const read = readAs(option, value, path, report);
        if (read !== wrong) return read;
      }
      return wrong;
    case 'choice':
      return rule.of.includes(value as string) ? value : wrong;
    case 'number':
      return typeof value === 'number' && value >= rule.min && value <= rule.max ? value : wrong;
    case 'text':
      return asText(value, (text) => new RegExp(rule.pattern ?? '', rule.flags).test(text));
    case 'address':
      return asText(value, isWebAddress);
    case 'function':
    case 'boolean':
      return typeof value === rule.is ? value : wrong;
    case 'anything':
      return value;
  }
}

function asText(value: unknown, isFit: (text: string) => boolean): unknown {
  const text = typeof value === 'string' ? value.trim() : '';
  return text && text.length <= longestText && isFit(text) ? text : wrong;
}

function readGroup(
  settings: Rules,
  group: Record<string, unknown>,
  path: string,
  report: Report,
): Record<string, unknown> | undefined {
  const at = (name: string) => (path ? `${path}.${name}` : name);
  const known = Object.keys(settings);
  for (const name of Object.keys(group)) {
    if (!known.includes(name)) report({ path: at(name), known });
  }
  const read: Record<string, unknown> = {};
  let isWhole = true;
  for (const name of known) {
    const rule = settings[name] as Rule;
    const value = readSetting(rule, own(group, name), at(name), report);
    if (value !== undefined) read[name] = value;
    else if (rule.required) isWhole = false;
  }
  return isWhole ? read : undefined;
}

/**
 * An address of the web, absolute or relative to the page, without name and password; not `javascript:`, `data:` and their
 * like, nor what becomes one when its placeholders are filled in.
 */
export function isWebAddress(address: string): boolean {
  try {
    const filled = address.replace(/\{\w+}/g, 'x');
    return /^https?:\/\/[^/@]+\//.test(new URL(filled, 'https://page').href);
  } catch {
    return false;
  }
}

/** Never what a prototype holds. */
const own = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;
