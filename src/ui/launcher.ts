/** The button in the corner, all that is drawn until a customer means to use it. Plain DOM, since it is on every page. */
import { addStyles } from './adopt-styles';
import { isColour, textOn } from './colour';
import css from './launcher.css?inline';
import { englishLabel } from './messages/launcher-labels';

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
  addStyles(shadow, css);
  const button = document.createElement('button');
  button.className = 'launcher';
  button.setAttribute('part', 'launcher');
  if (position === 'start') button.dataset.position = position;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  if (isColour(brand))
    button.style.cssText = `--scs-brand:${brand};--scs-on-brand:${textOn(brand)}`;
  button.append(document.createElement('span'));
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
