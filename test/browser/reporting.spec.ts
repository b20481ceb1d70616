import { expect, type Page, test } from '@playwright/test';
import { command, databases, openPanel, pickReason, suggested } from './support/widget';

interface Row {
  contact: string;
  reason: string;
  channel: string;
  suggested: string;
  propensity: number;
  wouldSuggest?: string;
  resolved?: number;
}

/** What the site's address is told, in order. */
async function listen(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  await page.route('**/contacts', (route) => {
    rows.push(route.request().postDataJSON() as Row);
    expect(route.request().headers().cookie).toBeUndefined();
    return route.fulfill({ status: 204 });
  });
  return rows;
}

const configure = (page: Page, config: Record<string, unknown>) =>
  page.addInitScript((given) => {
    const page = window as unknown as { channelSelector: { q: unknown[] } };
    page.channelSelector = Object.assign(() => {}, { q: [['init', given]] });
  }, config);

async function takeChat(page: Page): Promise<void> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Start chat' }).click();
  await (await popup).close();
}

test('contacts are reported with what was suggested, and again when their end is known', async ({
  page,
  context,
}) => {
  const rows = await listen(page);
  await page.goto('/pages/reporting.html');
  await context.addCookies([{ name: 'who', value: 'me', url: page.url() }]);
  await openPanel(page);
  await pickReason(page, 'Lost card');
  await page.getByLabel('Your message').fill('It is gone, and so am I');
  await takeChat(page);
  await expect.poll(() => rows.length).toBe(1);
  expect(rows[0]).toMatchObject({ reason: 'card', channel: 'chat', suggested: 'chat' });
  expect(rows[0]).toMatchObject({ propensity: 1, tried: 0, context: { device: 'desktop' } });
  await command(page, 'recordOutcome', rows[0]?.contact, { resolved: true });
  await expect.poll(() => rows.length).toBe(2);
  expect(rows[1]).toMatchObject({ contact: rows[0]?.contact, resolved: 1, source: 'site' });
  expect(JSON.stringify(rows)).not.toContain('gone');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'What this device remembers' }).click();
  await expect(page.getByText('The site is told')).toBeVisible();
});

test('nothing is reported under Global Privacy Control', async ({ page }) => {
  const rows = await listen(page);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
  );
  await page.goto('/pages/reporting.html');
  await openPanel(page);
  await pickReason(page, 'Lost card');
  await takeChat(page);
  await expect
    .poll(async () => JSON.stringify(await command(page, 'export')))
    .toContain('"channel":"chat"');
  expect(await databases(page)).toEqual([]);
  expect(rows).toEqual([]);
});

test('an apprentice shows the first channel, does not call it the best, and reports what it would suggest', async ({
  page,
}) => {
  const rows = await listen(page);
  await configure(page, { model: { mode: 'apprentice' } });
  await page.goto('/pages/reporting.html');
  await openPanel(page);
  await pickReason(page, 'Lost card');
  await expect(suggested(page)).toHaveText('Text message');
  await expect(page.getByText('Best for this')).toHaveCount(0);
  await page.locator('[part~="channel"][data-channel="chat"]').click();
  await expect.poll(() => rows.length).toBe(1);
  expect(rows[0]).toMatchObject({ channel: 'chat', suggested: 'sms', wouldSuggest: 'chat' });
});

test('exploration shows one channel in a visit, from a contact on over reloads too, and reports its propensity', async ({
  page,
}) => {
  const rows = await listen(page);
  await configure(page, { model: { exploration: 'epsilon-greedy', explorationAmount: 1 } });
  await page.goto('/pages/reporting.html');
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  const shown = await suggested(page).textContent();
  await command(page, 'handOff', 'email', { reason: 'card' });
  await expect
    .poll(async () => Object.keys((await command(page, 'export')) as object))
    .toContain('visit');
  await expect.poll(() => rows.length).toBe(1);
  for (let reload = 0; reload < 5; reload++) {
    await page.reload();
    await openPanel(page);
    await pickReason(page, 'Where is my order?');
    await expect(suggested(page)).toHaveText(shown ?? '');
  }
  await page.locator('[part~="channel"][data-channel="chat"]').click();
  await expect.poll(() => rows.length).toBe(2);
  expect(rows[1]?.propensity).toBeCloseTo(1 / 3);
});
