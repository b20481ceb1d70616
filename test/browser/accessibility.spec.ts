import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { card, host, launcher, openPanel, pickReason, rows } from './support/widget';

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`axe finds nothing on any step: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 720 });
      await page.goto('/pages/shop.html');
      await expect(launcher(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await openPanel(page);
      expect(await violations(page)).toEqual([]);
      await pickReason(page, 'Lost or stolen card');
      expect(await violations(page)).toEqual([]);
      await card(page).getByText('Why this?').click();
      expect(await violations(page)).toEqual([]);
      await rows(page).filter({ hasText: 'Text message' }).click();
      await expect(
        host(page).getByRole('img', { name: 'Scan this with your phone' }),
      ).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

test('nothing is lost at 320 px and with text twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/pages/shop.html');
  await openPanel(page);
  await pickReason(page, 'Lost or stolen card');
  const overflow = await host(page).evaluate((element) => {
    const wide = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((part) => {
      const box = part.getBoundingClientRect();
      return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    });
    return wide.map((part) => part.outerHTML.slice(0, 80));
  });
  expect(overflow).toEqual([]);
});
