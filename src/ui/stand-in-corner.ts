/** Keeps the launcher in its corner, whatever the page does to its own body. */
import { guard } from '../guard';

/**
 * Puts the host at the end of the body, where frameworks that draw the whole document expect what they do not know.
 * Where the page then takes its body away or all that is in it, or moves the body as one so that the corner of the
 * window is no longer ours, the host goes on to stand beside the body. Who removes the host alone means it.
 *
 * @returns the function that takes it off the page.
 */
export function standInCorner(host: HTMLElement, launcher: HTMLElement): () => void {
  const { body } = document;
  const { lastChild } = body;
  host.dataset.launcher = '';
  body.append(host);
  let observer: IntersectionObserver | undefined;
  // Where a page has no observers any more, it stays where it is.
  guard(
    () => {
      observer = new IntersectionObserver(([entry]) => {
        if (!entry?.isIntersecting && (host.parentNode === body || !lastChild?.isConnected))
          document.body.after(host);
      });
      observer.observe(launcher);
    },
    () => {},
  )();
  return () => {
    observer?.disconnect();
    host.remove();
  };
}
