export type Settings = Record<string, unknown>;

/** `over` laid on `base`: groups of settings are merged, everything else (lists too) is replaced. */
export function merge(base: unknown, over: unknown): Settings {
  if (!isGroup(base)) return isGroup(over) ? over : {};
  if (!isGroup(over)) return base;
  const merged: Settings = { ...base };
  for (const [name, value] of Object.entries(over)) {
    if (name === '__proto__') continue;
    merged[name] = isGroup(value) ? merge(base[name], value) : value;
  }
  return merged;
}

export const isGroup = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
