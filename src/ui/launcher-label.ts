/** What the launcher says on pages in other languages; in a file of its own, since English pages need none of it. */
import { inLocale } from '../config/label';
import { merge } from '../config/merge';
import { chooseLocale } from './choose-locale';
import type { LauncherLook } from './launcher';
import { launcherLabels } from './messages/launcher-labels';

/**
 * The owner's own label for the language of a place, else ours.
 *
 * @param config of any shape.
 * @param element where the launcher will stand.
 */
export function launcherLabel(
  config: unknown,
  element: Element = document.body,
): Pick<LauncherLook, 'label' | 'lang'> {
  const messages = merge({}, merge({}, config).messages);
  const { locale, name = 'en' } = chooseLocale(element, config, Object.keys(launcherLabels));
  const label = merge(messages, inLocale(messages, locale))['launcher.label'];
  return { label: label ?? launcherLabels[name], lang: locale };
}
