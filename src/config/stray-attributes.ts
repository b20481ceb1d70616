import { nearest } from './nearest';
import type { Problem } from './problem';
import { knownAttributes } from './read-tag';

/**
 * Attributes of the tag that look like a slip of the pen. Any other unknown name belongs to another tool.
 *
 * @param names without `data-`.
 */
export const strayAttributes = (names: readonly string[]): Problem[] =>
  names.flatMap((name) => {
    const meant = knownAttributes.includes(name) ? undefined : nearest(name, knownAttributes);
    return meant
      ? [
          {
            path: `data-${name}`,
            message: 'is not a setting',
            fix: `did you mean data-${meant}?`,
          },
        ]
      : [];
  });
