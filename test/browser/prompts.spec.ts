import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import { recordsOf } from './support/stored';
import {
  command,
  databases,
  host,
  launcher,
  panel,
  recordEvents,
  rows,
  watchConsole,
} from './support/widget';

const start = new Date('2026-05-12T10:00:00Z');
const minute = 60_000;
const day = 1440 * minute;

const teaser = (page: Page) => host(page).locator('[part~="prompt"]');

/** Every path in /shop/ is the same page, as by a router on a server; config may be laid over its own. */
async function serveShop(page: Page, over: Record<string, unknown> = {}): Promise<void> {
  await page.clock.install({ time: start });
  // The page's clock runs ahead of storage and of files, which are not to be given up for it.
  await page.addInitScript(() =>
    Object.assign(AbortSignal, { timeout: () => new AbortController().signal }),
  );
  const html = await readFile('test/browser/pages/prompts.html', 'utf8');
  const [block = '', config = ''] = /data-channel-selector>([^<]+)</.exec(html) ?? [];
  const body = html.replace(
    block,
    () => `data-channel-selector>${JSON.stringify({ ...JSON.parse(config), ...over })}<`,
  );
  await page.route('**/shop/**', (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** Lets seconds go by, with a moment in each for what the browser does meanwhile. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await page.clock.runFor(1000);
    await page.evaluate(() => indexedDB.databases());
  }
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

const keptKeys = async (page: Page) => Object.keys((await recordsOf(page, 'shop')) ?? {});

/** Errors of the page's own scripts. */
const fail = (page: Page, times: number) =>
  page.evaluate((all) => {
    for (let time = 0; time < all; time++)
      window.dispatchEvent(new ErrorEvent('error', { message: 'x is undefined' }));
  }, times);

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

test('a prompt that was dismissed never comes back', async ({ page }) => {
  await serveShop(page);
  const events = await recordEvents(page);
  await come(page, '/shop/pay');
  await pass(page, 60);
  await expectTeaser(page);
  await expect(teaser(page)).toContainText('Is the payment giving you trouble?');
  await teaser(page).getByRole('button', { name: 'Close' }).click();
  await expect(teaser(page)).toHaveCount(0);
  expect((await events()).at(-1)?.detail).toMatchObject({ reason: 'payment', answer: 'dismissed' });
  await page.clock.setSystemTime(new Date(start.getTime() + 90 * day));
  await come(page, '/shop/pay');
  await pass(page, 90);
  await dispatch(page, 'payment-failed');
  await pass(page, 5);
  await expect(teaser(page)).toHaveCount(0);
  // Another reason may be prompted for by then.
  await page.goto('/shop/form');
  await come(page, '/shop/form');
  await fail(page, 2);
  await expectTeaser(page);
});

test('Escape dismisses it, and the focus stays where it was', async ({ page }) => {
  await serveShop(page);
  const events = await recordEvents(page);
  await come(page, '/shop/');
  await page.getByRole('button', { name: 'Sizes' }).focus();
  await dispatch(page, 'payment-failed');
  await expectTeaser(page);
  await expect(page.getByRole('button', { name: 'Sizes' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(teaser(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sizes' })).toBeFocused();
  expect((await events()).at(-1)?.detail).toMatchObject({ answer: 'dismissed' });
});

test('who is active is not idle', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/pay');
  for (let turn = 0; turn < 3; turn++) {
    await pass(page, 40);
    await page.mouse.move(100 + turn, 100);
  }
  await expect(teaser(page)).toHaveCount(0);
  await pass(page, 60);
  await expectTeaser(page);
});

test('errors of scripts call for it, notices of the browser do not', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/form');
  await page.evaluate(() => {
    for (let notice = 0; notice < 5; notice++)
      window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
  });
  await fail(page, 1);
  await pass(page, 5);
  await expect(teaser(page)).toHaveCount(0);
  await fail(page, 1);
  await expectTeaser(page);
});

test('visits count in the routes of a page, too, and success starts them afresh', async ({
  page,
}) => {
  await serveShop(page);
  await come(page, '/shop/');
  const go = async (path: string) => {
    await page.evaluate((to) => history.pushState(null, '', to), path);
    await pass(page, 8);
  };
  for (const path of ['/shop/checkout', '/shop/', '/shop/checkout', '/shop/thanks']) await go(path);
  await go('/shop/checkout');
  await go('/shop/');
  await go('/shop/checkout');
  await expect(teaser(page)).toHaveCount(0);
  await page.goBack();
  await pass(page, 1);
  await page.goForward();
  await expectTeaser(page);
  // It goes with what it was about, which is no answer.
  await go('/shop/');
  await expect(teaser(page)).toHaveCount(0);
  expect(JSON.stringify(await command(page, 'export'))).not.toContain('dismissedAt');
});

test('never while a dialog is open, and never while the customer writes', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/');
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await dispatch(page, 'payment-failed');
  await pass(page, 20);
  await expect(teaser(page)).toHaveCount(0);
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await page.getByLabel('Card holder').pressSequentially('Jane');
  await pass(page, 8);
  await expect(teaser(page)).toHaveCount(0);
  await pass(page, 3);
  await expectTeaser(page);
  // A dialog that comes later has the page to itself.
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await pass(page, 2);
  await expect(teaser(page)).toHaveCount(0);
});

test('never while the panel is open', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/');
  await launcher(page).click();
  await dispatch(page, 'payment-failed');
  await pass(page, 10);
  await expect(teaser(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectTeaser(page);
  await launcher(page).click();
  await expect(teaser(page)).toHaveCount(0);
});

for (const consent of ['pending', 'denied'])
  test(`${consent} consent: no prompt, and nothing is kept`, async ({ page }) => {
    await serveShop(page, { privacy: { consent } });
    for (let visit = 0; visit < 4; visit++) await come(page, '/shop/checkout');
    await dispatch(page, 'payment-failed');
    await pass(page, 10);
    await expect(teaser(page)).toHaveCount(0);
    expect(await databases(page)).toEqual([]);
    await command(page, 'consent', 'granted');
    await expectTeaser(page);
  });

test('consent taken back deletes what prompts go by, and takes the teaser away', async ({
  page,
}) => {
  await serveShop(page);
  await come(page, '/shop/checkout');
  expect(await keptKeys(page)).toEqual(['prompts']);
  await dispatch(page, 'payment-failed');
  await expectTeaser(page);
  await command(page, 'consent', 'denied');
  await pass(page, 2);
  await expect(teaser(page)).toHaveCount(0);
  expect(await databases(page)).toEqual([]);
});

test('forget deletes what prompts go by', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/checkout');
  expect(JSON.stringify(await command(page, 'export'))).toContain('path /shop/checkout');
  await command(page, 'forget');
  expect(JSON.stringify(await command(page, 'export'))).not.toContain('path');
});

test('nothing is loaded or kept where no prompt is configured', async ({ page }) => {
  await page.clock.install({ time: start });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/pages/shop.html');
  await expect(launcher(page)).toBeVisible();
  await pass(page, 20);
  expect(loaded).toEqual(['/pages/shop.html', '/dist/channel-selector.js']);
  expect(await databases(page)).toEqual([]);
});

test('a page that no prompt counts keeps nothing, and none loads the panel', async ({ page }) => {
  await serveShop(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await come(page, '/shop/');
  expect(await databases(page)).toEqual([]);
  await come(page, '/shop/checkout');
  await come(page, '/shop/checkout');
  expect(await keptKeys(page)).toEqual(['prompts']);
  expect(loaded.filter((path) => /panel|chunk/.test(path))).toEqual([]);
});

test('one a session, two a week', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/');
  const prompt = async (event: string) => {
    if (event === 'errors') await fail(page, 2);
    else await dispatch(page, event);
  };
  await prompt('payment-failed');
  await expectTeaser(page);
  await come(page, '/shop/form');
  await prompt('errors');
  await pass(page, 10);
  await expect(teaser(page)).toHaveCount(0);

  await page.clock.setSystemTime(new Date(start.getTime() + day));
  await come(page, '/shop/form');
  await prompt('errors');
  await expectTeaser(page);
  await page.clock.setSystemTime(new Date(start.getTime() + 3 * day));
  await come(page, '/shop/form');
  await prompt('errors');
  await pass(page, 10);
  await expect(teaser(page)).toHaveCount(0);

  await page.clock.setSystemTime(new Date(start.getTime() + 8.5 * day));
  await come(page, '/shop/form');
  await prompt('errors');
  await expectTeaser(page);
});

test('its button opens the channel with the reason, and the contact is recorded', async ({
  page,
  context,
}) => {
  await serveShop(page);
  const events = await recordEvents(page);
  await come(page, '/shop/pay');
  await dispatch(page, 'payment-failed');
  await expectTeaser(page);
  const action = teaser(page).locator('[part~="action"]');
  const channel = await action.getAttribute('data-channel');
  const opened = context.waitForEvent('page');
  await action.click();
  expect(decodeURIComponent((await opened).url())).toContain('Payment, invoice or refund');
  await expect(teaser(page)).toHaveCount(0);
  await expect(panel(page)).toBeVisible();
  await expect(host(page)).toContainText('Didn’t open? Here it is:');
  await expect
    .poll(async () => (await events()).find(({ name }) => name === 'handoff')?.detail)
    .toMatchObject({ reason: 'payment', channel });
  expect((await events()).find(({ detail }) => detail.answer)?.detail).toMatchObject({
    prompt: 'failed',
    channel,
    answer: 'accepted',
  });
  expect(await command(page, 'export')).toMatchObject({
    contacts: { contacts: [{ reason: 'payment', channel, suggested: channel }] },
  });
});

test('after a contact about it, it is not prompted for in the same session', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/pay');
  await command(page, 'handOff', 'sms', { reason: 'payment' });
  await dispatch(page, 'payment-failed');
  await pass(page, 90);
  await expect(teaser(page)).toHaveCount(0);
});

test('“Other ways” opens the panel at the reason', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/');
  await dispatch(page, 'payment-failed');
  await expectTeaser(page);
  await teaser(page).getByRole('button', { name: 'Other ways' }).click();
  await expect(panel(page)).toBeVisible();
  await expect(
    host(page).getByRole('heading', { name: 'Payment, invoice or refund' }),
  ).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(launcher(page)).toBeFocused();
});

test('no prompt where no channel may be suggested', async ({ page }) => {
  await serveShop(page, {
    reasons: [{ id: 'payment', label: 'Payment', only: ['sms'], never: ['sms'] }],
  });
  const seen = watchConsole(page);
  await come(page, '/shop/');
  await dispatch(page, 'payment-failed');
  await pass(page, 10);
  await expect(teaser(page)).toHaveCount(0);
  await launcher(page).click();
  await expect(panel(page)).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('is announced politely, and moves nothing', async ({ page }) => {
  await serveShop(page);
  await page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      (window as unknown as { shifts: number }).shifts += list.getEntries().length;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await come(page, '/shop/pay');
  await pass(page, 60);
  await expectTeaser(page);
  await pass(page, 1);
  await expect(
    host(page).getByRole('status').filter({ hasText: 'Is the payment giving you trouble?' }),
  ).toHaveText(/We suggest: /);
  expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const direction of ['ltr', 'rtl'])
    test(`axe finds nothing, and all is in view: ${colorScheme}, ${direction}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 640 });
      await serveShop(page);
      await come(page, '/shop/');
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      await dispatch(page, 'payment-failed');
      await expectTeaser(page);
      const box = await teaser(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      await page.clock.resume();
      expect(await violations(page)).toEqual([]);
    });

test('what is wrong with a prompt is told with the fix, and leaves the others', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await serveShop(page, {
    prompts: [
      { when: { path: 'checkout' }, reason: 'payment' },
      { when: { event: 'lost' }, reason: 'paymnt' },
      { when: { event: 'payment-failed' }, reason: 'payment' },
    ],
  });
  await come(page, '/shop/');
  await expect
    .poll(() => seen.warnings.join())
    .toContain(
      'prompts[0].when.path ("checkout") cannot be used: write a path such as "/checkout"',
    );
  await expect
    .poll(() => seen.warnings.join())
    .toContain('prompts[1].reason ("paymnt") names no reason: use one of: question, order');
  await dispatch(page, 'payment-failed');
  await expectTeaser(page);
  expect(seen.errors).toEqual([]);
});

test('waits while an earlier contact is asked about', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/');
  await command(page, 'handOff', 'sms', { reason: 'order' });
  await page.clock.setSystemTime(new Date(start.getTime() + 2 * day));
  await come(page, '/shop/');
  await expect(host(page).locator('.bubble [part~="follow-up"]')).toBeVisible();
  await dispatch(page, 'payment-failed');
  await pass(page, 10);
  await expect(teaser(page)).toHaveCount(0);
  await host(page).locator('.bubble').getByRole('button', { name: 'Not yet' }).click();
  await expectTeaser(page);
});

test('shows nothing where the panel is in the flow of the page', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await serveShop(page, { look: { mode: 'inline' } });
  await page.goto('/shop/');
  await expect(host(page).getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  await dispatch(page, 'payment-failed');
  await pass(page, 10);
  await expect(teaser(page)).toHaveCount(0);
  expect(loaded).not.toContain('/dist/prompts.js');
});

test('customers see that visits are counted, and have it forgotten', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/checkout');
  await launcher(page).click();
  await host(page).getByRole('button', { name: 'What this device remembers' }).click();
  await expect(host(page)).toContainText('When you came to');
  await host(page).getByRole('button', { name: 'Delete all of this' }).click();
  await expect(host(page)).toContainText('Forgotten.');
  await expect.poll(() => databases(page)).toEqual([]);
});

test('a page in the background is not visited before it is seen', async ({ page }) => {
  await serveShop(page, { prompts: [{ when: { path: '/shop/*', visits: 1 }, reason: 'order' }] });
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { get: () => !('isSeen' in window) });
  });
  await come(page, '/shop/');
  await pass(page, 20);
  await expect(teaser(page)).toHaveCount(0);
  expect(await databases(page)).toEqual([]);
  await page.evaluate(() => {
    Object.assign(window, { isSeen: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await pass(page, 3);
  await expect(teaser(page)).toHaveCount(0);
  await expectTeaser(page);
});

test('who is in a frame, such as for payment, is left alone', async ({ page }) => {
  await serveShop(page);
  await come(page, '/shop/');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<input aria-label="Card number">';
    document.body.append(frame);
  });
  await page.frameLocator('iframe').getByLabel('Card number').focus();
  await dispatch(page, 'payment-failed');
  await pass(page, 30);
  await expect(teaser(page)).toHaveCount(0);
  await page.getByLabel('Card holder').focus();
  await expectTeaser(page);
});
