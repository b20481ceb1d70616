/** Makes the screenshots of the README, and of every other step, in docs/screenshots/: `npm run shots`. */
import { type Page, test } from '@playwright/test';
import {
  card,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  rows,
} from '../test/browser/support/widget';

const start = new Date('2026-05-12T10:00:00Z');
const folder = 'docs/screenshots';

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({
      viewport: { width, height },
      hasTouch: width === 390,
      isMobile: width === 390,
      deviceScaleFactor: width === 390 ? 2 : 1,
      reducedMotion: 'reduce',
    });
    const shoot = async (page: Page, step: string) => {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `${folder}/${step}-${width}.png`, animations: 'disabled' });
    };

    test('the shop, step by step', async ({ page }) => {
      await page.clock.setFixedTime(start);
      // Without a program for text messages, the browser waits for an answer that nobody gives.
      await page.addInitScript(() =>
        addEventListener('click', (event) => {
          const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
          if (link?.href.startsWith('sms:')) event.preventDefault();
        }),
      );
      await page.goto('/');
      await launcher(page).waitFor();
      await shoot(page, 'launcher');
      await openPanel(page);
      await shoot(page, 'reasons');
      await pickReason(page, 'Where is my order?');
      await shoot(page, 'suggestion');
      await card(page).getByText('Why this?').click();
      await shoot(page, 'why');
      await rows(page).filter({ hasText: 'Text message' }).click();
      await host(page)
        .getByText(width < 500 ? 'Didn’t open?' : 'Scan this')
        .waitFor();
      await shoot(page, 'handed-off');
      await panel(page).getByRole('button', { name: 'What this device remembers' }).click();
      await shoot(page, 'memory');

      await page.clock.setFixedTime(new Date(start.getTime() + 2 * 86_400_000));
      await page.reload();
      await host(page).getByRole('button', { name: 'Not yet' }).filter({ visible: true }).waitFor();
      await shoot(page, 'follow-up');
      await host(page)
        .getByRole('button', { name: 'No', exact: true })
        .filter({ visible: true })
        .click();
      await card(page).waitFor();
      await shoot(page, 'recovery');
    });

    test('the shop, in the dark', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto('/');
      await openPanel(page);
      await pickReason(page, 'Where is my order?');
      await shoot(page, 'dark');
    });

    test('the city', async ({ page }) => {
      // Noon in Vancouver.
      await page.clock.setFixedTime(new Date('2026-05-12T19:00:00Z'));
      await page.goto('/city.html');
      await openPanel(page);
      await panel(page).getByRole('button', { name: 'New, lost or broken bin' }).click();
      await card(page).waitFor();
      await shoot(page, 'city');
    });
  });
}
