/** The last resort: channels as plain links, with nothing that could fail. */
import type { Channel } from '../config/schema';
import { channelLink } from '../contact/links';
import { adoptStyles } from './adopt-styles';
import css from './plain-list.css?inline';

/**
 * Draws every channel that an address opens, in the owner's order.
 *
 * @param config of any shape; what cannot be used is skipped.
 * @param launcher where there is one, it shows and hides the list.
 */
export function drawPlainList(
  shadow: ShadowRoot,
  config: unknown,
  launcher?: HTMLElement,
): HTMLElement {
  adoptStyles(shadow, css);
  const list = document.createElement('div');
  list.className = 'plain';
  list.setAttribute('role', 'list');
  const { channels } = (config ?? {}) as { channels?: unknown };
  for (const channel of Array.isArray(channels) ? channels : []) {
    const link = linkTo(channel);
    if (link) list.append(link);
  }
  shadow.append(list);
  if (launcher) {
    // Nobody who has not asked for it is shown a list.
    list.hidden = !launcher.matches(':hover, :focus, :active');
    launcher.addEventListener('click', () => {
      list.hidden = !list.hidden;
    });
  }
  return list;
}

function linkTo(channel: Channel): HTMLElement | undefined {
  try {
    const href = channelLink(channel, { subject: '', message: '' });
    // What config has not checked may be an address that runs code.
    if (!href || !/^(?:https?|tel|sms|mailto):/.test(new URL(href, document.baseURI).href))
      return undefined;
    const item = document.createElement('div');
    item.setAttribute('role', 'listitem');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = channel.label ?? href.replace(/^[a-z]+:(?:\/\/)?/, '');
    item.append(link);
    return item;
  } catch {
    // A channel that cannot even be read is worth less than the ones after it.
    return undefined;
  }
}
