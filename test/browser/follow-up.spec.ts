import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import {
  command,
  databases,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  rows,
  suggested,
} from './support/widget';

const question = (page: Page) =>
  host(page).getByText('Did that resolve it?', { exact: true }).filter({ visible: true });
const start = new Date('2026-05-12T10:00:00Z');
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000);

/** A contact by chat about the order, two days ago. */
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(start);
  await page.goto('/pages/shop.html');
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  await command(page, 'handOff', 'chat', { reason: 'order' });
  await expect.poll(() => databases(page)).toEqual(['channel-selector:shop']);
  await page.reload();
  // What is asked on this visit is asked before time goes on.
  await command(page, 'ready');
  await expect(question(page)).toHaveCount(0);
  await page.clock.setFixedTime(daysLater(2));
});

test('asks on the next visit, without being asked, and only once', async ({ page }) => {
  await page.reload();
  await expect(question(page)).toBeVisible();
  await expect(host(page)).toContainText('Where is my order?');
  await expect(panel(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.reload();
  await expect(launcher(page)).toBeVisible();
  await openPanel(page);
  await expect(question(page)).toHaveCount(0);
});

test('asks as well where the id has spaces around it', async ({ page }) => {
  await page.addInitScript(() => {
    const page = window as unknown as { channelSelector: { q: unknown[] } };
    page.channelSelector = Object.assign(() => {}, { q: [['init', { id: ' shop ' }]] });
  });
  await page.reload();
  await expect(question(page)).toBeVisible();
});

test('Yes is a resolved outcome', async ({ page }) => {
  await page.reload();
  await host(page).getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(question(page)).toHaveCount(0);
  expect(JSON.stringify(await command(page, 'export'))).toMatch(
    /"outcome":\{"resolved":1,"source":"customer"/,
  );
});

test('No is an unresolved outcome, and the next best channel is offered at once with what happened', async ({
  page,
}) => {
  await page.reload();
  await host(page).getByRole('button', { name: 'No', exact: true }).click();
  await expect(panel(page)).toBeVisible();
  await expect(host(page)).toContainText('Sorry about that. Let’s get it resolved.');
  await expect(suggested(page)).not.toHaveText('Chat');
  await expect(host(page).getByRole('textbox', { name: 'Your message' })).toHaveValue(
    /Where is my order\?[\s\S]*chat[\s\S]*not resolved/i,
  );
  await expect(rows(page)).toHaveCount(4);
});

test('Not yet says nothing about the outcome, and is asked once more, a day later', async ({
  page,
}) => {
  await page.reload();
  await host(page).getByRole('button', { name: 'Not yet' }).click();
  await expect(question(page)).toHaveCount(0);
  await expect(host(page)).toContainText('We ask once more, another day.');
  expect(JSON.stringify(await command(page, 'export'))).not.toContain('"outcome"');
  await page.reload();
  await openPanel(page);
  await expect(question(page)).toHaveCount(0);
  await page.clock.setFixedTime(daysLater(3));
  await page.reload();
  await expect(question(page)).toBeVisible();
  await host(page).getByRole('button', { name: 'Not yet' }).click();
  await expect(host(page).locator('.follow-up')).toHaveCount(0);
  await page.clock.setFixedTime(daysLater(5));
  await page.reload();
  await openPanel(page);
  await expect(question(page)).toHaveCount(0);
});

test('Don’t ask me again is kept until everything is forgotten', async ({ page }) => {
  await page.reload();
  await expect(question(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await host(page).getByRole('button', { name: 'Don’t ask me again' }).click();
  await expect(host(page).locator('.bubble')).toContainText('This device will not ask you again.');
  expect(await violations(page)).toEqual([]);

  await openPanel(page);
  await pickReason(page, 'Lost or stolen card');
  await command(page, 'handOff', 'sms', { reason: 'card' });
  await page.clock.setFixedTime(daysLater(4));
  await page.reload();
  await openPanel(page);
  await expect(question(page)).toHaveCount(0);
  await host(page).getByRole('button', { name: 'What this device remembers' }).click();
  await expect(host(page)).toContainText('That you do not want to be asked how it went.');
  expect(await violations(page)).toEqual([]);
  await host(page).getByRole('button', { name: 'Delete all of this' }).click();
  await expect(host(page)).toContainText('Forgotten.');
  expect(await command(page, 'export')).toEqual({});
});

test('is not asked after two weeks', async ({ page }) => {
  await page.clock.setFixedTime(daysLater(15));
  await page.reload();
  await openPanel(page);
  await expect(question(page)).toHaveCount(0);
});
