import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pages = [
  '/',
  '/checkout.html',
  '/city.html',
  '/chat.html?topic=Returns&message=It%20does%20not%20fit',
];

for (const path of pages) {
  test(`${path} asks no other site for anything and breaks no rule of its own policy`, async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`${path} fits a narrow screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} is accessible in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        `axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
      );
      expect(violations).toEqual([]);
    });
}

test('the chat shows what was carried over as text, and sends it only when told to', async ({
  page,
}) => {
  const message = '<img src=x onerror=alert(1)> & "quotes"';
  await page.goto(
    `/chat.html?topic=${encodeURIComponent('<b>Returns</b>')}&message=${encodeURIComponent(message)}`,
  );
  await expect(page.getByText('<b>Returns</b>')).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue(message);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('listitem').nth(1)).toHaveText(message);
  await expect(page.locator('img')).toHaveCount(0);
});

test('an interface of one’s own reads the numbers of the core and tells it outcomes', async ({
  page,
}) => {
  await page.goto('/own-ui.html');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(page.locator('tr[aria-current="true"]')).toContainText('Chat');
  const count = page.getByRole('button', { name: /Forget/ });
  for (let outcome = 1; outcome <= 2; outcome++) {
    await rows.first().getByRole('button', { name: 'Not resolved' }).click();
    await expect(count).toHaveText(`Forget outcomes: ${outcome}`);
  }
  await expect(page.locator('tr[aria-current="true"]')).not.toContainText('Chat');
  await count.click();
  await expect(page.locator('tr[aria-current="true"]')).toContainText('Chat');
});

test('a payment that fails at the checkout is met with one offer of help', async ({ page }) => {
  await page.clock.install();
  const watching = page.waitForResponse('**/dist/prompts.js*');
  await page.goto('/checkout.html');
  for (let second = 0; second < 5; second++) await page.clock.runFor(1000);
  await watching;
  await page.clock.runFor(8000);
  const pay = page.getByRole('button', { name: 'Pay $114' });
  await pay.click();
  await expect(page.getByRole('alert')).toContainText('Nothing was charged.');
  const teaser = page.locator('smart-channel-selector [part~="prompt"]');
  await expect(async () => {
    // Once more where it came before anything was watching.
    await pay.click();
    await page.clock.runFor(1000);
    await expect(teaser).toContainText('Is the payment giving you trouble?', { timeout: 100 });
  }).toPass();
});
