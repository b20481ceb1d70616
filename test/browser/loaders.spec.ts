import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { servePages } from './support/serve-pages';
import { channelData, source } from './support/tag';
import {
  channelOrder,
  host,
  launcher,
  openPanel,
  pickReason,
  rows,
  watchConsole,
} from './support/widget';

/** Ways in which other programs than the browser bring our script onto a page; each is what is at the end of the body. */
const loaders: Readonly<Record<string, string>> = {
  'a footer of WordPress': `<script src="${source}?ver=6.8.3" id="channel-selector-js" defer data-wp-strategy="defer" ${channelData}></script>`,

  'a plugin in a folder of our name, as a module': `
    <script src="/plugins/smart-channel-selector/settings.js" data-phone="+15555550199"></script>
    <script type="module" src="${source}" ${channelData}></script>`,

  // As WP Rocket: its scripts wait for the visitor, and are told that the page is still loading until all have run.
  'WP Rocket': `
    <script type="rocketlazyloadscript" data-rocket-type="text/javascript" data-rocket-src="${source}" data-minify="1" ${channelData}></script>
    <script>
      addEventListener('load', () => {
        let state = 'loading';
        Object.defineProperty(document, 'readyState', { configurable: true, get: () => state });
        const { addEventListener } = window;
        window.addEventListener = (name, ...rest) =>
          addEventListener.call(window, name === 'load' ? 'rocket-load' : name, ...rest);
        const script = document.querySelector('[data-rocket-src]');
        script.addEventListener('load', () => {
          script.setAttribute('data-rocket-status', 'executed');
          state = 'complete';
          dispatchEvent(new Event('rocket-load'));
        });
        script.setAttribute('type', script.getAttribute('data-rocket-type'));
        script.setAttribute('src', script.getAttribute('data-rocket-src'));
      });
    </script>`,

  // As Cloudflare's: a type that no browser runs, put into a script of the loader's own making once the page is there.
  'Rocket Loader': `
    <script type="5f2c-text/javascript" src="${source}" ${channelData}></script>
    <script data-cf-settings="5f2c-|49" defer src="/rocket-loader.js"></script>`,

  // Nothing but the address is kept of a tag; config comes by the queue.
  'Google Tag Manager': `
    <script>
      window.channelSelector ??= Object.assign((...call) => channelSelector.q.push(call), { q: [] });
      channelSelector('init', { channels: [
        { id: 'phone', kind: 'phone', number: '+15555550101' },
        { id: 'email', kind: 'email', address: 'help@acme.example' },
        { id: 'sms', kind: 'sms', number: '+15555550100' },
      ] });
      const script = document.createElement('script');
      script.async = true;
      script.src = '${source}';
      const first = document.getElementsByTagName('script')[0];
      first.parentNode.insertBefore(script, first);
    </script>`,
};

const rocketLoader = `
  const inert = document.querySelector('script[type="5f2c-text/javascript"]');
  const script = document.createElement('script');
  for (const { name, value } of inert.attributes)
    if (name !== 'type') script.setAttribute(name, value);
  script.type = 'text/javascript';
  script.async = false;
  inert.replaceWith(script);`;

for (const [name, end] of Object.entries(loaders))
  test(`brought by ${name}, it finds its tag, its config and its files`, async ({ page }) => {
    const seen = watchConsole(page);
    const html = await readFile('test/browser/themes/wordpress.html', 'utf8');
    await servePages(page, {
      '/wordpress': html.replace('</body>', `${end}</body>`),
      '/rocket-loader.js': rocketLoader,
      '/plugins/smart-channel-selector/settings.js': '',
    });
    await page.goto('/wordpress');
    await openPanel(page);
    expect(await channelOrder(page)).toEqual(['phone', 'email', 'sms']);
    await pickReason(page, 'Something urgent');
    await expect(rows(page).filter({ hasText: '+15555550101' })).toHaveCount(1);
    await expect(host(page)).toHaveCount(1);
    expect(seen).toEqual({ errors: [], warnings: [] });
  });

test('under another name, as a module, it finds its tag and its files', async ({ page }) => {
  await page.route('**/dist/acme-channel-selector.js', async (route) =>
    route.fulfill({
      response: await route.fetch({ url: route.request().url().replace('acme-', '') }),
    }),
  );
  await servePages(page, {
    '/renamed': `<script type="module" src="/dist/acme-channel-selector.js" ${channelData}></script>`,
  });
  await page.goto('/renamed');
  await openPanel(page);
  expect(await channelOrder(page)).toEqual(['phone', 'email', 'sms']);
});

test('put into one file with others, it has no files beside it, and gives the plain list', async ({
  page,
}) => {
  const config = '{ "channels": [{ "id": "phone", "kind": "phone", "number": "+15555550101" }] }';
  await servePages(page, {
    '/combined': `<!doctype html><html lang="en"><title>Combined</title><body>
      <script type="application/json" data-channel-selector>${config}</script>
      <script src="/cache/autoptimize_1.js"></script></body></html>`,
    '/cache/autoptimize_1.js': await readFile('dist/channel-selector.js', 'utf8'),
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto('/combined');
  await launcher(page).click();
  await expect(page.getByRole('link', { name: /\+15555550101/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test('put into the page itself, it takes the files beside the page', async ({ page }) => {
  const script = (await readFile('dist/channel-selector.js', 'utf8')).replaceAll('</', '<\\/');
  await servePages(page, {
    '/dist/inlined.html': `<!doctype html><html lang="en"><title>Inlined</title><body>
      <script ${channelData}>${script}</script></body></html>`,
  });
  await page.goto('/dist/inlined.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
});
