/** A page that leads through states of the widget, so that as many as can be share a page load. */
import type { Page } from '@playwright/test';

export interface Step {
  /** From the step before it, or from a page just loaded. Done when everything is there. */
  readonly reach: (page: Page) => Promise<unknown>;
}
export interface State extends Step {
  readonly name: string;
}

export interface Journey {
  readonly name: string;
  /** Config besides that of the site. */
  readonly config?: object;
  /** When it is, for the site and the customer. */
  readonly at?: Date;
  /** A file that does not arrive. */
  readonly missing?: string;
  /** Those without a name are only on the way, and states of another journey. */
  readonly steps: readonly (State | Step)[];
}

export type Direction = 'ltr' | 'rtl';
export type Theme = 'light' | 'dark';

/** Tuesday at ten. */
export const start = new Date('2026-05-12T10:00:00Z');

/** What a site says that has no need of anything out of the ordinary. */
export const site = {
  id: 'states',
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      href: 'https://acme.example/chat?about={reason}&text={message}',
      waitSeconds: 120,
    },
    { id: 'sms', kind: 'sms', number: '+1 555 555 0100' },
    { id: 'email', kind: 'email', address: 'help@acme.example', answersWithinHours: 8 },
    { id: 'phone', kind: 'phone', number: '+1 555 555 0101' },
  ],
};

/** Goes through a journey, and stops in each of its states to look at it. */
export async function goThrough(
  page: Page,
  { steps }: Journey,
  look: (state: string) => Promise<unknown>,
): Promise<void> {
  for (const step of steps) {
    await step.reach(page);
    if ('name' in step) await look(step.name);
  }
}

/** What is kept of a state is kept under its name, in letters that any file may have. */
export const fileName = (name: string): string => name.replace(/\W+/g, '-');

/** Loads a page in a theme and a reading direction; `rtl` is Arabic. */
export async function begin(
  page: Page,
  { config, at = start, missing }: Journey,
  { theme, direction }: { theme: Theme; direction: Direction },
  address = '/pages/states.html',
): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  // Of another program's browser the device cannot be told to be dark.
  const look = page.context().browser()?.browserType().name() === 'firefox' ? theme : 'auto';
  const isRtl = direction === 'rtl';
  await page.clock.setFixedTime(at);
  if (missing) await page.route(missing, (route) => route.abort());
  await page.addInitScript(
    ({ settings, isRtl }) => {
      const call = ['init', settings];
      Object.assign(window, { channelSelector: { q: [call] } });
      document.addEventListener('DOMContentLoaded', () => {
        if (isRtl) Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
      });
      // The page is to stay, and nobody answers for the programs of the device.
      addEventListener('click', (event) => {
        if (event.composedPath().some((target) => target instanceof HTMLAnchorElement))
          event.preventDefault();
      });
    },
    { settings: { ...site, ...config, look: { theme: look, ...lookOf(config) } }, isRtl },
  );
  await page.goto(address);
}

const lookOf = (config: { look?: object } = {}) => config.look;
