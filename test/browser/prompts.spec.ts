import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import {
  command,
  databases,
  host,
  launcher,
  panel,
  recordEvents,
  watchConsole,
} from './support/widget';

const start = new Date('2026-05-12T10:00:00Z');
const minute = 60_000;
const day = 1440 * minute;

const teaser = (page: Page) => host(page).locator('[part~="prompt"]');

/** Every path in /shop/ is the same page, as by a router on a server; config may be laid over its own. */
async function serveShop(page: Page, over: Record<string, unknown> = {}): Promise<void> {
  await page.clock.install({ time: start });
  const html = await readFile('test/browser/pages/prompts.html', 'utf8');
  await page.route('**/shop/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html.replace(
        /\{\s*"id": "shop",/,
        `{ ${JSON.stringify(over).slice(1, -1)}${Object.keys(over).length ? ',' : ''} "id": "shop",`,
      ),
    }),
  );
}

/** Lets seconds go by, with turns between for what the browser does meanwhile. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await page.clock.runFor(1000);
}

/** Comes to a page of the shop, and stays until it is watched. */
async function come(page: Page, path: string): Promise<void> {
  const watching = page.waitForResponse('**/dist/prompts.js*');
  await page.goto(path);
  await pass(page, 5);
  await watching;
  await pass(page, 8);
}

async function expectTeaser(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(1000);
    await expect(teaser(page)).toBeVisible({ timeout: 100 });
  }).toPass();
}

const dispatch = (page: Page, event: string) =>
  page.evaluate((name) => document.dispatchEvent(new Event(name)), event);

test('the third visit to a page without success is met with one suggestion', async ({ page }) => {
  await serveShop(page);
  const events = await recordEvents(page);
  for (let visit = 0; visit < 2; visit++) {
    await come(page, '/shop/checkout');
    await expect(teaser(page)).toHaveCount(0);
  }
  await come(page, '/shop/checkout');
  await expectTeaser(page);
  await expect(teaser(page)).toContainText('Can we help with this?');
  await expect(panel(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect((await events()).filter(({ name }) => name === 'prompt')).toEqual([
    {
      name: 'prompt',
      detail: { prompt: 'checkout', reason: 'order', channel: expect.any(String), answer: null },
    },
  ]);
});
