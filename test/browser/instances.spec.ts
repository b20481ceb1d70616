import { expect, type Locator, type Page, test } from '@playwright/test';
import { bundleForBrowser } from './support/bundle';
import { goThrough, visit } from './support/host-page';
import { recordsOf } from './support/stored';
import { tag } from './support/tag';
import { command, host, launcher, openPanel, panel, watchConsole } from './support/widget';

const channels = [
  { id: 'phone', kind: 'phone', number: '+15555550101' },
  { id: 'email', kind: 'email', address: 'help@acme.example' },
  { id: 'sms', kind: 'sms', number: '+15555550100' },
];
const config = (id: string, look: object) =>
  JSON.stringify({ id, channels, look, messages: { 'launcher.label': `Ask ${id}` } });
const element = (id: string, look: object = { mode: 'inline' }) =>
  `<smart-channel-selector id="${id}"><script type="application/json">${config(id, look)}</script></smart-channel-selector>`;

/** The page has the package's element in a bundle of its own. */
async function visitWithPackage(page: Page, body: string, head = '') {
  const bundle = await bundleForBrowser('test/browser/frameworks/element/client.ts');
  await page.route('**/host/bundle.js', (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: bundle }),
  );
  await visit(page, {
    head: `${head}<script type="module" src="/host/bundle.js"></script>`,
    body: `<main>${body}</main>`,
  });
}

for (const [name, tags] of [
  ['the same tag twice', tag + tag],
  ['two tags of two versions', tag + tag.replace('.js"', '.js?older"')],
  [
    'a blocking tag and a module',
    tag.replace(' async', '') + tag.replace('async', 'type="module"'),
  ],
] as const)
  test(`included twice, the first stands and the second says so: ${name}`, async ({ page }) => {
    const seen = watchConsole(page);
    await page.route('**/dist/channel-selector.js?older', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('0.1.0', '0.0.9');
      await route.fulfill({ response, body });
    });
    await visit(page, { head: tags });
    await goThrough(page);
    await expect(host(page)).toHaveCount(1);
    expect(seen.errors).toEqual([]);
    // A module is run once, whoever asks for it.
    expect(seen.warnings.filter((text) => !/version .* runs here/.test(text))).toEqual([]);
    expect(seen.warnings.length).toBeLessThan(2);
  });

test('two elements work side by side, and neither sees what the other keeps', async ({ page }) => {
  const seen = watchConsole(page);
  await visitWithPackage(page, element('sales') + element('support'));
  const [sales, support] = ['sales', 'support'].map((id) =>
    page.locator(`smart-channel-selector#${id}`),
  ) as [Locator, Locator];
  for (const one of [sales, support]) {
    await one.getByRole('button', { name: 'Something urgent' }).click();
    await expect(one.locator('[part~="suggestion"]')).toBeVisible();
  }
  await sales.locator('[part~="channel"][data-channel="phone"]').click();
  await expect
    .poll(() => recordsOf(page, 'sales'))
    .toMatchObject({ contacts: { contacts: [{ channel: 'phone' }] } });
  expect(await recordsOf(page, 'support')).toBeUndefined();
  await expect(support.locator('[part~="suggestion"]')).toBeVisible();
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('a launcher of the tag and one of the element can both be open, and each closes by itself', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visitWithPackage(page, element('sales', { mode: 'floating', position: 'start' }), tag);
  const sales = page.locator('#sales');
  const byTag = page.locator('smart-channel-selector:not(#sales)');
  await sales.getByRole('button', { name: 'Ask sales' }).click();
  await expect(sales.locator('#panel')).toBeVisible();
  await byTag.locator('.launcher').click();
  await expect(byTag.locator('#panel')).toBeVisible();
  await expect(byTag.locator('#title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(byTag.locator('#panel')).toBeHidden();
  await expect(byTag.locator('.launcher')).toBeFocused();
  await expect(sales.locator('#panel')).toBeVisible();
  await goThrough(page, { host: byTag });
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('the tag leaves an element of the package alone', async ({ page }) => {
  await visitWithPackage(page, element('sales'), tag);
  await expect(
    page.locator('#sales').getByRole('heading', { name: 'How can we help?' }),
  ).toBeVisible();
  await openPanel(page);
  await command(page, 'destroy');
  await expect(launcher(page)).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  await expect(
    page.locator('#sales').getByRole('heading', { name: 'How can we help?' }),
  ).toBeVisible();
});
