import { expect, type Locator, test } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { host, openPanel, pickReason, rows } from './support/widget';

/** What a camera reads on the screen. */
async function scan(code: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a call from a desk goes on by a code that a camera reads: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/pages/shop.html');
    await openPanel(page);
    await pickReason(page, 'Lost or stolen card');
    await rows(page).filter({ hasText: 'Phone' }).click();
    const code = host(page).getByRole('img', { name: 'Scan this with your phone' });
    await expect(code).toBeVisible();
    expect(await scan(code)).toBe('tel:+15555550101');
    await expect(host(page).getByRole('link', { name: 'Open it on this device' })).toHaveAttribute(
      'href',
      'tel:+15555550101',
    );
    await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
    await host(page).getByRole('button', { name: 'Copy' }).click();
    await expect(host(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('+1 555 555 0101');
  });

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('a call is a call', async ({ page }) => {
    await page.goto('/pages/shop.html');
    await openPanel(page);
    await pickReason(page, 'Lost or stolen card');
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        const link = event.composedPath().find((at) => at instanceof HTMLAnchorElement);
        document.title = `${event.defaultPrevented} ${(link as HTMLAnchorElement).href}`;
        event.preventDefault();
      }),
    );
    await rows(page).filter({ hasText: 'Phone' }).click();
    expect(await page.title()).toBe('false tel:+15555550101');
    await expect(host(page).getByText('Didn’t open?')).toBeVisible();
    await expect(host(page).getByRole('img', { name: 'Scan this' })).toHaveCount(0);
  });
});
