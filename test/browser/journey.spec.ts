import { expect, test } from '@playwright/test';
import {
  card,
  channelOrder,
  command,
  databases,
  failTwice,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  recordEvents,
  rows,
  suggested,
  watchConsole,
} from './support/widget';

test('the smallest tag: a launcher, reasons, a suggestion with its explanation, every channel one click away', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await expect(suggested(page)).toHaveText('Phone');
  await expect(card(page)).toContainText('Someone answers while you wait, and this is urgent.');
  await expect(card(page).getByRole('link', { name: /^Call \W*15555550101/ })).toHaveAttribute(
    'href',
    'tel:+15555550101',
  );
  expect(await channelOrder(page)).toEqual(['phone', 'email', 'sms']);
  for (const row of await rows(page).all()) {
    await expect(row).toBeVisible();
    await expect(row).toHaveAttribute('href', /^(tel|mailto|sms):/);
  }
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('the order of the list never changes, on any step, for any reason', async ({ page }) => {
  await page.goto('/pages/shop.html');
  await openPanel(page);
  const order = ['chat', 'sms', 'email', 'phone'];
  expect(await channelOrder(page)).toEqual(order);
  const suggestions = new Set<string | null>();
  for (const label of ['Where is my order?', 'Lost or stolen card', 'Question about an invoice']) {
    await pickReason(page, label);
    expect(await channelOrder(page)).toEqual(order);
    suggestions.add(await suggested(page).textContent());
    await host(page).getByRole('button', { name: 'Back' }).click();
  }
  expect(suggestions.size).toBeGreaterThan(0);
});

test('choosing a channel opens its address with the words in it, and the contact is recorded', async ({
  page,
}) => {
  const events = await recordEvents(page);
  await page.goto('/pages/shop.html');
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  const words = 'Größe & Farbe?\n50 % 🚲';
  await host(page).getByRole('textbox', { name: 'Your message' }).fill(words);
  const encoded = encodeURIComponent(words);
  const hrefs = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('href')));
  expect(hrefs).toEqual([
    `/pages/smallest.html?about=Where%20is%20my%20order%3F&text=${encoded}`,
    `sms:+15555550100?body=${encoded}`,
    `mailto:help@acme.example?subject=Where%20is%20my%20order%3F&body=${encoded.replace('%0A', '%0D%0A')}`,
    'tel:+15555550101',
  ]);

  await rows(page).filter({ hasText: 'Text message' }).click();
  await expect.poll(async () => (await events()).map(({ name }) => name)).toContain('handoff');
  const { detail } = (await events()).find(({ name }) => name === 'handoff') ?? { detail: {} };
  expect(detail).toMatchObject({
    channel: 'sms',
    reason: 'order',
    message: words,
    href: `sms:+15555550100?body=${encoded}`,
  });
  const kept = JSON.stringify(await command(page, 'export'));
  expect(kept).toContain('"channel":"sms"');
  expect(kept).not.toContain('Farbe');
});

test('a web address opens in a new tab, which cannot reach back', async ({ page, context }) => {
  await page.goto('/pages/shop.html');
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  const opened = context.waitForEvent('page');
  await card(page).getByRole('link', { name: 'Start chat' }).click();
  const chat = await opened;
  await chat.waitForLoadState();
  expect(new URL(chat.url()).searchParams.get('about')).toBe('Where is my order?');
  expect(await chat.evaluate(() => window.opener)).toBeNull();
});

test('two unresolved contacts change the suggestion; it survives a reload; forgetting restores the prior', async ({
  page,
}) => {
  const events = await recordEvents(page);
  const suggestionFor = async () => {
    await openPanel(page);
    await pickReason(page, 'Where is my order?');
    return suggested(page).textContent();
  };
  await page.goto('/pages/shop.html');
  await command(page, 'ready');
  const prior = await command(page, 'rank', { reason: 'order' });
  const first = await suggestionFor();
  expect(first).toBe('Chat');

  await failTwice(page, 'chat', 'order');
  await expect(suggested(page)).not.toHaveText('Chat');
  const changed = await suggested(page).textContent();
  const learned = await command(page, 'rank', { reason: 'order' });

  await page.reload();
  expect(await suggestionFor()).toBe(changed);
  expect(await command(page, 'rank', { reason: 'order' })).toEqual(learned);
  expect((await events()).some(({ name }) => name === 'suggest')).toBe(true);

  await host(page).getByRole('button', { name: 'What this device remembers' }).click();
  await host(page).getByRole('button', { name: 'Delete all of this' }).click();
  await expect(panel(page).getByText('Forgotten. Suggestions start afresh.')).toBeVisible();
  expect(await command(page, 'rank', { reason: 'order' })).toEqual(prior);
  await page.reload();
  expect(await suggestionFor()).toBe('Chat');
});

test('nothing is stored before the customer acts', async ({ page }) => {
  await page.goto('/pages/shop.html');
  await openPanel(page);
  await pickReason(page, 'Lost or stolen card');
  expect(await databases(page)).toEqual([]);
  expect(
    await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
  ).toEqual(['', 0, 0]);
  await card(page).getByRole('link').first().click();
  await expect.poll(() => databases(page)).toEqual(['channel-selector:shop']);
});

test('the panel is loaded on intent only', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/pages/smallest.html');
  await expect(launcher(page)).toBeVisible();
  await page.waitForTimeout(1000);
  expect(loaded.filter((path) => path.startsWith('/dist/'))).toEqual(['/dist/channel-selector.js']);
  await launcher(page).hover();
  await expect.poll(() => loaded).toContain('/dist/panel.js');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const files = loaded.filter((path) => path.startsWith('/dist/'));
  expect(new Set(files).size).toBe(files.length);
});

test('keyboard alone: open, pick, go back, close, and the launcher has the focus again', async ({
  page,
}) => {
  await page.goto('/pages/smallest.html');
  await expect(launcher(page)).toBeVisible();
  await launcher(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement;
      return active?.textContent?.trim() || active?.getAttribute('aria-label');
    });
  for (let i = 0; i < 20 && !(await focused())?.includes('Something urgent'); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  for (let i = 0; i < 20 && !(await focused())?.includes('Call'); i++)
    await page.keyboard.press('Tab');
  expect(await focused()).toContain('Call');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});
