/** What may go wrong around the widget, and what has to hold all the same. */
import { expect, type Page, type Route } from '@playwright/test';
import { command, failBy, host, type watchConsole } from './widget';

/** One thing that goes wrong; a new one is one more entry in a list of them. */
export interface Fault {
  readonly name: string;
  /** Brings it about, before the page is loaded. */
  readonly inject: (page: Page) => Promise<unknown>;
  /** The one line that the developer reads, without what every line begins with; none where nothing is lost. */
  readonly told?: RegExp;
}

/** Of `pages/smallest.html`. */
const addresses = ['tel:+15555550101', 'mailto:help@acme.example', 'sms:+15555550100'];

/** What leads to a channel and can be seen: in the panel, or in the plain list. */
const waysOut = (page: Page) =>
  host(page).locator('a[part~="channel"], .plain a').filter({ visible: true });

/** Each configured channel is a link to its address. */
export async function expectEveryChannel(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        waysOut(page).evaluateAll((all) =>
          all.map((link) => link.getAttribute('href')?.replace(/\?.*/, '')),
        ),
      { timeout: 15_000 },
    )
    .toEqual(addresses);
}

/** Nothing is thrown to the page, and the developer is told what they have to know once. */
export async function expectTold(
  seen: ReturnType<typeof watchConsole>,
  told: RegExp | undefined,
): Promise<void> {
  if (told) await expect.poll(() => seen.warnings.join('\n'), { timeout: 10_000 }).toMatch(told);
  const lines = seen.warnings.filter((text) => told?.test(text));
  expect(lines).toHaveLength(told ? 1 : 0);
  for (const line of lines) expect(line).toMatch(/^\[channel-selector\] [^\n]+$/);
  // The browser itself logs what it could not load; nothing else may be an error.
  expect(seen.errors.filter((text) => !/^(Failed to load resource|Access to )/.test(text))).toEqual(
    [],
  );
}

/** A contact that failed, about something urgent. */
export const failOnce = (page: Page): Promise<string> => failBy(page, 'phone', 'urgent');

/** What is kept, as the widget gives it to the customer. */
export async function keptIds(page: Page): Promise<string[]> {
  const { contacts } = (await command(page, 'export')) as {
    contacts?: { contacts: { id: string }[] };
  };
  return (contacts?.contacts ?? []).map(({ id }) => id);
}

const answer = (status: number, contentType: string, body: string) => (route: Route) =>
  route.fulfill({ status, contentType, body });

/** How a file may fail to load. */
export const loadFailures: readonly (readonly [name: string, act: (route: Route) => unknown])[] = [
  ['is cut off', (route) => route.abort()],
  ['is not there, and a page says so', answer(404, 'text/html', '<!doctype html><p>Not found')],
  ['fails on the server', answer(500, 'text/javascript', '')],
  ['is empty', answer(200, 'text/javascript', '')],
  [
    'is cut short',
    async (route) => {
      const response = await route.fetch();
      const whole = await response.text();
      await route.fulfill({ response, body: whole.slice(0, whole.length / 2) });
    },
  ],
  ['is the page of a network that wants a login', answer(200, 'text/html', '<!doctype html>')],
  ['throws while it is read', answer(200, 'text/javascript', 'throw new Error("broken file")')],
  ['never comes', () => {}],
];
