import { expect, type Page, test } from '@playwright/test';
import { expectEveryChannel, failOnce, keptIds } from './support/faults';
import {
  command,
  host,
  openPanel,
  panel,
  pickReason,
  suggested,
  watchConsole,
} from './support/widget';

test.use({
  locale: 'en-GB',
  // Playwright has the browser keep no page.
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

const start = new Date('2026-05-12T10:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const question = (page: Page) =>
  host(page).getByText('Did that resolve it?', { exact: true }).filter({ visible: true });
const row = (page: Page, channel: string) =>
  host(page).locator(`[part~="channel"][data-channel="${channel}"]`);

test.describe('a page that the browser has kept', () => {
  /** Leaves for another page of the site, does something there, and comes back to the page as it was. */
  async function leaveAndReturn(page: Page, elsewhere = async () => {}): Promise<void> {
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        Object.assign(window, { isPersisted: persisted });
      }),
    );
    await page.goto('/pages/without.html');
    await elsewhere();
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
    await leaveAndReturn(page, async () => {
      await page.goto('/pages/smallest.html?another');
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

/** Ways by which a customer may be gone the moment that they have clicked. */
const departures: readonly {
  readonly channel: string;
  readonly how: string;
  readonly leave: string;
}[] = [
  { channel: 'phone', how: 'whose device goes to the call', leave: '' },
  { channel: 'email', how: 'whose mail is a page in the same tab', leave: '/pages/without.html' },
  {
    channel: 'sms',
    how: 'whose messages are a page in the same tab',
    leave: '/pages/without.html',
  },
];
for (const { channel, how, leave } of departures)
  for (const isPicked of [true, false])
    test(`a contact by ${channel}, ${how}, is on record ${isPicked ? 'after a reason' : 'straight away'}`, async ({
      page,
    }) => {
      await page.goto('/pages/smallest.html');
      await page.evaluate((address) => {
        // Programs for calls and mail are on the customer's device only.
        addEventListener('click', (event) => {
          const link = event
            .composedPath()
            .find((target) => target instanceof HTMLAnchorElement) as HTMLAnchorElement;
          if (!/^(?:sms|tel|mailto):/.test(link?.href ?? '')) return;
          event.preventDefault();
          if (address) location.assign(address);
        });
      }, leave);
      await openPanel(page);
      if (isPicked) await pickReason(page, 'Something urgent');
      const left = leave ? page.waitForURL(`**${leave}`) : undefined;
      await row(page, channel).click();
      await left;
      await page.goto('/pages/smallest.html');
      expect(await keptIds(page)).toHaveLength(1);
    });
