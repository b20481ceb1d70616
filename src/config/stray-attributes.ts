import { isConsentSlip } from './consent-slip';
import { nearest } from './nearest';
import type { Problem } from './problem';
import { groupOf, settingOf } from './read-tag';

const knownAttributes = ['config', ...Object.keys(settingOf), ...Object.keys(groupOf)];

/**
 * Attributes of the tag that look like a slip of the pen. Any other unknown name belongs to another tool.
 *
 * @param names without `data-`.
 */
export const strayAttributes = (names: readonly string[]): Problem[] =>
  names.flatMap((name) => {
    const meant = isConsentSlip(name) ? 'consent' : nearest(name, knownAttributes);
    return meant && !knownAttributes.includes(name)
      ? [
          {
            path: `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
            message: 'is not a setting',
            fix: `did you mean data-${meant}?`,
          },
        ]
      : [];
  });
