import { writeFile } from 'node:fs/promises';
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../src/config/schema';

const conversion: ConversionConfig = {
  ignoreActions: ['check', 'trim'],
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    // JSON has no functions: a setting that takes one is for scripts, and left out here.
    if (valibotSchema.type === 'function') return { not: {} };
    for (const [name, setting] of Object.entries(jsonSchema.properties ?? {}))
      if (typeof setting === 'object' && setting.not) delete jsonSchema.properties?.[name];
    return undefined;
  },
  overrideAction: ({ valibotAction, jsonSchema }) => {
    // Where a setting is checked is no word of JSON Schema, and strict validators refuse a schema with one.
    if (valibotAction.type === 'metadata') {
      const { isCheckedLater: _, ...rest } = jsonSchema as Record<string, unknown>;
      return rest;
    }
    // Without its flags, which JSON Schema lacks, a pattern would refuse what the widget takes.
    const { pattern, ...rest } = jsonSchema;
    return 'requirement' in valibotAction &&
      valibotAction.requirement instanceof RegExp &&
      valibotAction.requirement.flags
      ? rest
      : undefined;
  },
};

/** Writes the JSON Schema of the config: completion and checks in the editors of owners. */
export const writeConfigSchema = (path: string): Promise<void> =>
  writeFile(path, `${JSON.stringify(toJsonSchema(configSchema, conversion), null, 2)}\n`);
