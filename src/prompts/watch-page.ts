/** What the customer and the page do, as far as prompts go by it. Nothing of the page is changed or patched. */
import type { View } from './due-prompt';

const lookEveryMilliseconds = 1000;
/** Who wrote a moment ago is still writing. */
const writingMilliseconds = 10_000;
const longestPath = 2000;

/** Dialogs and what else has been opened over the page. What no browser knows is ignored within `:is`. */
const covers = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],:is(:popover-open)';
const fields = 'input,textarea,select,[contenteditable]:not([contenteditable=false])';
const writing = ['keydown', 'input'];
const activities = [...writing, 'pointermove', 'pointerdown', 'scroll', 'visibilitychange'];
/** The browser's own notices, and the errors of other sites' scripts, of which nothing may be known. */
const notOurs = /^(?:ResizeObserver|Script error)/;

export interface PageWatch {
  view(): View;
  look(): void;
  /** Whether something stands over the page. */
  isCovered(): boolean;
  /**
   * Whether nothing would be interrupted: the page is in view, uncovered, and nobody writes. A frame, such as for
   * payment, does not tell, so who is in one is left alone.
   */
  isFree(): boolean;
  stop(): void;
}

/**
 * @param given.events names of the events to listen to.
 * @param given.onLook the page is looked at: each second that it is in view, and whenever the customer comes to
 *   another path.
 * @param given.now milliseconds since 1970.
 */
export function watchPage(given: {
  readonly events: ReadonlySet<string>;
  readonly onEvent: (name: string) => void;
  readonly onLook: () => void;
  readonly now: () => number;
}): PageWatch {
  const { now } = given;
  const ending = new AbortController();
  const listening = { capture: true, passive: true, signal: ending.signal };
  const enter = (path: string) => ({
    path,
    enteredAt: now(),
    activeAt: now(),
    events: new Set<string>(),
    errors: 0,
  });
  let view = enter(currentPath());
  let isSeen = false;
  let wroteAt = 0;

  const come = (path: string) => {
    view = enter(path);
    look();
  };
  /** Routers tell nobody where they go; the address does. */
  const follow = () => {
    const path = currentPath();
    if (path !== view.path) come(path);
  };
  function look(): void {
    if (document.hidden) return;
    // Who opens a page in the background comes to it later.
    if (!isSeen) view = enter(view.path);
    isSeen = true;
    follow();
    given.onLook();
  }
  const act = ({ type }: Event) => {
    view.activeAt = now();
    if (writing.includes(type) && focused()?.matches(fields)) wroteAt = now();
    follow();
  };
  for (const activity of activities) document.addEventListener(activity, act, listening);
  for (const change of ['popstate', 'hashchange']) addEventListener(change, follow, listening);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', follow, listening);
  // Back to a page that the browser has kept as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && come(currentPath()), listening);
  for (const name of given.events)
    document.addEventListener(
      name,
      () => {
        follow();
        view.events.add(name);
        given.onEvent(name);
      },
      listening,
    );
  const fail = (event: Event) => {
    if (!notOurs.test((event as ErrorEvent).message)) view.errors++;
  };
  addEventListener('error', (event) => event.target === window && fail(event), listening);
  addEventListener('unhandledrejection', fail, listening);
  const looking = setInterval(look, lookEveryMilliseconds);

  const isCovered = () =>
    Boolean(document.fullscreenElement) ||
    [...document.querySelectorAll(covers)].some(isShown) ||
    isInCover(focused());
  const isWriting = () => now() - wroteAt < writingMilliseconds && focused()?.matches(fields);
  return {
    view: () => view,
    look,
    isCovered,
    isFree: () =>
      !document.hidden && focused()?.tagName !== 'IFRAME' && !isWriting() && !isCovered(),
    stop() {
      ending.abort();
      clearInterval(looking);
    },
  };
}

/** The path, and the route after `#` where there is one, as people write it. */
function currentPath(): string {
  const { pathname, hash } = location;
  const path = (pathname + (/^#!?\//.test(hash) ? hash : '')).slice(0, longestPath);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What has the focus, in open shadow roots too. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Pages often keep what they do not show. */
const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

/** A dialog in a shadow root is not found in the document, but the focus is in it. */
function isInCover(element: Element | null): boolean {
  for (let inner = element; inner; inner = (inner.getRootNode() as ShadowRoot).host)
    if (inner.closest(covers)) return true;
  return false;
}
