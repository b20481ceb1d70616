import type { Problem } from '../config/problem';

/**
 * What is wrong with an outcome that a page has given, which may be anything. In a file of its own: most pages give what
 * can be used.
 *
 * @param sources those that there are.
 */
export function outcomeProblem(
  resolved: unknown,
  source: unknown,
  sources: readonly string[],
): Problem {
  const isNumber = typeof resolved === 'number' && resolved >= 0 && resolved <= 1;
  return isNumber
    ? {
        path: 'recordOutcome.source',
        value: source,
        message: 'cannot be used',
        fix: `use one of: ${sources.join(', ')}`,
      }
    : {
        path: 'recordOutcome.resolved',
        value: resolved,
        message: 'cannot be used',
        fix: 'give true, false or a number from 0 to 1',
      };
}
