/** The button in the corner, all that is drawn until a customer means to use it. Plain DOM, since it is on every page. */
import { adoptStyles } from './adopt-styles';
import { isColour, textOn } from './colour';
import { messageCircle } from './icon-shapes';
import css from './launcher.css?inline';

/** Read from the page as it stands, before config has been checked: what does not fit is ignored. */
export interface LauncherLook {
  readonly label?: unknown;
  readonly position?: unknown;
  readonly brand?: unknown;
}

/** Draws the launcher into a shadow root and pins its host to the corner. */
export function drawLauncher(
  shadow: ShadowRoot,
  { label, position, brand }: LauncherLook,
): HTMLButtonElement {
  adoptStyles(shadow, css);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.setAttribute('part', 'launcher');
  button.dataset.position = position === 'start' ? 'start' : 'end';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  if (isColour(brand)) {
    button.style.setProperty('--scs-brand', brand);
    button.style.setProperty('--scs-on-brand', textOn(brand));
  }
  const text = document.createElement('span');
  text.textContent = typeof label === 'string' && label ? label : 'Contact us';
  button.append(icon(messageCircle), text);
  shadow.append(button);
  return button;
}

function icon(shape: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}
