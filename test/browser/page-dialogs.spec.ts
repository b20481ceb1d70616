import { expect, type Page, test } from '@playwright/test';
import { goThrough, visit } from './support/host-page';
import {
  command,
  holdBack,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  watchConsole,
} from './support/widget';

const dialog =
  '<main><h1>A page</h1><button id="show" onclick="theirs.showModal()">Show</button></main><dialog id="theirs" aria-label="Theirs"><button id="help" onclick="channelSelector(\'open\')">Help</button><input aria-label="Field"></dialog>';
const theirs = (page: Page) => page.locator('#theirs');

test('the launcher lies below a modal dialog of the page, and is back after it', async ({
  page,
}) => {
  await visit(page, { body: dialog });
  await page.locator('#show').click();
  await expect(launcher(page)).toHaveCount(1);
  await launcher(page).click({ force: true });
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await goThrough(page);
});

test('opened from within a modal dialog the panel stands over it, and can be used; closed, all is as before', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, { body: dialog });
  await page.locator('#show').click();
  for (const close of ['Escape', 'button']) {
    await page.locator('#help').click();
    await expect(host(page).locator('#title')).toBeFocused();
    await pickReason(page, 'Something urgent');
    await host(page).getByRole('textbox').fill('It is late');
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toBeHidden();
    await expect(theirs(page)).toBeVisible();
    await expect(page.locator('#help')).toBeFocused();
    // The page changes nothing by that either.
    await expect(host(page).locator('dialog')).toHaveCount(0);
    await command(page, 'open');
    await panel(page).getByRole('button', { name: 'Back' }).click();
    await panel(page).getByRole('button', { name: 'Close' }).click();
  }
  await page.keyboard.press('Escape');
  await expect(theirs(page)).toBeHidden();
  await openPanel(page);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('a modal dialog that the page opens over the panel goes first, and the panel goes on after it', async ({
  page,
}) => {
  await visit(page, { body: dialog });
  await openPanel(page);
  await page.evaluate('theirs.showModal()');
  await page.getByLabel('Field').fill('theirs');
  await page.keyboard.press('Escape');
  await pickReason(page, 'Something urgent');
});

test('a modal dialog that the page closes beneath the panel leaves the page usable, and the panel open', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, { body: `${dialog}<button id="other">Other</button>` });
  await page.locator('#show').click();
  await page.locator('#help').click();
  await pickReason(page, 'Something urgent');
  await host(page).getByRole('textbox').fill('It is late');
  await page.evaluate('theirs.close()');
  await expect(host(page).locator('dialog')).toHaveCount(0);
  await expect(host(page).getByRole('textbox')).toBeFocused();
  await expect(host(page).getByRole('textbox')).toHaveValue('It is late');
  await page.locator('#other').click();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('opened over a full-screen element the panel can be used, and stays open after it', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, {
    body: '<main id="film"><button id="show" onclick="film.requestFullscreen()">Show</button></main>',
  });
  await page.locator('#show').click();
  await expect.poll(() => page.evaluate('document.fullscreenElement?.id')).toBe('film');
  await command(page, 'open');
  await pickReason(page, 'Something urgent');
  await host(page).getByRole('textbox').fill('It is late');
  await page.evaluate('document.exitFullscreen()');
  await expect(host(page).locator('dialog')).toHaveCount(0);
  await page.locator('#show').click({ trial: true });
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('a panel that comes late leaves the focus to who writes on the page by now', async ({
  page,
}) => {
  const arrive = await holdBack(page, '**/dist/panel.js*');
  await visit(page, {
    body: `<main><input aria-label="Field"><button onclick="channelSelector('open')">Help</button></main>`,
  });
  await launcher(page).click();
  const field = page.getByLabel('Field');
  await field.click();
  await page.keyboard.type('or');
  arrive();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.type('der');
  await expect(field).toHaveValue('order');
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(host(page).locator('#title')).toBeFocused();
});

test.describe('on a phone, where the page is zoomed in', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('the head of the panel stays on the screen', async ({ page }) => {
    await visit(page, { html: 'lang="en" style="zoom: 1.25"' });
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    for (const name of ['Back', 'Close'])
      await expect(panel(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  });
});

test('an open popover of the page, and siblings that are inert or hidden to screen readers, are none of ours', async ({
  page,
}) => {
  await visit(page, {
    body: '<main inert aria-hidden="true"><h1>A page</h1></main><div id="menu" popover>Menu</div><section inert>More</section>',
  });
  await page.evaluate("document.querySelector('#menu').showPopover()");
  await goThrough(page);
});

/** What pages put over all else. */
const overlays: Readonly<Record<string, string>> = {
  'a cookie banner in the corner':
    '<div id="banner" style="position:fixed;inset:auto 0 0 0;z-index:2147483647;background:#eee;padding:40px"><button onclick="banner.remove()">Agree</button></div>',
  'a wall over everything':
    '<div id="banner" style="position:fixed;inset:0;z-index:2147483647;background:#eee"><button onclick="banner.remove()">Agree</button></div>',
};
for (const [name, overlay] of Object.entries(overlays))
  test(`lets the page go first: ${name}`, async ({ page }) => {
    await visit(page, { body: `<main><h1>A page</h1></main>${overlay}` });
    await expect(launcher(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Agree' }).click();
    await goThrough(page);
  });

/** Scripts of pages that keep keys and the focus to themselves. */
const keepers: Readonly<Record<string, string>> = {
  Escape:
    "addEventListener('keydown', (e) => { if (e.key === 'Escape') { e.preventDefault(); e.stopImmediatePropagation(); } }, true)",
  'Tab, outside of shadow roots':
    "document.addEventListener('keydown', (e) => { if (e.key === 'Tab' && !e.target.shadowRoot) e.preventDefault(); })",
  'single keys as shortcuts':
    "document.addEventListener('keydown', (e) => { if (e.key.length === 1) { e.preventDefault(); document.title += e.key; } })",
  'every key, once it has passed':
    "document.addEventListener('keydown', (e) => { e.preventDefault(); e.stopPropagation(); })",
};
for (const [name, script] of Object.entries(keepers))
  test(`works where the page keeps to itself: ${name}`, async ({ page }) => {
    await visit(page, { body: `<main><h1>A page</h1></main><script>${script}</script>` });
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    const message = host(page).getByRole('textbox');
    await message.focus();
    await message.selectText();
    await page.keyboard.type('late');
    await expect(message).toHaveValue('late');
    expect(await page.title()).toBe('A page');
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toBeHidden();
  });

test('a trap of the page takes the focus back from the page, not from the panel', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, {
    body: `<main><h1>A page</h1></main><div role="dialog" aria-modal="true" aria-label="Theirs" id="trap"><input aria-label="Field"></div>
      <script>document.addEventListener('focusin', (e) => { if (!trap.contains(e.target)) trap.firstElementChild.focus() })</script>`,
  });
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const message = host(page).getByRole('textbox');
  await message.fill('It is late');
  await expect(message).toBeFocused();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
  expect(seen).toEqual({ errors: [], warnings: [] });
});
