/** What a page of the suite notes of itself, in every engine alike. */
import { noteAnnouncements } from '../support/announcements';

/** What a page is told before anything else of it runs. */
export interface Told {
  /** Config as by `channelSelector('init', …)`. */
  readonly config?: object;
  /** When it is, as ISO 8601 has it; time goes on from there. */
  readonly at?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

export interface Watched {
  /** What was thrown or said by console.error. */
  readonly errors: string[];
  readonly warnings: string[];
  /** Of the page's policy: directive, address, sample. */
  readonly violations: string[];
  /** What screen readers are told by live regions. */
  readonly announced: string[];
  /** Addresses of other programs that a click led to; they are noted and not opened. */
  readonly followed: string[];
  /** Names of the widget's events. */
  readonly events: string[];
}

/** Runs in the page, as its first script. */
function watch({ config, at, lang, dir }: Told): void {
  const watched: Watched = {
    ...{ errors: [], warnings: [], violations: [], followed: [], events: [] },
    announced: (window as unknown as Watched).announced,
  };
  Object.assign(window, { watched });
  addEventListener('error', ({ message }) => watched.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => watched.errors.push(String(reason)));
  const { error, warn } = console;
  Object.assign(console, {
    error: (...all: unknown[]) => error(...all, watched.errors.push(all.join(' '))),
    warn: (...all: unknown[]) => warn(...all, watched.warnings.push(all.join(' '))),
  });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // WebKit asks for it unasked, and blames the page.
    if (!blockedURI.endsWith('/favicon.ico'))
      watched.violations.push([violatedDirective, blockedURI, sample].join(' '));
  });
  for (const name of ['open', 'reason', 'suggest', 'handoff', 'outcome', 'close', 'prompt'])
    document.addEventListener(`channel-selector:${name}`, () => watched.events.push(name));
  addEventListener('click', (event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented || /^https?:/.test(link.href)) return;
    watched.followed.push(link.href);
    event.preventDefault();
  });
  if (config) Object.assign(window, { channelSelector: { q: [['init', config]] } });
  if (lang) document.documentElement.lang = lang;
  if (dir) document.documentElement.dir = dir;
  if (at) {
    const milliseconds = Date.parse(at) - Date.now();
    window.Date = class extends Date {
      constructor(...given: []) {
        super(...(given.length === 0 ? ([Date.now()] as unknown as []) : given));
      }
      static override now = () => performance.timeOrigin + performance.now() + milliseconds;
    } as DateConstructor;
  }
}

/** The source of the script. */
export const watching = (told: Told): string =>
  `(${noteAnnouncements})();(${watch})(${JSON.stringify(told)});`;
