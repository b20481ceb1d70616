import type { Site } from './site';
import type { Watched } from './watch';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What each engine has a way of its own to do. */
export interface Engineering {
  readonly engine: Engine;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Calls the function of this source in the page; arguments and result are JSON. */
  call(source: string, given: readonly unknown[]): Promise<unknown>;
  /** Runs a script in the page, past its policy. */
  script(source: string): Promise<void>;
  /** A trusted click on the first element of the widget that is on screen and fits. */
  click(css: string, name?: string): Promise<void>;
  /** Presses keys together, as in `press('Shift', 'Tab')`. */
  press(...keys: string[]): Promise<void>;
  /** Writes where the focus is. */
  type(text: string): Promise<void>;
  /** Role and name of what has the focus, as the engine has them for screen readers: `button "Close"`. */
  focused(): Promise<string>;
  resize(width: number, height: number): Promise<void>;
  /** Addresses of all tabs, the test's own first; of one that has just opened, not yet that of its page. */
  tabs(): Promise<string[]>;
  screenshot(): Promise<Buffer>;
}

/** A customer's browser on a site. */
export interface App extends Engineering {
  readonly site: Site;
  /** Runs in the page, with nothing of what is around it here; arguments and result are JSON. */
  eval<Result, Given extends unknown[]>(
    act: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Asks the selector of the page, by its public command. */
  command(...given: unknown[]): Promise<unknown>;
  /** Texts of what is on screen of the widget and fits, from `aria-label` where there is one. */
  texts(css: string): Promise<string[]>;
  /** Attributes of what is on screen of the widget and fits. */
  attributes(css: string, name: string): Promise<(string | null)[]>;
  /** What the pages noted so far, from the first on. */
  seen(): Promise<Watched>;
}

/** Runs in the page: what is on screen of the widget and fits. */
function onScreen(css: string): Element[] {
  const hosts = [...document.querySelectorAll('smart-channel-selector')];
  const all = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll(css) ?? [])]);
  return all.filter((element) => element.getClientRects().length > 0);
}
/** Runs in the page: what is heard of elements, or read by people. */
const textsOf = (elements: Element[]) =>
  elements.map((element) => element.getAttribute('aria-label') ?? element.textContent?.trim());

/** Source of the function that finds what a click is for; it answers with nothing while that is not there. */
export const finding = `(css, name) => {
  const all = (${onScreen})(css);
  return all[name === undefined ? 0 : (${textsOf})(all).indexOf(name)] ?? null;
}`;

/** Runs in the page: what has the focus, in whatever shadow root. */
export function findFocused(): Element {
  let active = document.activeElement ?? document.body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** An app of an engine, with its site, that keeps what its pages noted when they are left. */
export function createApp(engineering: Engineering, site: Site): App {
  const all: Watched = {
    ...{ errors: [], warnings: [], violations: [], announced: [], followed: [], events: [] },
  };
  const ask: App['eval'] = (act, ...given) =>
    engineering.call(String(act), given) as Promise<never>;
  async function seen(): Promise<Watched> {
    const news = await ask((): Partial<Watched> => {
      const watched = (window as unknown as { watched?: Record<string, string[]> }).watched ?? {};
      return Object.fromEntries(
        Object.entries(watched).map(([name, notes]) => [name, notes.splice(0)]),
      );
    });
    for (const [name, notes] of Object.entries(news)) all[name as keyof Watched].push(...notes);
    return all;
  }
  const leaving =
    <Given extends unknown[]>(go: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      await seen();
      await go(...given);
    };
  return {
    ...engineering,
    site,
    seen,
    eval: ask,
    command: (...given) =>
      engineering.call('(...given) => window.channelSelector(...given)', given),
    texts: (css) =>
      engineering.call(`(css) => (${textsOf})((${onScreen})(css))`, [css]) as Promise<string[]>,
    attributes: (css, name) =>
      engineering.call(
        `(css, name) => (${onScreen})(css).map((element) => element.getAttribute(name))`,
        [css, name],
      ) as Promise<(string | null)[]>,
    goto: leaving((path: string) => engineering.goto(site.address + path)),
    reload: leaving(engineering.reload),
    back: leaving(engineering.back),
  };
}
