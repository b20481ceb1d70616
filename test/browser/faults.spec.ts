import { expect, type Page, test } from '@playwright/test';
import {
  channelOrder,
  command,
  databases,
  holdBack,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  rows,
  suggested,
  watchConsole,
} from './support/widget';

const answerPrior = (page: Page, body: string, status = 200) =>
  page.route('**/pages/prior.json', (route) =>
    route.fulfill({ status, body, contentType: 'application/json' }),
  );

test('mistakes in config are named, with the fix, and every valid channel is listed', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await answerPrior(page, '{}');
  await page.goto('/pages/bad-config.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  expect(await channelOrder(page)).toEqual(['email', 'sms']);
  expect(seen.errors).toEqual([]);
  const warning = (path: string) =>
    seen.warnings.find((text) => text.startsWith(`[channel-selector] ${path}`));
  expect(warning('colour')).toMatch(
    /^\[channel-selector\] colour is not a setting: known settings here: \$schema, id, channels, /,
  );
  expect(warning('channels[0].number')).toBe(
    '[channel-selector] channels[0].number ("CALL-ACME") cannot be used: write the number in international form, such as +15555550101.',
  );
  expect(warning('channels[1].href')).toBe(
    '[channel-selector] channels[1].href ("javascript:alert(document.domain)") cannot be used: write an https: or http: address, or one relative to the page, with no password in it.',
  );
});

test('when the panel does not load, a plain list of every channel stands in', async ({ page }) => {
  await page.route('**/dist/panel.js*', (route) =>
    route.fulfill({ status: 404, body: 'gone', contentType: 'text/html' }),
  );
  await page.goto('/pages/smallest.html');
  await launcher(page).click();
  const links = host(page).getByRole('link');
  await expect(links).toHaveCount(3);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    'tel:+15555550101',
    'mailto:help@acme.example',
    'sms:+15555550100',
  ]);
});

/** What assistive technology is told of the launcher. */
async function expectExpanded(page: Page, isExpanded: boolean): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await expect(async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const button = nodes.find(({ role }) => role?.value === 'button');
    const expanded = button?.properties?.find(({ name }) => name === 'expanded');
    expect(expanded?.value.value).toBe(isExpanded);
  }).toPass();
}

test('the plain list opens and closes as lists do, and tells its channels apart', async ({
  page,
}) => {
  await page.route('**/dist/panel.js*', (route) => route.abort());
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    const chat = {
      id: 'chat',
      kind: 'chat',
      href: 'https://acme.example/chat?from=site',
    };
    const phone = { id: 'phone', kind: 'phone', number: '+15555550101' };
    const channels = [phone, { ...phone, id: 'sms', kind: 'sms' }, chat];
    const page = window as unknown as { channelSelector: { q: unknown[] } };
    page.channelSelector = Object.assign(() => {}, { q: [['init', { channels }]] });
  });
  await page.goto('/pages/smallest.html');
  const links = host(page).getByRole('link');
  await launcher(page).click();
  await expect(links).toHaveText([
    '+15555550101',
    'sms:+15555550101',
    'acme.example/chat?from=site',
  ]);
  const button = host(page).locator('.launcher');
  await expectExpanded(page, true);
  await expect(host(page).locator('.plain')).toHaveCSS('background-color', 'rgb(18, 18, 18)');
  await page.keyboard.press('Escape');
  await expect(links).toHaveCount(0);
  await expect(button).toBeFocused();
  await expectExpanded(page, false);
  await page.keyboard.press('Enter');
  await expect(links).toHaveCount(3);
  await page.keyboard.press('Tab');
  await expect(links.first()).toBeFocused();
});

test('the plain list opens where the launcher is', async ({ page }) => {
  await page.route('**/dist/panel.js*', (route) => route.abort());
  await page.addInitScript(() => {
    const page = window as unknown as { channelSelector: { q: unknown[] } };
    page.channelSelector = Object.assign(() => {}, {
      q: [['init', { look: { position: 'start' } }]],
    });
  });
  await page.goto('/pages/smallest.html');
  await launcher(page).click();
  const startOf = async (css: string) => (await host(page).locator(css).boundingBox())?.x;
  await expect(host(page).locator('.plain')).toBeVisible();
  expect(await startOf('.plain')).toBe(await startOf('.launcher'));
});

