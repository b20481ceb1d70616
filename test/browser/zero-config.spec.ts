import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  channelOrder,
  host,
  openPanel,
  pickReason,
  suggested,
  watchConsole,
} from './support/widget';

test('a bare tag takes the channels that the page tells search engines of', async ({ page }) => {
  const seen = watchConsole(page);
  await page.goto('/pages/json-ld.html');
  await openPanel(page);
  await pickReason(page, 'Payment, invoice or refund');
  expect(await channelOrder(page)).toEqual(['phone', 'phone-technical-support', 'email']);
  await expect(suggested(page)).not.toHaveText('Technical support');
  await expect(host(page).getByRole('link', { name: /Technical support/ })).toHaveAttribute(
    'href',
    'tel:+15555550102',
  );
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('a bare tag on a page without contacts shows nothing, and says what to do', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.route('**/pages/bare.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Bare</title><script src="/dist/channel-selector.js"></script>',
    }),
  );
  await page.goto('/pages/bare.html');
  await expect.poll(() => seen.warnings.join()).toContain('no channels: name one');
  await expect(host(page)).toHaveCount(0);
  expect(seen.errors).toEqual([]);
});

test('a bare tag whose search for channels cannot be loaded leaves the page alone', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.route('**/dist/zero-config.js*', (route) => route.abort());
  await page.goto('/pages/json-ld.html');
  await expect.poll(() => seen.warnings.length).toBe(1);
  await expect(host(page)).toHaveCount(0);
  expect(seen.errors.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
});

const organization = {
  '@context': 'https://schema.org',
  '@type': 'LocalBusiness',
  name: 'Agency',
  telephone: '+1-555-555-0101',
  email: 'hello@agency.example',
  openingHoursSpecification: {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    opens: '09:00',
    closes: '17:00',
  },
};

/** A theme from npm as it comes, with JSON-LD and the bare tag; what it loads from elsewhere does not come. */
async function openTheme(page: Page): Promise<void> {
  const dist = 'node_modules/startbootstrap-agency/dist';
  const html = (await readFile(`${dist}/index.html`, 'utf8')).replace(
    '</body>',
    `<script type="application/ld+json">${JSON.stringify(organization)}</script>
     <script async src="/dist/channel-selector.js"></script></body>`,
  );
  await page.route(/^https:/, (route) => route.abort());
  await page.route('**/theme/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/theme', '');
    if (path === '/') return route.fulfill({ body: html, contentType: 'text/html' });
    return route.fulfill({ path: `${dist}${path}` });
  });
  await page.goto('/theme/');
}

test('a theme with JSON-LD and the bare tag has a working selector', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.clock.install({ time: new Date('2026-05-12T10:00:00') });
  await openTheme(page);
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await expect(suggested(page)).toHaveText('Phone');
  expect(await channelOrder(page)).toEqual(['phone', 'email']);
  await expect(host(page).locator('[data-channel="phone"]').last()).toContainText('Open until');
  await expect(host(page).locator('[data-channel="email"]').last()).not.toContainText('Open');
  const panelFont = await host(page)
    .locator('#panel')
    .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(panelFont).not.toBe(font);
  // The theme's own script fails without what it loads from elsewhere; ours adds nothing.
  expect(errors.filter((error) => /selector/.test(error))).toEqual([]);
  await page.screenshot({ path: 'test-results/theme.png' });
});
