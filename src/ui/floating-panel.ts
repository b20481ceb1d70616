/** Opens and closes the panel in the corner: top layer, focus, Escape. */
import { logError } from '../guard';
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
  let isOpen = false;
  let returnTo: HTMLElement = launcher;
  let leaveSheet = () => {};
  let isSheet = false;
  let isEnded = false;

  function open(): void {
    if (!isOpen) {
      const focused = shadow.activeElement ?? document.activeElement;
      if (focused instanceof HTMLElement && focused !== document.body) returnTo = focused;
      change(true);
      // Who writes on the page by now goes on writing.
      if (!focused?.matches(':read-write')) focusSoon(panel.querySelector<HTMLElement>('#title'));
    }
    show();
    if (document.querySelector(':modal'))
      void import('./over-dialog').then((it) => it.liftOverDialog(panel, close), logError);
    if (!isSheet && window.matchMedia('(max-width: 30em), (pointer: coarse)').matches) {
      isSheet = true;
      import('./bottom-sheet')
        .then(({ makeSheet }) => {
          if (!isEnded) leaveSheet = makeSheet(panel, close);
        })
        .catch(logError);
    }
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
    if (!isOpen) panel.hidePopover?.();
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

  launcher.setAttribute('aria-controls', panel.id);
  launcher.addEventListener('click', toggle);
  shadow.addEventListener('keydown', closeOnEscape);
  return {
    open,
    close,
    destroy() {
      isEnded = true;
      close();
      launcher.removeEventListener('click', toggle);
      shadow.removeEventListener('keydown', closeOnEscape);
      leaveSheet();
    },
  };
}
