import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import {
  card,
  channelOrder,
  openPanel,
  pickReason,
  rows,
  suggested,
  watchConsole,
} from './support/widget';

test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });

/** At a moment, with what the site's address says. */
async function visit(page: Page, moment: string, answer?: object): Promise<void> {
  await page.clock.install({ time: new Date(moment) });
  await page.route('**/availability.json', (route) =>
    answer
      ? route.fulfill({ json: answer, headers: { date: new Date(moment).toUTCString() } })
      : route.fulfill({ status: 503 }),
  );
  await page.goto('/pages/hours.html');
  await openPanel(page);
  await pickReason(page, 'Lost card');
}

const moments: [what: string, moment: string, words: string, suggested: string][] = [
  ['open', '2026-05-12T15:00:00Z', 'Open until 18:00 (Wednesday 00:00 your time)', 'Phone'],
  ['closing soon', '2026-05-12T21:45:00Z', 'Closes at 18:00 (Wednesday 00:00 your time)', 'Phone'],
  [
    'closed until later',
    '2026-05-12T11:00:00Z',
    'Closed, opens at 09:00 (15:00 your time)',
    'Chat',
  ],
  [
    'closed over the weekend',
    '2026-05-16T20:00:00Z',
    'Closed, opens Monday at 09:00 (15:00 your time)',
    'Chat',
  ],
  [
    'closed on a holiday',
    '2026-12-25T16:00:00Z',
    'Closed, opens tomorrow at 10:00 (16:00 your time)',
    'Chat',
  ],
];
for (const [what, moment, words, channel] of moments)
  test(`a phone that is ${what} says so, and is suggested only while it is open`, async ({
    page,
  }) => {
    await visit(page, moment);
    await expect(row(page, 'Phone')).toContainText(words);
    await expect(suggested(page)).toHaveText(channel);
    expect(await channelOrder(page)).toEqual(['phone', 'chat', 'email']);
    await expect(row(page, 'Email')).not.toContainText('Closed');
    if (channel === 'Phone') return;
    await page.getByText('Why this?').click();
    await expect(card(page).locator('dl')).toContainText(`Phone${words}`);
  });

test('the site’s own word goes before the hours, with the wait', async ({ page }) => {
  const seen = watchConsole(page);
  await visit(page, '2026-05-12T15:00:00Z', {
    phone: { open: false },
    chat: { open: true, waitSeconds: 40 },
  });
  await expect(row(page, 'Phone')).toContainText('Closed now');
  await expect(suggested(page)).toHaveText('Chat');
  await expect(row(page, 'Chat')).toContainText('about a minute');
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('the suggestion moves when the phone closes while the panel is open', async ({ page }) => {
  await visit(page, '2026-05-12T21:59:00Z', { chat: { open: true } });
  await expect(suggested(page)).toHaveText('Phone');
  await page.clock.runFor(90_000);
  await expect(suggested(page)).toHaveText('Chat');
  await expect(row(page, 'Phone')).toContainText('Closed');
  expect(await channelOrder(page)).toEqual(['phone', 'chat', 'email']);
});

test('a closed channel can still be taken, and its opening goes into the calendar', async ({
  page,
}) => {
  await visit(page, '2026-05-16T20:00:00Z', { chat: { open: true } });
  await row(page, 'Phone').click();
  await page.clock.runFor(100);
  await expect(page.getByText('Closed, opens Monday at 09:00')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Put it in my calendar' }).click();
  const file = await (await saved).path();
  const text = await readFile(file, 'utf8');
  expect((await saved).suggestedFilename()).toBe('reminder.ics');
  expect(text).toContain('DTSTART:20260518T130000Z');
  expect(text).toContain('SUMMARY:Get in touch: Phone');
});
