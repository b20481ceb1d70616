/** The button in the corner, all that is drawn until a customer means to use it. Plain DOM, since it is on every page. */
import { adoptStyles } from './adopt-styles';
import { isColour, textOn } from './colour';
import css from './launcher.css?inline';
import { englishLabel } from './messages/launcher-labels';

/** The message-circle of Lucide 0.4 (ISC licence): today's rounds the corners of its tail, for three times the bytes. */
const messageCircle = 'M7.9 20A9 9 0 1 0 4 16.1L2 22z';

/** Read from the page as it stands, before config has been checked: what does not fit is ignored. */
export interface LauncherLook {
  readonly label?: unknown;
  /** BCP 47 tag of the label; default: the page's. */
  readonly lang?: string;
  readonly position?: unknown;
  readonly brand?: unknown;
}

/** Draws the launcher into a shadow root and pins its host to the corner. */
export function drawLauncher(
  shadow: ShadowRoot,
  { position, brand, ...spoken }: LauncherLook,
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
  button.append(icon(messageCircle), document.createElement('span'));
  labelLauncher(button, spoken);
  shadow.append(button);
  return button;
}

/** Says on the launcher what it opens. */
export function labelLauncher(
  button: HTMLElement,
  { label, lang = '' }: Pick<LauncherLook, 'label' | 'lang'>,
): void {
  const text = button.lastElementChild as HTMLElement;
  text.textContent = typeof label === 'string' && label ? label : englishLabel;
  if (lang) text.lang = lang;
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
