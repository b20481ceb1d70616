/**
 * Moves the focus with the next frame, when the browser lays out the page anyway: to focus is to force a layout, which
 * within the click would double its cost on a slow phone.
 */
export const focusSoon = (element: HTMLElement | null): void => {
  requestAnimationFrame(() => element?.focus({ preventScroll: true }));
};
