/** What a small screen needs of the panel: it is dragged down to close, and stays above the keyboard. */
import { guard } from '../guard';
import { lendStyles } from './adopt-styles';
import css from './bottom-sheet.css?inline';

/** From here on a drag is meant to close. */
const closingShare = 0.3;
const closingPixelsPerMillisecond = 0.5;
/** A finger that rests before it lets go throws nothing. */
const longestRestMilliseconds = 80;

interface Drag {
  readonly startY: number;
  readonly y: number;
  readonly at: number;
  /** Pixels a millisecond, downwards. */
  readonly speed: number;
}

/**
 * @param panel stands at the lower edge of the window where that is narrow.
 * @param close is called once the panel is out of sight.
 * @returns the function that ends it.
 */
export function makeSheet(panel: HTMLElement, close: () => void): () => void {
  const takeStyles = lendStyles(panel.getRootNode() as ShadowRoot, css);
  const leaveDrag = followFinger(panel, close);
  const leaveKeyboard = avoidKeyboard(panel);
  return () => {
    takeStyles();
    leaveDrag();
    leaveKeyboard();
  };
}

/** Only the head is a handle: what is dragged in the body scrolls it. */
function followFinger(panel: HTMLElement, close: () => void): () => void {
  const isSheet = window.matchMedia('(max-width: 30em)');
  let drag: Drag | undefined;

  const start = (event: PointerEvent) => {
    const target = event.target as Element;
    const head = target.closest('.head');
    if (!isSheet.matches || !event.isPrimary || !head || target.closest('button')) return;
    head.setPointerCapture(event.pointerId);
    drag = { startY: event.clientY, y: event.clientY, at: event.timeStamp, speed: 0 };
  };
  const move = ({ clientY, timeStamp }: PointerEvent) => {
    if (!drag) return;
    const speed = (clientY - drag.y) / Math.max(1, timeStamp - drag.at);
    drag = { startY: drag.startY, y: clientY, at: timeStamp, speed };
    panel.style.translate = `0 ${Math.max(0, clientY - drag.startY)}px`;
  };
  const end = ({ type, timeStamp }: PointerEvent) => {
    if (!drag) return;
    const { startY, y, at, speed } = drag;
    drag = undefined;
    const pulled = y - startY;
    const isThrown =
      speed > closingPixelsPerMillisecond && timeStamp - at < longestRestMilliseconds;
    const isClosing =
      type === 'pointerup' &&
      pulled > 0 &&
      (isThrown || pulled > closingShare * panel.offsetHeight);
    void settle(Math.max(0, pulled), isClosing);
  };
  /** The rest of the way, out of sight or back; at once where the panel has no motion. */
  const settle = guard(async (pulled: number, isClosing: boolean) => {
    const seconds = Number.parseFloat(getComputedStyle(panel).animationDuration) || 0;
    const translate = [pulled, isClosing ? panel.offsetHeight : 0].map((y) => `0 ${y}px`);
    await panel.animate({ translate }, { duration: seconds * 1000, easing: 'ease-out' }).finished;
    if (isClosing) close();
    panel.style.translate = '';
  });

  const listeners = {
    pointerdown: start,
    pointermove: move,
    pointerup: end,
    lostpointercapture: end,
  };
  return listen(panel, listeners as Record<string, (event: never) => void>);
}

/** Where the keyboard covers the page instead of shrinking it, the panel would stand behind it. */
function avoidKeyboard(panel: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  const stand = () => {
    const { height, offsetTop, scale } = viewport;
    // The page's own `zoom` widens each pixel of a style, and none of the window; older browsers do not say it.
    const { currentCSSZoom: zoom = 1 }: Partial<HTMLElement> = panel;
    // Who zooms in with two fingers moves about as they like.
    const set = (name: string, pixels: number) =>
      panel.style.setProperty(name, scale === 1 ? `${pixels / zoom}px` : '');
    set('--covered', Math.max(0, window.innerHeight - height - offsetTop));
    set('--visible', height);
  };
  const reveal = () => {
    stand();
    const field = (panel.getRootNode() as ShadowRoot).activeElement;
    if (!field?.matches('.field')) return;
    // The button first: where both do not fit, the field is what stays.
    field.closest('form')?.querySelector('.primary')?.scrollIntoView({ block: 'nearest' });
    field.scrollIntoView({ block: 'nearest' });
  };
  stand();
  return listen(viewport, { resize: reveal, scroll: stand });
}

function listen(
  target: EventTarget,
  listeners: Readonly<Record<string, (event: never) => void>>,
): () => void {
  for (const [type, listener] of Object.entries(listeners))
    target.addEventListener(type, listener as EventListener);
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      target.removeEventListener(type, listener as EventListener);
  };
}