test('nobody who has not asked for it is shown the plain list', async ({ page }) => {
  const seen = watchConsole(page);
  await page.route('**/dist/panel.js*', (route) => route.abort());
  await page.goto('/pages/smallest.html');
  expect(await command(page, 'ready')).toBeUndefined();
  await expect(host(page).locator('.plain')).toHaveCount(1);
  await expect(host(page).locator('.plain')).toBeHidden();
  expect(seen.warnings.at(-1)).toBe('[channel-selector] no panel');
  await launcher(page).click();
  await expect(host(page).locator('.plain')).toBeVisible();
});

test('a launcher that was pressed shows it until the panel is there', async ({ page }) => {
  const arrive = await holdBack(page, '**/dist/panel.js*');
  await page.goto('/pages/smallest.html');
  const button = host(page).locator('.launcher');
  await expect(button).toHaveCSS('opacity', '1');
  await button.click();
  await expect(button).toHaveCSS('opacity', '0.7');
  arrive();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeVisible();
  await expect(button).toHaveCSS('opacity', '1');
});

test('when the panel fails to load once, it is tried again', async ({ page }) => {
  let tries = 0;
  await page.route('**/dist/panel.js*', (route) =>
    tries++ === 0 ? route.abort() : route.continue(),
  );
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  expect(tries).toBeGreaterThan(1);
});

test('a click while the panel is still being drawn is not lost', async ({ page }) => {
  const letLoad = await holdBack(page, '**/dist/en-*.js');
  await page.goto('/pages/smallest.html');
  await launcher(page).hover();
  const words = page.waitForRequest('**/dist/en-*.js');
  const ready = command(page, 'ready');
  await words;
  await launcher(page).click();
  letLoad();
  await expect(panel(page)).toBeVisible();
  await ready;
});

test('when the learning code does not load, the prior goes on suggesting', async ({ page }) => {
  const seen = watchConsole(page);
  await page.route('**/dist/fitting*', (route) => route.abort());
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const { id } = (await command(page, 'handOff', 'phone', { reason: 'urgent' })) as { id: string };
  expect(await command(page, 'recordOutcome', id, { resolved: true })).toBe(true);
  await expect.poll(() => seen.warnings.join()).toContain('learning failed');
  await expect(suggested(page)).toHaveText('Phone');
  await expect(rows(page)).toHaveCount(3);
});

test('a mistyped command is answered with the right ones', async ({ page }) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  await expect(launcher(page)).toBeVisible();
  expect(await command(page, 'opne')).toBeUndefined();
  expect(seen.warnings).toHaveLength(1);
  expect(seen.warnings[0]).toMatch(/no command opne; there are init, open, close/);
});

test('what customers say of themselves, and what events tell, are no commands', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  for (const name of ['setNeeds', 'emit', 'pickReason', 'config', 'toString', '__proto__'])
    expect(await command(page, name, { hearing: true })).toBeUndefined();
  expect(seen.warnings.filter((text) => /no command/.test(text))).toHaveLength(6);
  expect(await databases(page)).toEqual([]);
});

test('an element of the page that takes our name does not keep the widget away', async ({
  page,
}) => {
  await page.route('**/pages/smallest.html', async (route) => {
    const response = await route.fetch();
    const form = '<form id="channelSelector"><input name="version"></form>';
    const whole = (await response.text()).replace(' async', '').replace('<script', `${form}$&`);
    await route.fulfill({ response, body: whole });
  });
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await expect(rows(page)).toHaveCount(3);
});

test('settings that throw when they are read throw nothing at the page', async ({ page }) => {
  const seen = watchConsole(page);
  await page.addInitScript(() => {
    const label = () => {
      throw new Error('read');
    };
    const channels = [{ kind: 'email', address: 'help@acme.example' }];
    const look = Object.defineProperty({}, 'brand', { enumerable: true, get: label });
    Object.assign(window, {
      channelSelector: Object.assign(() => {}, { q: [['init', { channels, look }]] }),
    });
  });
  await page.goto('/pages/smallest.html');
  await command(page, 'open');
  expect(seen.errors).toEqual([]);
  expect(seen.warnings.length).toBeGreaterThan(0);
});
