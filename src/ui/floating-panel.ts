/** Opens and closes the panel in the corner: top layer, focus, Escape, and room for the keyboard of a phone. */

import { focusSoon } from './focus-soon';

export interface FloatingPanel {
  open(): void;
  close(): void;
  destroy(): void;
}

/**
 * @param panel has `popover="manual"`: in the top layer nothing on the page can cover it, and the page stays usable.
 * @param launcher shows and takes the state; the focus goes back to it.
 * @param onToggle is told after each change.
 */
export function floatPanel(
  panel: HTMLElement,
  launcher: HTMLElement,
  onToggle: (isOpen: boolean) => void,
): FloatingPanel {
  const shadow = panel.getRootNode() as ShadowRoot;
  const viewport = window.visualViewport;
  let isOpen = false;
  let returnTo: HTMLElement = launcher;

  function open(): void {
    if (!isOpen) {
      const focused = shadow.activeElement ?? document.activeElement;
      if (focused instanceof HTMLElement && focused !== document.body) returnTo = focused;
      change(true);
      focusSoon(panel.querySelector<HTMLElement>('#title'));
    }
    show();
  }

  function close(): void {
    if (!isOpen) return;
    // Who has gone on to something else on the page is not called back.
    const hadFocus = panel.contains(shadow.activeElement);
    change(false);
    if (hadFocus) (returnTo.isConnected ? returnTo : launcher).focus();
    returnTo = launcher;
  }

  function change(next: boolean): void {
    isOpen = next;
    panel.toggleAttribute('data-open', isOpen);
    launcher.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) show();
    else if ('hidePopover' in panel && panel.matches(':popover-open')) panel.hidePopover();
    onToggle(isOpen);
  }

  /** The browser hides a popover that is moved in the document; where it has none, `position: fixed` has to do. */
  function show(): void {
    if ('showPopover' in panel && panel.isConnected && !panel.matches(':popover-open'))
      panel.showPopover();
  }

  const toggle = () => (isOpen ? close() : open());
  const closeOnEscape = (event: Event) => {
    const { key, isComposing } = event as KeyboardEvent;
    if (isOpen && key === 'Escape' && !isComposing) close();
  };
  // Where the keyboard covers the page instead of shrinking it, the panel would stand behind it.
  const keepAboveKeyboard = () => {
    if (!viewport) return;
    const covered = window.innerHeight - viewport.height - viewport.offsetTop;
    panel.style.setProperty('--covered', `${viewport.scale === 1 ? Math.max(0, covered) : 0}px`);
  };

  launcher.setAttribute('aria-controls', panel.id);
  launcher.addEventListener('click', toggle);
  shadow.addEventListener('keydown', closeOnEscape);
  viewport?.addEventListener('resize', keepAboveKeyboard);
  return {
    open,
    close,
    destroy() {
      close();
      launcher.removeEventListener('click', toggle);
      shadow.removeEventListener('keydown', closeOnEscape);
      viewport?.removeEventListener('resize', keepAboveKeyboard);
    },
  };
}
