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
 * The rules that the browser checks config by, compiled from the schema, and the fixes that they name by number: words
 * are only loaded where something is wrong.
 *
 * @throws where the schema uses what the rules have no word for.
 */
export function configRules(): { rules: Rule; fixes: readonly string[] } {
  const rules = { ...item(configSchema as unknown as Inside), default: {} };
  const fixes: string[] = [];
  const text = JSON.stringify(rules, (key, value) => {
    if (key !== 'fix') return value;
    if (!fixes.includes(value)) fixes.push(value);
    return fixes.indexOf(value);
  });
  return { rules: JSON.parse(text), fixes };
}

/** A rule whose fix is still in words. */
type WordedRule = { readonly fix?: string; readonly required?: true };

function ruleOf(schema: Inside): WordedRule {
  if (schema.type === 'optional') {
    const { required: _, ...rule } = ruleOf(schema.wrapped);
    return { ...rule, ...(schema.default !== undefined && { default: schema.default }) };
  }
  const fix = typeof schema.message === 'string' ? { fix: schema.message } : {};
  return { ...kindOf(schema), ...fix, required: true };
}

function kindOf(schema: Inside): object {
  const actions = actionsOf(schema);
  const requirement = (action: string) => actions.find(({ type }) => type === action)?.requirement;
  // By the file that has the names or the rules, which is loaded where there is one.
  if (actions.some(({ metadata }) => metadata?.isCheckedLater))
    return { is: schema.type === 'picklist' ? 'text' : 'anything' };
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
  return rule;
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
