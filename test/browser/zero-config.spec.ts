import { expect, test } from '@playwright/test';
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
