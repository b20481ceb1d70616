const numbers = new WeakMap<object, number>();
let count = 0;

const numberOf = (thing: object): number => {
  const number = numbers.get(thing) ?? ++count;
  numbers.set(thing, number);
  return number;
};

/** Config as text, the same for configs that say the same; `undefined` for what cannot be written down. */
export function configText(config: unknown): string | undefined {
  try {
    return JSON.stringify(config, (_name, value) =>
      typeof value === 'function' ? `function ${numberOf(value)}` : value,
    );
  } catch {
    return undefined;
  }
}
