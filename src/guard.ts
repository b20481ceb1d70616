/**
 * The boundary that keeps our errors off the host page.
 *
 * @param action what may throw or reject.
 * @param onError is told of the error; what it throws is dropped.
 * @returns the action; where it fails it answers `undefined` (a promise of `undefined` where it rejects).
 */
export function guard<Args extends unknown[], Result>(
  action: (...args: Args) => Result,
  onError: (error: unknown) => void = logError,
): (...args: Args) => Result | undefined {
  const report = (error: unknown): undefined => {
    try {
      onError(error);
    } catch {
      // Nobody is left to tell.
    }
    return undefined;
  };
  return (...args) => {
    try {
      const result = action(...args);
      // Pages replace `Promise`, and then no promise of the language itself is one.
      const caught = (result as Partial<Promise<unknown>> | undefined)?.catch?.(report);
      return caught ? (caught as Result) : result;
    } catch (error) {
      return report(error);
    }
  };
}

/** One line for the developer of the page. */
export const logError = (error: unknown): void =>
  log((error as Partial<Error> | undefined)?.message ?? String(error));

export const log = (text: string): void => console.warn(`[channel-selector] ${text}`);
