import { expect, type Page, test } from '@playwright/test';
import { expectEveryChannel, failOnce, keptIds } from './support/faults';
import {
  command,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  watchConsole,
} from './support/widget';

/** Of the page, besides what the browser itself says of what it could not load. */
const errorsOf = ({ errors }: ReturnType<typeof watchConsole>) =>
  errors.filter((text) => !text.startsWith('Failed to load resource'));
/** Follows no link, and notes where each would have led. */
const noteLinks = (page: Page) =>
  page.evaluate(() => {
    const followed: string[] = [];
    Object.assign(window, { followed });
    addEventListener('click', (event) => {
      const [link] = event.composedPath().filter((it) => it instanceof HTMLAnchorElement);
      if (!link) return;
      if (!event.defaultPrevented) followed.push(link.href);
      event.preventDefault();
    });
  });
const followed = (page: Page) =>
  page.evaluate(() => (window as unknown as { followed: string[] }).followed);

/** When the network goes. Before the panel there is the plain list in its place. */
const moments: readonly [when: string, reach: (page: Page) => Promise<unknown>][] = [
  ['before the panel is opened', (page) => expect(launcher(page)).toBeVisible()],
  ['once the panel is open', openPanel],
  [
    'once a reason is picked',
    async (page) => {
      await openPanel(page);
      await pickReason(page, 'Something urgent');
    },
  ],
];
for (const [when, reach] of moments)
  test(`offline ${when}, every channel is there and its link leads to it`, async ({
    page,
    context,
  }) => {
    const seen = watchConsole(page);
    await page.goto('/pages/smallest.html');
    await reach(page);
    await noteLinks(page);
    await context.setOffline(true);
    const open = launcher(page);
    if (await open.isVisible()) await open.click();
    await expectEveryChannel(page);
    await host(page).locator('a[href^="mailto:"]').filter({ visible: true }).first().click();
    await expect
      .poll(() => followed(page))
      .toEqual([expect.stringMatching(/^mailto:help@acme\.example/)]);
    expect(errorsOf(seen)).toEqual([]);
    await context.setOffline(false);
    await page.goto('/pages/smallest.html');
    await openPanel(page);
    await expectEveryChannel(page);
  });

test('offline once the panel is open, contacts are kept', async ({ page, context }) => {
  await page.goto('/pages/smallest.html');
  const code = page.waitForResponse('**/dist/experience-*.js');
  await openPanel(page);
  await code;
  // What commands come with is there.
  await command(page, 'ready');
  await context.setOffline(true);
  const { id } = (await command(page, 'handOff', 'phone', { reason: 'urgent' })) as { id: string };
  expect(await keptIds(page)).toEqual([id]);
  await context.setOffline(false);
  const next = await failOnce(page);
  expect(await keptIds(page)).toEqual([id, next]);
});

test('a call that was asked for offline did not arrive, and nothing of it is lost', async ({
  page,
  context,
}) => {
  await page.goto('/pages/callback.html');
  await openPanel(page);
  expect(await keptIds(page)).toEqual([]);
  await host(page).getByRole('button', { name: 'Call me back' }).click();
  const number = host(page).getByLabel('Your phone number');
  await number.fill('+15555550199');
  await context.setOffline(true);
  await page.route('**/callbacks', (route) => route.fulfill({ status: 204 }));
  await host(page).getByRole('button', { name: 'Call me back' }).click();
  await expect(host(page).getByRole('alert')).toBeVisible();
  await expect(number).toHaveValue('+15555550199');
  // Who goes on without it finds it as it was, and the other channels.
  await panel(page).getByRole('button', { name: 'Back', exact: true }).click();
  await expect(host(page).locator('a[href^="sms:"]')).toBeVisible();
  await host(page).getByRole('button', { name: 'Call me back' }).click();
  await expect(number).toHaveValue('+15555550199');
  expect(await keptIds(page)).toEqual([]);
});

test('offline, the last word of the site counts for a while, then hours do', async ({
  page,
  context,
}) => {
  const start = new Date('2026-05-12T11:00:00Z');
  await page.clock.install({ time: start });
  await page.route('**/availability.json', (route) =>
    route.fulfill({ json: { phone: { open: true } }, headers: { date: start.toUTCString() } }),
  );
  await page.goto('/pages/hours.html');
  await openPanel(page);
  await pickReason(page, 'Lost card');
  const phone = host(page).locator('[part~="channel"][data-channel="phone"]');
  await expect(phone).not.toContainText('Closed');
  await page.unroute('**/availability.json');
  await context.setOffline(true);
  await page.clock.runFor(40_000);
  await expect(phone).not.toContainText('Closed');
  for (let minute = 0; minute < 3; minute++) await page.clock.runFor(60_000);
  await expect(phone).toContainText('Closed, opens');
  await expect(phone).toBeVisible();
});
