import { writeFileSync } from 'node:fs';
import type { GenericSchema } from 'valibot';
import type { Rule } from '../src/config/read-setting';
import { configSchema } from '../src/config/schema';

type PipeItem = Partial<Pick<Inside, 'pipe'>> & {
  readonly type: string;
  readonly requirement?: unknown;
  readonly metadata?: { readonly isCheckedLater?: boolean };
};

/** A valibot schema as it is inside: what https://valibot.dev calls its properties. */
type Inside = GenericSchema & {
  readonly message?: unknown;
  readonly pipe?: readonly PipeItem[];
  readonly wrapped: Inside;
  readonly default?: unknown;
  readonly entries: Record<string, Inside>;
  readonly options: readonly unknown[];
  readonly key: string;
  readonly item: Inside;
  readonly value: Inside;
  readonly literal: string;
};

/**
 * The rules that the browser checks config by, compiled from the schema, and the fixes by the path of their setting, such
 * as `channels[].number`: words are only loaded where something is wrong.
 *
 * @throws where the schema uses what the rules have no word for, or has two fixes for one setting.
 */
export function configRules(): { rules: Rule; fixes: Readonly<Record<string, string>> } {
  const rules = { ...item(configSchema as unknown as Inside), default: {} } as WordedRule;
  const fixes: Record<string, string> = {};
  for (const [path, fix] of fixesIn(rules, '')) {
    if ((fixes[path] ?? fix) !== fix) throw new Error(`${path} has two fixes`);
    fixes[path] = fix;
  }
  const forBrowser = (key: string, value: unknown) =>
    key === 'fix' || key === 'later' ? undefined : value;
  return { rules: JSON.parse(JSON.stringify(rules, forBrowser)), fixes };
}

/** A rule with the fix in words, and what is checked later, by the file that needs it. */
type WordedRule = Rule & { readonly fix?: string; readonly later?: WordedRule };

/** Every fix in a rule, with the path of its setting. */
function fixesIn(rule: WordedRule, path: string): [path: string, fix: string][] {
  const inEach = (settings: Readonly<Record<string, Rule>>) =>
    Object.entries(settings).flatMap(([name, each]) =>
      fixesIn(each, path ? `${path}.${name}` : name),
    );
  const inside = () => {
    if (rule.later) return fixesIn(rule.later, path);
    if (rule.is === 'group') return inEach(rule.settings);
    if (rule.is === 'variant') return [rule.all, ...Object.values(rule.of)].flatMap(inEach);
    return rule.is === 'list' ? fixesIn(rule.of, `${path}[]`) : [];
  };
  return [...(rule.fix === undefined ? [] : [[path, rule.fix] as [string, string]]), ...inside()];
}

function ruleOf(schema: Inside): WordedRule {
  if (schema.type === 'optional') {
    const { required: _, ...rule } = ruleOf(schema.wrapped);
    const fallback = schema.default !== undefined && { default: schema.default };
    return { ...rule, ...fallback } as WordedRule;
  }
  const fix = typeof schema.message === 'string' ? { fix: schema.message } : {};
  return { ...kindOf(schema), ...fix, required: true } as WordedRule;
}

/** Some are checked by the file that has the names or limits, which is loaded where they are given. */
function kindOf(schema: Inside): object {
  if (!actionsOf(schema).some(({ metadata }) => metadata?.isCheckedLater))
    return wholeKindOf(schema);
  return schema.type === 'picklist'
    ? { is: 'text' }
    : { is: 'anything', later: wholeKindOf(schema) };
}

function wholeKindOf(schema: Inside): object {
  const actions = actionsOf(schema);
  const requirement = (action: string) => actions.find(({ type }) => type === action)?.requirement;
  switch (schema.type) {
    case 'strict_object':
      return { is: 'group', settings: mapValues(schema.entries, ruleOf) };
    case 'variant': {
      const options = schema.options as readonly Inside[];
      const rules = options.map((option) => mapValues(option.entries, ruleOf));
      const all = Object.entries(rules[0] ?? {}).filter(([name, rule]) =>
        rules.every((other) => JSON.stringify(other[name]) === JSON.stringify(rule)),
      );
      const names = [schema.key, ...all.map(([name]) => name)];
      const own = (settings: object) =>
        Object.entries(settings).filter(([name]) => !names.includes(name));
      const of = options.map((option, i) => [
        option.entries[schema.key]?.literal,
        Object.fromEntries(own(rules[i] ?? {})),
      ]);
      return {
        is: 'variant',
        by: schema.key,
        all: Object.fromEntries(all),
        of: Object.fromEntries(of),
      };
    }
    case 'array':
      return { is: 'list', of: item(schema.item) };
    case 'record':
      return { is: 'map', of: item(schema.value) };
    case 'union':
      return { is: 'either', of: schema.options.map((option) => item(option as Inside)) };
    case 'picklist':
      return { is: 'choice', of: schema.options };
    case 'literal':
      return { is: 'choice', of: [schema.literal] };
    case 'number':
      return { is: 'number', min: requirement('min_value'), max: requirement('max_value') };
    case 'string': {
      const pattern = requirement('regex') as RegExp | undefined;
      if (requirement('check')) return { is: 'address' };
      return {
        is: 'text',
        ...(pattern && { pattern: pattern.source }),
        ...(pattern?.flags && { flags: pattern.flags }),
      };
    }
    case 'function':
    case 'boolean':
      return { is: schema.type };
    case 'unknown':
      return { is: 'anything' };
    default:
      throw new Error(`the rules have no word for a ${schema.type}`);
  }
}

/** Pipes stand in pipes where a kind of value is narrowed further. */
const actionsOf = (schema: PipeItem): PipeItem[] =>
  (schema.pipe ?? []).flatMap((part, i) => (i === 0 ? actionsOf(part) : [part]));

/** An item of a list stands or falls by itself; nothing else requires it. */
function item(schema: Inside): WordedRule {
  const { required: _, ...rule } = ruleOf(schema);
  return rule as WordedRule;
}

const mapValues = <From, To>(object: Record<string, From>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));

/** What is made of the schema, by the name of its file in `src/config/`. */
export function configRulesFiles(): Map<string, string> {
  const { rules, fixes } = configRules();
  return new Map([
    ['rules.json', `${JSON.stringify(rules)}\n`],
    ['fixes.json', `${JSON.stringify(fixes, null, 2)}\n`],
  ]);
}

export function writeConfigRules(): void {
  for (const [name, text] of configRulesFiles()) writeFileSync(`src/config/${name}`, text);
}
