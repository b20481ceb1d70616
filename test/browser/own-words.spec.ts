import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import {
  card,
  databases,
  host,
  openPanel,
  panel,
  recordEvents,
  rows,
  watchConsole,
} from './support/widget';

const field = (page: Page) =>
  host(page).getByRole('searchbox', { name: 'Say it in your own words' });
const found = (page: Page) => host(page).getByRole('list', { name: 'Is it one of these?' });
const words = 'someone took my credit card on holiday abroad';

test('the keyboard alone: own words, the reason found, Enter, and the words are in the message', async ({
  page,
}) => {
  const seen = watchConsole(page);
  const events = await recordEvents(page);
  await page.goto('/pages/own-words.html');
  await openPanel(page);
  for (let i = 0; i < 5 && !(await field(page).evaluate((it) => it.matches(':focus'))); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await expect(found(page).getByRole('button').first()).toHaveText('Lost or stolen card');
  await expect(panel(page).getByRole('status')).toContainText('Press Enter to choose it.');
  // Guidance, never a gate: every reason and every channel is still there.
  await expect(host(page).locator('.reason')).toHaveCount(9);
  await expect(rows(page)).toHaveCount(3);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue(words);
  await expect(rows(page).first()).toHaveAttribute('href', new RegExp(encodeURIComponent(words)));
  expect(JSON.stringify(await events())).not.toContain('holiday');
  expect(await databases(page)).toEqual([]);

  await host(page).getByRole('button', { name: 'Back' }).click();
  await expect(field(page)).toHaveValue(words);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('nothing found is said, and everything stays', async ({ page }) => {
  await page.goto('/pages/own-words.html');
  await openPanel(page);
  await field(page).fill('zebra');
  await expect(panel(page).locator('.detail', { hasText: 'Nothing found' })).toBeVisible();
  await expect(panel(page).getByRole('status')).toContainText('Nothing found');
  await page.keyboard.press('Enter');
  await expect(host(page).locator('.reason')).toHaveCount(9);
  await expect(rows(page)).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 700 }, colorScheme: 'dark' });

  test('one tap on what was found', async ({ page }) => {
    await page.goto('/pages/own-words.html');
    await page.getByRole('button', { name: 'Contact us' }).tap();
    await field(page).tap();
    await page.keyboard.insertText('stollen crad');
    const best = found(page).getByRole('button', { name: 'Lost or stolen card' });
    await expect(best).toBeInViewport();
    const box = await best.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
    await best.tap();
    await expect(card(page)).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue(
      'Hello, it’s about: Lost or stolen card',
    );
  });
});

for (const file of ['ReasonField', 'match-reason'])
  test(`where ${file} does not load, reasons and channels stay`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.route(`**/dist/${file}-*.js`, (route) => route.abort());
    await page.goto('/pages/own-words.html');
    await openPanel(page);
    if (file === 'ReasonField') await expect(field(page)).toHaveCount(0);
    else await field(page).fill('card');
    await expect(host(page).locator('.reason')).toHaveCount(9);
    await expect(rows(page)).toHaveCount(3);
    await host(page).getByRole('button', { name: 'Forgotten PIN' }).click();
    await expect(card(page)).toBeVisible();
    expect(errors).toEqual([]);
  });
