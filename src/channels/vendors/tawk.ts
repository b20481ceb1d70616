import type { Vendor, VendorAvailability } from './vendor';

interface Tawk {
  maximize(): void;
  showWidget(): void;
  hideWidget(): void;
  getStatus(): string;
  setAttributes(attributes: Record<string, string>, done: (error?: unknown) => void): void;
}

const statuses: Record<string, VendorAvailability> = { online: 'open', offline: 'closed' };
const availabilityOf = (status: string) => statuses[status] ?? 'unknown';

/**
 * tawk.to (https://developer.tawk.to/jsapi). The page has one handler for each of its callbacks, so that this listens to
 * the events that tawk.to's own libraries do (https://github.com/tawk/tawk-messenger-vue-3).
 * Satisfaction is -1, 0 or 1 and taken as 0, 0.5 or 1. Its status `away` says nothing either way.
 */
export const vendor: Vendor<Tawk> = {
  find: ({ Tawk_API: tawk }: Window & { Tawk_API?: Partial<Tawk> }) =>
    tawk?.maximize && (tawk as Tawk),
  open(tawk, { attributes }) {
    // Names of attributes have no underscores here.
    const dashed = Object.entries(attributes).map(([name, text]) => [name.replace('_', '-'), text]);
    tawk.setAttributes(Object.fromEntries(dashed), () => {});
    tawk.showWidget();
    tawk.maximize();
  },
  availability: (tawk) => availabilityOf(tawk.getStatus()),
  onAvailability(_, listener, page) {
    const stop = new AbortController();
    page.addEventListener(
      'tawkStatusChange',
      (event) => listener(availabilityOf((event as CustomEvent<string>).detail)),
      { signal: stop.signal },
    );
    return () => stop.abort();
  },
  onOutcome(_, listener, page) {
    const stop = new AbortController();
    page.addEventListener(
      'tawkChatSatisfaction',
      (event) => listener({ resolved: (Number((event as CustomEvent).detail ?? NaN) + 1) / 2 }),
      { signal: stop.signal },
    );
    page.addEventListener('tawkChatEnded', () => listener('ended'), { signal: stop.signal });
    return () => stop.abort();
  },
  hideLauncher: (tawk) => tawk.hideWidget(),
};
