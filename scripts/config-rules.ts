import { writeFileSync } from 'node:fs';
import type { GenericSchema } from 'valibot';
import type { Rule } from '../src/config/read-setting';
import { configSchema } from '../src/config/schema';

type PipeItem = Partial<Pick<Inside, 'pipe'>> & {
  readonly type: string;
  readonly requirement?: unknown;
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
 * The rules that the browser checks config by, compiled from the schema.
 *
 * @throws where the schema uses what the rules have no word for.
 */
export const configRules = (): Rule => ({
  ...item(configSchema as unknown as Inside),
  default: {},
});

function ruleOf(schema: Inside): Rule {
  if (schema.type === 'optional') {
    const { required: _, ...rule } = ruleOf(schema.wrapped);
    return { ...rule, ...(schema.default !== undefined && { default: schema.default }) } as Rule;
  }
  const fix = typeof schema.message === 'string' ? { fix: schema.message } : {};
  return { ...kindOf(schema), ...fix, required: true } as Rule;
}

function kindOf(schema: Inside): object {
  const actions = actionsOf(schema);
  const requirement = (action: string) => actions.find(({ type }) => type === action)?.requirement;
  switch (schema.type) {
    case 'strict_object':
      return { is: 'group', settings: mapValues(schema.entries, ruleOf) };
    case 'variant': {
      const options = schema.options as readonly Inside[];
      const kinds = options.map((option) => [option.entries[schema.key]?.literal, ruleOf(option)]);
      return { is: 'variant', by: schema.key, of: Object.fromEntries(kinds) };
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
      return { is: 'function' };
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
function item(schema: Inside): Rule {
  const { required: _, ...rule } = ruleOf(schema);
  return rule as Rule;
}

const mapValues = <From, To>(object: Record<string, From>, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));

/** The rules as they stand in `src/config/rules.json`. */
export const configRulesText = (): string => `${JSON.stringify(configRules())}\n`;

export const writeConfigRules = (): void =>
  writeFileSync('src/config/rules.json', configRulesText());
