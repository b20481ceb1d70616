import { expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { machine } from '../../scripts/machine.mjs';
import { expectEveryChannel, failOnce, keptIds } from './support/faults';
import { stored } from './support/stored';
import {
  command,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  suggested,
  watchConsole,
} from './support/widget';

test.use({
  locale: 'en-GB',
  // Only a whole Chromium keeps pages, and Playwright would have it keep none.
  launchOptions: async ({ launchOptions }, use) => {
    const executablePath = await findBrowser('chromium', machine);
    await use({
      ...launchOptions,
      ...(executablePath && { executablePath }),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  },
});

const start = new Date('2026-05-12T10:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const question = (page: Page) =>
  host(page).getByText('Did that resolve it?', { exact: true }).filter({ visible: true });
const row = (page: Page, channel: string) =>
  host(page).locator(`[part~="channel"][data-channel="${channel}"]`);

test.describe('a page that the browser has kept', () => {
  /** Leaves for another page of the site, does something there, and comes back to the page as it was. */
  async function leaveAndReturn(
    page: Page,
    address = '/pages/without.html',
    actThere = async () => {},
  ): Promise<void> {
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        Object.assign(window, { isPersisted: persisted });
      }),
    );
    await page.goto(address);
    await actThere();
    // It does not load again.
    await page.goBack({ waitUntil: 'commit' });
    expect(
      await page.evaluate(() => (window as unknown as { isPersisted?: boolean }).isPersisted),
    ).toBe(true);
  }

  test('goes on where it was left, and keeps contacts', async ({ page }) => {
    const seen = watchConsole(page);
    await page.goto('/pages/smallest.html');
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    const before = await failOnce(page);
    await leaveAndReturn(page);
    await expect(panel(page)).toBeVisible();
    await expectEveryChannel(page);
    const after = await failOnce(page);
    expect(await keptIds(page)).toEqual([before, after]);
    await expect(suggested(page)).not.toHaveText('Phone');
    expect([seen.errors, seen.warnings]).toEqual([[], []]);
  });

  test('has the contacts of the pages in between with its next', async ({ page }) => {
    await page.goto('/pages/smallest.html');
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    await expect(suggested(page)).toHaveText('Phone');
    const ids: string[] = [];
    await leaveAndReturn(page, '/pages/smallest.html?another', async () => {
      ids.push(await failOnce(page));
    });
    ids.push(await failOnce(page));
    expect(await keptIds(page)).toEqual(ids);
    await expect(suggested(page)).not.toHaveText('Phone');
  });

  test('has the hours of when the customer comes back', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-05-12T21:45:00Z') });
    await page.goto('/pages/hours.html');
    await openPanel(page);
    await pickReason(page, 'Lost card');
    await expect(row(page, 'phone')).toContainText('Closes at');
    await leaveAndReturn(page);
    await page.clock.setSystemTime(new Date('2026-05-13T02:00:00Z'));
    await page.clock.runFor(30_000);
    await expect(row(page, 'phone')).toContainText('Closed, opens');
    await expect(suggested(page)).not.toHaveText('Phone');
  });

  test('asks about a contact once it is time', async ({ page }) => {
    await page.clock.install({ time: start });
    await page.goto('/pages/smallest.html');
    await command(page, 'handOff', 'email', { reason: 'order' });
    await leaveAndReturn(page);
    await expect(question(page)).toHaveCount(0);
    await page.clock.setSystemTime(later(2));
    await openPanel(page);
    await page.clock.runFor(30_000);
    await expectEveryChannel(page);
    await command(page, 'rank', { reason: 'order' });
    await expect(question(page)).toBeVisible();
  });
});

/** What goes over the network takes so long. */
const networkMilliseconds = 1000;

/** Where programs for calls, texts and mail are pages: they take the place of ours. */
const programs: readonly [channel: string, program: string | undefined][] = [
  ['phone', undefined],
  ['sms', '/program'],
  ['email', '/program'],
];
for (const [channel, program] of programs)
  for (const isStraight of [true, false])
    test(`the page may be gone right after the click: a contact by ${channel}${isStraight ? ', straight away,' : ''} is on record`, async ({
      page,
    }) => {
      for (const file of ['**/dist/experience-*.js', '**/program'])
        await page.route(file, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, networkMilliseconds));
          if (file.endsWith('.js')) await route.continue();
          else await route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Mail' });
        });
      await page.goto('/pages/smallest.html');
      await page.evaluate((address) => {
        addEventListener('click', (event) => {
          const [link] = event.composedPath().filter((it) => it instanceof HTMLAnchorElement);
          if (!link) return;
          event.preventDefault();
          if (address) location.assign(address);
        });
      }, program);
      const code = page.waitForResponse('**/dist/experience-*.js');
      await openPanel(page);
      if (!isStraight) await pickReason(page, 'Something urgent');
      // Nobody has read the list of channels before.
      await code;
      const isGone = program && page.waitForURL(`**${program}`);
      await row(page, channel).click();
      // Who has called goes on to another page.
      await (isGone || page.goto('/program'));
      await page.goto('/pages/smallest.html');
      await expect.poll(() => keptIds(page)).toHaveLength(1);
    });

test('a page that is frozen in the middle of a contact has it when it goes on', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  const client = await page.context().newCDPSession(page);
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await page.evaluate(() =>
    addEventListener('click', (event) => {
      if (event.composedPath().some((it) => it instanceof HTMLAnchorElement))
        event.preventDefault();
    }),
  );
  await row(page, 'sms').click();
  await client.send('Page.setWebLifecycleState', { state: 'frozen' });
  await client.send('Page.setWebLifecycleState', { state: 'active' });
  await expect.poll(() => keptIds(page)).toHaveLength(1);
  await panel(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expectEveryChannel(page);
  expect([seen.errors, seen.warnings]).toEqual([[], []]);
});

/** A page that nobody looks at; Chromium's tabs without a window are always seen. */
const hide = (page: Page) =>
  page.addInitScript(() => {
    let isHidden = true;
    Object.defineProperty(document, 'hidden', { get: () => isHidden });
    Object.defineProperty(document, 'visibilityState', {
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    Object.defineProperty(document, 'prerendering', { configurable: true, get: () => isHidden });
    Object.assign(window, {
      activate() {
        isHidden = false;
        for (const change of ['prerenderingchange', 'visibilitychange'])
          document.dispatchEvent(new Event(change, { bubbles: true }));
      },
    });
  });
const activate = (page: Page) =>
  page.evaluate(() => (window as unknown as { activate(): void }).activate());

/** Everything that is kept, as a developer of browsers would find it. */
const records = async (page: Page) => JSON.stringify((await stored(page)).databases);

test('a page that is loaded ahead asks and keeps nothing before the customer comes to it', async ({
  page,
}) => {
  await page.clock.setFixedTime(start);
  await page.goto('/pages/smallest.html');
  await command(page, 'handOff', 'email', { reason: 'order' });
  const before = await records(page);
  await hide(page);
  await page.clock.setFixedTime(later(2));
  const looked = page.waitForResponse('**/dist/expiry-*.js');
  await page.goto('/pages/smallest.html');
  await expect(launcher(page)).toBeVisible();
  await looked;
  // What would be written comes in between.
  for (let look = 0; look < 30; look++) expect(await records(page)).toBe(before);
  await expect(question(page)).toHaveCount(0);
  await activate(page);
  await expect(question(page)).toBeVisible();
  await expect.poll(() => records(page)).toContain('askedAt');
});
