import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import {
  card,
  channelOrder,
  command,
  host,
  openPanel,
  panel,
  pickReason,
  rows,
  suggested,
  watchConsole,
} from './support/widget';

test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
const start = new Date('2026-05-12T10:00:00Z');
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000);

/** A contact by chat about the order, two days ago. */
async function cameBack(page: Page): Promise<void> {
  await page.clock.setFixedTime(start);
  await page.goto('/pages/recovery.html');
  await openPanel(page);
  await command(page, 'handOff', 'chat', { reason: 'order' });
  await page.clock.setFixedTime(daysLater(2));
  await page.reload();
  await command(page, 'identify', { references: { Order: 'A-123' } });
}

/** The priority line is suggested, and the message says what was tried. */
async function expectRecovery(page: Page): Promise<void> {
  await expect(host(page)).toContainText('Sorry about that. Let’s get it resolved.');
  await expect(suggested(page)).toHaveText('Priority line');
  await expect(card(page)).toContainText('You reach us directly');
  await expect(card(page)).toContainText('Answers right away');
  await expect(card(page).getByRole('link')).toHaveAttribute('href', 'tel:+15555550109');
  expect(await channelOrder(page)).toContain('manager');
  await expect(host(page).getByRole('textbox', { name: 'Your message' })).toHaveValue(
    'Hello, it’s about: Where is my order?\n' +
      'I got in touch before (Chat, May 12) and it was not resolved.\nOrder: A-123',
  );
}

test('No leads to the priority line at once, with nothing to repeat', async ({ page }) => {
  const seen = watchConsole(page);
  await cameBack(page);
  await host(page).getByRole('button', { name: 'No', exact: true }).click();
  await expect(panel(page)).toBeVisible();
  await expectRecovery(page);
  await page.getByText('Why this?').click();
  await expect(card(page)).toContainText('This is where we put things right.');
  expect(await violations(page)).toEqual([]);

  // Another reason is no recovery: the usual number, and no manager.
  await host(page).getByRole('button', { name: 'Back' }).click();
  await pickReason(page, 'A complaint');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).filter({ hasText: 'Phone' })).toHaveAttribute('href', 'tel:+15555550101');

  // It holds when they come back by themselves, for 30 days.
  await page.clock.setFixedTime(daysLater(20));
  await page.reload();
  await command(page, 'identify', { references: { Order: 'A-123' } });
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  await expectRecovery(page);
  await page.clock.setFixedTime(daysLater(31));
  await page.reload();
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  await expect(rows(page)).toHaveCount(3);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('Why this? says what would change it, ten minutes before the phone closes', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-05-12T15:50:00Z'));
  await page.goto('/pages/recovery.html');
  await openPanel(page);
  await pickReason(page, 'A complaint');
  await expect(suggested(page)).toHaveText('Phone');
  await page.getByText('Why this?').click();
  await expect(card(page)).toContainText('What would change it');
  await expect(card(page)).toContainText('After 18:00 we would suggest Chat.');
  expect(await violations(page)).toEqual([]);
  await page.clock.setFixedTime(new Date('2026-05-12T16:00:00Z'));
  await host(page).getByRole('button', { name: 'Back' }).click();
  await pickReason(page, 'A complaint');
  await expect(suggested(page)).toHaveText('Chat');
  // It was asked about this reason, and is still open.
  await expect(card(page)).toContainText(/From Wednesday.*09:00 we would suggest Phone/);
});
