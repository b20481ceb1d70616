/** What a customer does with the widget, in words. */
import { expect, type Locator, type Page } from '@playwright/test';

export const host = (page: Page): Locator => page.locator('smart-channel-selector');
export const launcher = (page: Page): Locator => page.getByRole('button', { name: 'Contact us' });
export const panel = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'How can we help?' });

export async function openPanel(page: Page): Promise<void> {
  await launcher(page).click();
  await expect(panel(page)).toBeVisible();
}

export async function pickReason(page: Page, label: string): Promise<void> {
  await host(page).getByRole('button', { name: label }).click();
  await expect(card(page)).toBeVisible();
}

/** The card that names the suggested channel. */
export const card = (page: Page): Locator => host(page).locator('[part~="suggestion"]');
export const suggested = (page: Page): Locator => card(page).locator('[part~="suggested-channel"]');
/** The rows of the list of all channels, in the order in which they are shown. */
export const rows = (page: Page): Locator => host(page).locator('[part~="channel"]');

export async function channelOrder(page: Page): Promise<(string | null)[]> {
  return rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-channel')));
}

/** Asks the selector of the page, by its public command. */
export const command = (page: Page, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(
    (given) =>
      (
        window as unknown as { channelSelector(...all: unknown[]): Promise<unknown> }
      ).channelSelector(...given),
    args,
  );

/** Collects events of the widget by their names, with details, from now on and across reloads. */
export async function recordEvents(
  page: Page,
): Promise<() => Promise<{ name: string; detail: Record<string, unknown> }[]>> {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seenEvents: seen });
    for (const name of [
      'ready',
      'open',
      'reason',
      'suggest',
      'before-handoff',
      'handoff',
      'outcome',
      'close',
      'prompt',
      'problem',
    ])
      document.addEventListener(`channel-selector:${name}`, (event) => {
        seen.push({ name, detail: (event as CustomEvent).detail });
      });
  });
  return () => page.evaluate(() => (window as unknown as { seenEvents: [] }).seenEvents);
}

/** Errors, warnings and policy violations of the page, as they come. */
export function watchConsole(page: Page): { errors: string[]; warnings: string[] } {
  const seen = { errors: [] as string[], warnings: [] as string[] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
    if (message.type() === 'warning') seen.warnings.push(message.text());
  });
  return seen;
}

export const databases = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** A contact by a channel that left a reason unresolved, as the page would report it; gives its id. */
export async function failBy(page: Page, channel: string, reason: string): Promise<string> {
  const { id } = (await command(page, 'handOff', channel, { reason })) as { id: string };
  expect(await command(page, 'recordOutcome', id, { resolved: false })).toBe(true);
  return id;
}

export async function failTwice(page: Page, channel: string, reason: string): Promise<void> {
  for (let contact = 0; contact < 2; contact++) await failBy(page, channel, reason);
}

/** Files that do not arrive before the returned function is called. */
export async function holdBack(page: Page, files: string): Promise<() => void> {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(files, async (route) => {
    await isLetGo;
    await route.continue();
  });
  return letGo;
}
