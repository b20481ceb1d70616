/** Lifts the panel over a modal dialog or a full-screen element of the page, which leaves nothing usable but what is in it or over it. */

/**
 * Lifts it until it is closed, or what it stands over is.
 *
 * @param panel shown as a popover; in a shadow root, within the element that all is drawn into.
 * @param close closes it; called where the customer leaves by other means than ours, such as a phone's way back.
 */
export function liftOverDialog(panel: HTMLElement, close: () => void): void {
  const root = panel.parentElement as HTMLElement;
  // Closed meanwhile, or asked to open while it is.
  if (!panel.matches(':popover-open') || root.parentElement) return;
  const cover = document.createElement('dialog');
  // Only what is in it is seen: in the top layer nothing clips that.
  cover.className = 'unseen';
  cover.setAttribute('aria-label', panel.getAttribute('aria-label') ?? '');
  root.replaceWith(cover);
  cover.append(root);
  cover.showModal();
  // What is moved is hidden.
  panel.showPopover();
  panel.querySelector<HTMLElement>('#title')?.focus();

  const bringBack = () => {
    document.removeEventListener('close', followPage, true);
    document.removeEventListener('fullscreenchange', followPage);
    panel.removeEventListener('beforetoggle', closeCover);
    panel.removeEventListener('toggle', takeDown);
    cover.replaceWith(root);
  };
  // At once, so that the focus can go back to where it was.
  const closeCover = () => cover.close();
  const takeDown = ({ newState }: Event & { newState?: string }) => {
    if (newState === 'closed') bringBack();
  };
  /** Once the page has nothing over itself any more, nothing of ours keeps it from being used. */
  const followPage = () => {
    if (document.querySelector(':modal') || !panel.matches(':popover-open')) return;
    const focused = (panel.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    cover.removeEventListener('close', close);
    bringBack();
    panel.showPopover();
    focused?.focus();
  };
  cover.addEventListener('close', close);
  cover.addEventListener('keydown', (event) => {
    // It closes one thing, and the dialog of the page is another.
    if (event.key === 'Escape') event.preventDefault();
  });
  document.addEventListener('close', followPage, true);
  document.addEventListener('fullscreenchange', followPage);
  panel.addEventListener('beforetoggle', closeCover);
  panel.addEventListener('toggle', takeDown);
}
