import { expect, type Page, test } from '@playwright/test';
import { violations } from './support/axe';
import {
  channelOrder,
  command,
  holdBack,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  recordEvents,
  rows,
  suggested,
} from './support/widget';

const entry = (page: Page) => host(page).getByRole('button', { name: 'Access needs' });
const back = (page: Page) => host(page).getByRole('button', { name: 'Back' });
const noPhone = (page: Page) => host(page).getByLabel('I can’t use the phone');
const order = ['phone', 'chat', 'sign', 'email'];

/** What the site's address is told. */
async function listen(page: Page): Promise<unknown[]> {
  const told: unknown[] = [];
  await page.route('**/contacts', (route) => {
    told.push(route.request().postDataJSON());
    return route.fulfill({ status: 204 });
  });
  return told;
}

test('a need is said by keyboard, counts at once, stays on the device, and is forgotten', async ({
  page,
}) => {
  const reports = await listen(page);
  const events = await recordEvents(page);
  await page.goto('/pages/needs.html');
  await openPanel(page);
  await pickReason(page, 'Lost card');
  await expect(suggested(page)).toHaveText('Phone');

  await entry(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'What suits you?' })).toBeVisible();
  await expect(host(page).locator('#title')).toBeFocused();
  // Back, close, and then the first of the boxes.
  while (!(await noPhone(page).evaluate((box) => box.matches(':focus'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(noPhone(page)).toBeChecked();
  await expect(noPhone(page)).toBeFocused();
  const status = host(page).getByRole('status').filter({ hasText: 'From now on' });
  await expect(status).toHaveText(
    'From now on we suggest only: Chat, Video call in sign language, and Email.',
  );
  await back(page).focus();
  await page.keyboard.press('Enter');
  await expect(suggested(page)).toHaveText('Chat');

  expect(await channelOrder(page)).toEqual(expect.arrayContaining(order));
  const phone = rows(page).filter({ hasText: 'May not suit your needs' });
  await expect(phone).toHaveAttribute('data-channel', 'phone');
  await expect(phone).toBeEnabled();
  await phone.click();
  await expect.poll(() => reports.length).toBe(1);
  expect(reports[0]).toMatchObject({ channel: 'phone', suggested: 'chat', propensity: 1 });
  const seen = await events();
  expect(seen.map(({ name }) => name)).toContain('handoff');
  const { contacts, needs } = (await command(page, 'export')) as Record<string, unknown>;
  expect(needs).toEqual({ noPhone: true, at: expect.any(Number) });
  expect(JSON.stringify([reports, seen, contacts])).not.toMatch(/noPhone|needs"/);

  await page.reload();
  await openPanel(page);
  await pickReason(page, 'Lost card');
  await expect(suggested(page)).toHaveText('Chat');
  await host(page).getByRole('button', { name: 'What this device remembers' }).click();
  await expect(host(page).getByRole('listitem').getByText('I can’t use the phone')).toBeVisible();
  await host(page).getByRole('button', { name: 'Delete all of this' }).click();
  await back(page).click();
  await expect(suggested(page)).toHaveText('Phone');
  await page.reload();
  await openPanel(page);
  await entry(page).click();
  await expect(noPhone(page)).not.toBeChecked();
  expect(await command(page, 'export')).toEqual({});
});

for (const [where, isRefused, words] of [
  ['nothing forbids it', false, 'Only this device remembers it.'],
  ['the browser asks for it', true, 'is not kept'],
] as const)
  test(`says where needs are kept as soon as it is known, and nothing else before, where ${where}`, async ({
    page,
  }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'globalPrivacyControl', { value });
    }, isRefused);
    const arrive = await holdBack(page, '**/dist/experience-*');
    // In the flow of the page nobody opens it, and nothing is loaded ahead.
    await page.route('/pages/needs.html', async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/html',
        body: html.replace('</main>', '<smart-channel-selector></smart-channel-selector></main>'),
      });
    });
    await page.goto('/pages/needs.html');
    await entry(page).click();
    await expect(noPhone(page)).toBeVisible();
    await expect(host(page).locator('.body')).not.toContainText(/remembers|kept/);
    arrive();
    await expect(host(page).locator('.body')).toContainText(words);
    expect(await command(page, 'export')).toEqual({});
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

test('only who speaks the language is suggested', async ({ page }) => {
  await page.goto('/pages/needs.html');
  await openPanel(page);
  await entry(page).click();
  const language = host(page).getByLabel('Language');
  await expect(language.getByRole('option')).toHaveText(['Any language', 'English', 'Spanish']);
  await language.selectOption('Spanish');
  await back(page).click();
  await pickReason(page, 'Lost card');
  await expect(suggested(page)).toHaveText('Phone');
  await entry(page).click();
  await noPhone(page).check();
  await back(page).click();
  // Nobody says that they do not speak it.
  await expect(suggested(page)).toHaveText('Video call in sign language');
  await expect(rows(page).filter({ hasText: 'May not speak Spanish' })).toHaveCount(2);
  await expect(rows(page).filter({ hasText: 'May not suit your needs' })).toHaveCount(2);
});

test('without IndexedDB a need counts until the page closes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/pages/needs.html');
  await openPanel(page);
  await entry(page).click();
  await noPhone(page).check();
  await back(page).click();
  await pickReason(page, 'Lost card');
  await expect(suggested(page)).toHaveText('Chat');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`axe finds nothing, and targets are large: ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 720 });
      await page.goto('/pages/needs.html');
      await expect(launcher(page)).toBeVisible();
      await openPanel(page);
      await entry(page).click();
      await noPhone(page).check();
      expect(await violations(page)).toEqual([]);
      const targets = panel(page).locator('label:has(input), select');
      await expect(targets).toHaveCount(6);
      for (const target of await targets.all())
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      for (const words of ['I prefer writing', 'Typing is hard for me'])
        await host(page).getByLabel(words).check();
      await back(page).click();
      await host(page).getByRole('button', { name: 'Lost card' }).click();
      await expect(host(page).getByText('No channel suits both')).toBeVisible();
      await expect(rows(page)).toHaveCount(order.length);
      expect(await violations(page)).toEqual([]);
      await host(page).getByRole('button', { name: 'What this device remembers' }).click();
      expect(await violations(page)).toEqual([]);
    });
