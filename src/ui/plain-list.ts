/** The last resort: channels as plain links, with nothing that could fail. */
import type { Channel, Config } from '../config/schema';
import { channelAddress } from '../contact/address';
import { addStyles } from './adopt-styles';
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
  launcher?: HTMLButtonElement,
): HTMLElement {
  addStyles(shadow, css);
  const list = document.createElement('nav');
  list.className = 'plain';
  list.append(...[(config as Config | undefined)?.channels].flat().flatMap(linkTo));
  shadow.append(list);
  if (launcher) {
    list.ariaLabel = launcher.textContent;
    list.popover = 'auto';
    launcher.ariaExpanded = null;
    // Not yet for the press that it may have come with.
    setTimeout(() => {
      launcher.popoverTargetElement = list;
    });
    // Nobody who has not asked for it is shown a list.
    if (launcher.matches(':hover,:focus')) list.showPopover?.();
  }
  return list;
}

/** A channel as a link, or nothing where no address opens it. */
function linkTo(channel: Channel | undefined): HTMLElement[] {
  try {
    const href = channelAddress(channel as Channel)?.replace(/\{\w+}/g, '');
    if (!href) return [];
    const link = document.createElement('a');
    link.href = href;
    const { label } = channel as Channel;
    // One by language is not worth choosing from here.
    link.textContent =
      typeof label === 'string' ? label : link.href.replace(/^(?!sms)[a-z]+:(\/\/)?/, '');
    // What config has not checked may be an address that runs code.
    return /^(https?|tel|sms|mailto):./.test(link.href) ? [link] : [];
  } catch {
    // A channel that cannot even be read is worth less than the ones after it.
    return [];
  }
}
