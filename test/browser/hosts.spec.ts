import { expect, test } from '@playwright/test';
import {
  card,
  command,
  failTwice,
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

test('works under a strict policy with Trusted Types, without one violation', async ({ page }) => {
  const seen = watchConsole(page);
  await page.addInitScript(() => {
    Object.assign(window, { violations: [] as string[] });
    addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { violations: string[] }).violations.push(event.violatedDirective);
    });
  });
  await page.goto('/pages/policy-self.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await failTwice(page, 'phone', 'urgent');
  await expect(suggested(page)).not.toHaveText('Phone');
  const radius = await card(page).evaluate(
    (element) => getComputedStyle(element).borderTopLeftRadius,
  );
  expect(radius).not.toBe('0px');
  expect(
    await page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  ).toEqual([]);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('works where storage is blocked, and says so once', async ({ page }) => {
  const seen = watchConsole(page);
  await page.goto('/pages/blocked-storage.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await failTwice(page, 'phone', 'urgent');
  await expect(suggested(page)).not.toHaveText('Phone');
  expect(seen.errors).toEqual([]);
  expect(seen.warnings.filter((text) => text.includes('storage'))).toHaveLength(1);
});

test('leaves the page as it was: no global but one, nothing patched, no shift, no scroll lock', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const natives = () => [
      history.pushState,
      window.fetch,
      EventTarget.prototype.addEventListener,
      document.querySelector,
    ];
    Object.assign(window, {
      before: { names: Object.getOwnPropertyNames(window), natives: natives() },
      natives,
      shifts: [],
    });
    new PerformanceObserver((list) => {
      (window as unknown as { shifts: unknown[] }).shifts.push(
        ...(list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean })[]).filter(
          ({ hadRecentInput }) => !hadRecentInput,
        ),
      );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const left = await page.evaluate(() => {
    const seen = window as unknown as {
      before: { names: string[]; natives: unknown[] };
      natives(): unknown[];
      shifts: unknown[];
    };
    return {
      globals: Object.getOwnPropertyNames(window).filter(
        (name) =>
          !seen.before.names.includes(name) && !['before', 'natives', 'shifts'].includes(name),
      ),
      isPatched: seen.natives().some((native, i) => native !== seen.before.natives[i]),
      shifts: seen.shifts.length,
      styles: [
        document.documentElement.getAttribute('style'),
        document.body.getAttribute('style'),
        document.head.querySelectorAll('style, link').length,
      ],
    };
  });
  expect(left).toEqual({
    globals: ['channelSelector'],
    isPatched: false,
    shifts: 0,
    styles: [null, null, 0],
  });
});

test('survives hostile CSS, and rests when included twice', async ({ page }) => {
  const seen = watchConsole(page);
  await page.goto('/pages/rude-host.html');
  await expect(launcher(page)).toHaveCount(1);
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const look = await card(page).evaluate((element) => {
    const { width } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return { width, fontSize: Number.parseFloat(style.fontSize), color: style.color };
  });
  expect(look.width).toBeGreaterThan(250);
  expect(look.fontSize).toBeGreaterThanOrEqual(13);
  expect(look.fontSize).toBeLessThan(24);
  expect(look.color).not.toBe('rgb(255, 255, 0)');
  expect(seen.errors).toEqual([]);
  expect(seen.warnings).toHaveLength(1);
  expect(seen.warnings[0]).toMatch(/\[channel-selector\] version .* runs here/);
});

test('stands in the flow of the page where the element is placed', async ({ page }) => {
  await page.goto('/pages/inline.html');
  await expect(host(page).getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  await expect(launcher(page)).toHaveCount(0);
  await pickReason(page, 'Something urgent');
  await expect(rows(page)).toHaveCount(2);
  expect(await host(page).evaluate((element) => getComputedStyle(element).position)).not.toBe(
    'fixed',
  );
});

test('leaves the owner’s own links in the element until the panel is there, and for good if it does not load', async ({
  page,
}) => {
  const ownLink = page.getByRole('link', { name: 'Call +1 555 555 0101' });
  const letLoad = await holdBack(page, '**/dist/panel.js*');
  await page.goto('/pages/inline.html');
  await expect(ownLink).toBeVisible();
  letLoad();
  await expect(rows(page)).toHaveCount(2);
  await expect(ownLink).toBeHidden();

  await page.unroute('**/dist/panel.js*');
  await page.route('**/dist/panel.js*', (route) => route.abort());
  const { warnings } = watchConsole(page);
  await page.reload();
  await expect.poll(() => warnings).toHaveLength(1);
  await expect(ownLink).toBeVisible();
});

test('opens chats by a callback, an event, and Chatwoot, with the words; a failure leaves the other channels', async ({
  page,
}) => {
  await page.goto('/pages/own-chat.html');
  const opened = page.locator('#opened');
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
  const open = async (name: string) => {
    await rows(page).filter({ hasText: name }).click();
  };
  /** The panel makes way for what was opened; behind its launcher is what to do if it did not. */
  const again = async () => {
    await expect(panel(page)).toBeHidden();
    await launcher(page).click();
  };
  await host(page).getByRole('textbox', { name: 'Your message' }).fill('It is late');
  await open('Callback chat');
  await expect(opened).toContainText('callback It is late');
  await again();
  await open('Event chat');
  await expect(opened).toContainText('event It is late');
  await again();
  await open('Vendor chat');
  await expect(opened).toContainText('vendor It is late');
  await expect(opened).toContainText('toggle open');
  await again();
  await open('Broken chat');
  await expect(host(page).getByRole('alert')).toContainText('Broken chat could not be opened');
  await expect(rows(page).filter({ hasText: 'Email' })).toBeVisible();
  await expect(panel(page)).toBeVisible();
});

test('takes new config from the page at any time, and leaves when told to', async ({ page }) => {
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await command(page, 'init', {
    channels: [{ id: 'desk', kind: 'link', label: 'Front desk', href: '/desk' }],
    messages: { 'launcher.label': 'Ask us' },
  });
  await page.getByRole('button', { name: 'Ask us' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveText('Front desk');
  await expect(host(page)).toHaveCount(1);
  await command(page, 'destroy');
  await expect(host(page)).toHaveCount(0);
});

test('consent taken back deletes what is kept', async ({ page }) => {
  const kept = () => command(page, 'export') as Promise<{ contacts?: { contacts: unknown[] } }>;
  await page.goto('/pages/smallest.html');
  await command(page, 'handOff', 'sms', { reason: 'order' });
  expect((await kept()).contacts?.contacts).toHaveLength(1);
  await command(page, 'consent', 'denied');
  expect((await kept()).contacts).toBeUndefined();
  await page.reload();
  expect((await kept()).contacts).toBeUndefined();
});

test('taken off before it was idle, it asks nothing of a customer who comes back', async ({
  page,
}) => {
  await page.goto('/pages/shop.html');
  // None that opens a tab, which the clock would have to reach as well.
  await command(page, 'handOff', 'email', { reason: 'order' });
  await expect
    .poll(async () => JSON.stringify(await command(page, 'export')))
    .toContain('"channel"');
  await page.clock.install({ time: Date.now() + 2 * 86_400_000 });
  await page.addInitScript(() => {
    const later = [['destroy']];
    Object.assign(window, { channelSelector: Object.assign(() => {}, { q: later }) });
  });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  await page.clock.runFor(10_000);
  await page.waitForTimeout(500);
  await expect(host(page)).toHaveCount(0);
  expect(loaded.filter((url) => url.includes('/experience-'))).toEqual([]);
});
