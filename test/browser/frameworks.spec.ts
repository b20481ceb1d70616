import { expect, type Page, test } from '@playwright/test';
import { bundleForBrowser, renderOnServer } from './support/bundle';
import { servePages } from './support/serve-pages';
import { tag } from './support/tag';
import {
  card,
  host,
  launcher,
  openPanel,
  pickReason,
  rows,
  suggested,
  watchConsole,
} from './support/widget';

const folder = 'test/browser/frameworks';
const frameworks: { name: string; client: string; server?: string; head?: string }[] = [
  { name: 'React', client: 'react/client.tsx', server: 'react/server.tsx' },
  { name: 'Vue', client: 'vue/client.ts', server: 'vue/server.ts' },
  { name: 'Svelte', client: 'svelte/client.ts', server: 'svelte/server.ts' },
  { name: 'Preact', client: 'preact/client.jsx' },
  {
    name: 'Lit',
    client: 'lit/client.ts',
    // Its development build says in the console that it is one.
    head: "<script>litIssuedWarnings = new Set(['dev-mode'])</script>",
  },
];

/** Opens a page whose content the framework renders, on what the server rendered if it did. */
async function openApp(page: Page, client: string, { content = '', head = '' } = {}) {
  await page.addInitScript(() => {
    // Nobody answers for the programs of the device.
    addEventListener('click', (event) => {
      if (event.composedPath().some((target) => target instanceof HTMLAnchorElement))
        event.preventDefault();
    });
  });
  await servePages(page, {
    '/app': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>${head}</head>
      <body><div id="root">${content}</div>
      <script>window.rendered = document.querySelector('smart-channel-selector')</script>
      <script src="/app.js"></script></body></html>`,
    '/app.js': await bundleForBrowser(`${folder}/${client}`),
  });
  await page.goto('/app');
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

for (const { name, client, server, head = '' } of frameworks) {
  test(`${name}: the element takes config and gives events as a component of its own would`, async ({
    page,
  }) => {
    const seen = watchConsole(page);
    await openApp(page, client, { head });
    await pickReason(page, 'Something urgent');
    await expect(rows(page)).toHaveCount(2);

    // What is rendered again with the same config goes on as it was.
    await press(page, 'Render');
    await expect(page.getByText('Renders: 1')).toBeVisible();
    await expect(card(page)).toBeVisible();

    await rows(page).filter({ hasText: 'Email' }).click();
    await expect(page.locator('output').first()).toHaveText('email');

    await press(page, 'Chat');
    await pickReason(page, 'Something urgent');
    await expect(rows(page)).toHaveCount(3);

    for (let time = 0; time < 2; time++) {
      await press(page, 'Show');
      await expect(host(page)).toHaveCount(0);
      await press(page, 'Show');
      await pickReason(page, 'Something urgent');
      await expect(rows(page)).toHaveCount(3);
    }
    await rows(page).filter({ hasText: 'Phone' }).first().click();
    await expect(page.locator('output').first()).toHaveText('phone');
    expect(seen).toEqual({ errors: [], warnings: [] });
  });

  test(`${name}: the script tag stands on a page that it renders`, async ({ page }) => {
    const seen = watchConsole(page);
    await openApp(page, client, { head: head + tag });
    await openPanel(page);
    for (let time = 0; time < 2; time++) {
      await press(page, 'Show');
      await press(page, 'Render');
    }
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Something urgent' }).click();
    await expect(panel.locator('[part~="suggestion"]')).toBeVisible();
    expect(seen).toEqual({ errors: [], warnings: [] });
  });

  if (server)
    test(`${name}: what the server rendered is taken over without a warning`, async ({ page }) => {
      const seen = watchConsole(page);
      const content = await renderOnServer(`${folder}/${server}`);
      expect(content).toContain('Call us');
      await openApp(page, client, { content });
      await pickReason(page, 'Something urgent');
      await expect(suggested(page)).not.toBeEmpty();
      const isKept = await host(page).evaluate((element) => element === Object(window).rendered);
      expect(isKept).toBe(true);
      await expect(page.getByRole('link', { name: 'Call us' })).toBeHidden();
      await press(page, 'Chat');
      await pickReason(page, 'Something urgent');
      await expect(rows(page)).toHaveCount(3);
      expect(seen).toEqual({ errors: [], warnings: [] });
    });
}

test('React takes over a whole document on which the launcher stands already', async ({ page }) => {
  const seen = watchConsole(page);
  const html = await renderOnServer(`${folder}/react/document-server.tsx`);
  await servePages(page, {
    '/app': `<!doctype html>${html.replace('</body>', '<script defer src="/app.js"></script></body>')}`,
    '/app.js': await bundleForBrowser(`${folder}/react/document-client.tsx`),
  });
  await page.goto('/app');
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => Object(window).takeOver());
  await press(page, 'Count 0');
  await expect(page.getByRole('button', { name: 'Count 1' })).toBeVisible();
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await expect(host(page)).toHaveCount(1);
  expect(seen).toEqual({ errors: [], warnings: [] });
});
