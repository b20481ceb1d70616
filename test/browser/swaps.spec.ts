import { expect, type Page, test } from '@playwright/test';
import { bundleForBrowser } from './support/bundle';
import { servePages } from './support/serve-pages';
import { tag } from './support/tag';
import {
  card,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  rows,
  watchConsole,
} from './support/widget';

/** A library that follows links without loading the page anew. */
interface Library {
  readonly name: string;
  /** What it wants in the head. */
  readonly head: string;
  /** Attributes of the body and what is around the content of a page. */
  readonly body?: string;
  readonly wrap?: (content: string) => string;
  /** What is bundled as `/app.js`. */
  readonly app?: string;
}

const libraries: readonly Library[] = [
  {
    name: 'Turbo',
    head: '<script src="/packages/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>',
  },
  {
    name: 'htmx 4',
    head: '<script src="/packages/htmx.org/dist/htmx.js"></script>',
    body: 'hx-boost:inherited="true"',
  },
  {
    name: 'htmx 2',
    head: '<script src="/packages/htmx.org-2/dist/htmx.js"></script>',
    body: 'hx-boost="true"',
  },
  {
    name: 'swup',
    head: `<script src="/packages/swup/dist/Swup.umd.js"></script>
      <script defer src="/swaps/start-swup.js"></script>`,
    wrap: (content) => `<div id="swup">${content}</div>`,
  },
  { name: 'Astro', head: '<script defer src="/swaps/swap-as-astro.js"></script>' },
  { name: 'the Navigation API', head: '<script defer src="/swaps/intercept.js"></script>' },
  {
    name: 'Vue Router',
    head: '<script defer src="/app.js"></script>',
    wrap: () => '<div id="app"></div>',
    app: 'vue-router/client.ts',
  },
];

const names = ['one', 'two', 'three'];

/** Where on a page our tag stands, and what else of ours is there. */
interface Placement {
  readonly inHead?: string;
  readonly inBody?: string;
  readonly content?: string;
}

const html = (
  { head, body = '', wrap = (it) => it }: Library,
  name: string,
  { inHead = '', inBody = '', content = '' }: Placement,
) =>
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Page ${name}</title>
    ${head}
    ${inHead}
  </head>
  <body ${body}>
    ${wrap(`<nav>${names.map((it) => `<a href="/${it}">To ${it}</a> `).join('')}</nav>
    <h1>Page ${name}</h1>${content}`)}
    ${inBody}
  </body>
</html>`;

const openSite = async (page: Page, library: Library, placement: Placement = { inHead: tag }) => {
  const paths = names.map((name) => [`/${name}`, html(library, name, placement)]);
  const app = library.app ?? 'element/client.ts';
  const pages = { '/app.js': await bundleForBrowser(`test/browser/frameworks/${app}`) };
  await servePages(page, Object.assign(pages, Object.fromEntries(paths)), {
    '/packages/': 'node_modules/',
    '/swaps/': 'test/browser/swaps/',
  });
  await page.goto('/one');
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
};

const isOn = async (page: Page, name: string) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Page ${name}`);
  await expect(host(page)).toHaveCount(1);
};
const follow = async (page: Page, name: string) => {
  await page.getByRole('link', { name: `To ${name}` }).click();
  await isOn(page, name);
};

/** Everything that we have on the page, in numbers. */
const footprint = (page: Page) =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('smart-channel-selector')].map(
      (element) => element.shadowRoot,
    );
    return {
      besideTheBody: document.documentElement.children.length,
      roots: roots.length,
      parts: roots.map((root) => root?.querySelectorAll('*').length),
      sheets: roots.map((root) => root?.adoptedStyleSheets.length),
    };
  });

const isSameDocument = (page: Page) => page.evaluate(() => 'isSameDocument' in window);

for (const library of libraries) {
  for (const [place, placement] of [
    ['head', { inHead: tag }],
    ['body', { inBody: tag }],
  ] as const)
    test(`${library.name}, script in the ${place}: one launcher on every page, there and back`, async ({
      page,
    }) => {
      const seen = watchConsole(page);
      await openSite(page, library, placement);
      await follow(page, 'two');
      await expect(launcher(page)).toBeVisible();
      const before = await footprint(page);
      for (const name of ['three', 'one', 'two', 'three']) await follow(page, name);
      for (const name of ['two', 'one', 'three']) {
        await page.goBack();
        await isOn(page, name);
      }
      for (const name of ['one', 'two']) {
        await page.goForward();
        await isOn(page, name);
      }
      await expect(launcher(page)).toBeVisible();
      expect(await footprint(page)).toEqual(before);
      await openPanel(page);
      await pickReason(page, 'Something urgent');
      expect(await isSameDocument(page)).toBe(true);
      // What is in the body runs again with each body, and says that it does.
      expect(seen.warnings.filter((text) => !text.includes('runs here'))).toEqual([]);
      expect(seen.errors).toEqual([]);
    });

  test(`${library.name}: an open panel keeps what the customer wrote from page to page`, async ({
    page,
  }) => {
    const seen = watchConsole(page);
    await openSite(page, library);
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    const message = host(page).getByRole('textbox', { name: 'Your message' });
    await message.fill('The tap is broken');
    await follow(page, 'two');
    await expect(panel(page)).toBeVisible();
    await expect(message).toHaveValue('The tap is broken');
    await page.goBack();
    await isOn(page, 'one');
    await expect(message).toHaveValue('The tap is broken');
    await message.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(launcher(page)).toBeFocused();
    await openPanel(page);
    expect(await isSameDocument(page)).toBe(true);
    expect(seen).toEqual({ errors: [], warnings: [] });
  });
}

const [turbo] = libraries as [Library];
const morphing: Library = {
  name: 'Turbo, morphing',
  head: `<meta name="turbo-refresh-method" content="morph">${turbo.head}`,
};

test('a page that Turbo refreshes by morphing keeps the launcher and the open panel', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await openSite(page, morphing);
  await openPanel(page);
  const refresh = () =>
    page.evaluate(async () => {
      const isRendered = new Promise((done) =>
        document.addEventListener('turbo:render', (event) => {
          done((event as CustomEvent).detail.renderMethod);
        }),
      );
      Object(window).Turbo.visit(location.href, { action: 'replace' });
      return isRendered;
    });
  expect(await refresh()).toBe('morph');
  await isOn(page, 'one');
  await expect(panel(page)).toBeVisible();
  await pickReason(page, 'Something urgent');
  expect(await refresh()).toBe('morph');
  await expect(card(page)).toBeVisible();
  expect(seen).toEqual({ errors: [], warnings: [] });
});

const ownLinks = '<a href="tel:+15555550101">Call us</a>';

test('an element that Turbo keeps as permanent keeps its panel', async ({ page }) => {
  const seen = watchConsole(page);
  const content = `<smart-channel-selector id="contact" data-turbo-permanent>${ownLinks}</smart-channel-selector>`;
  await openSite(page, turbo, { inHead: tag, content });
  await pickReason(page, 'Something urgent');
  for (const name of ['two', 'three']) {
    await follow(page, name);
    await expect(card(page)).toBeVisible();
  }
  await page.goBack();
  await isOn(page, 'two');
  await expect(card(page)).toBeVisible();
  expect(seen).toEqual({ errors: [], warnings: [] });
});

/** Where the element has links of its own, the panel stands in their place, however the customer comes to a page. */
async function isFilledOnEveryPage(page: Page, channels: number): Promise<void> {
  const isFilled = async (name: string) => {
    await isOn(page, name);
    await expect(rows(page)).toHaveCount(channels);
    await expect(page.getByRole('link', { name: 'Call us' })).toBeHidden();
  };
  await isFilled('one');
  for (const name of ['two', 'three']) {
    await follow(page, name);
    await isFilled(name);
  }
  await page.goBack();
  await isFilled('two');
  await pickReason(page, 'Something urgent');
}

test('an element placed on every page that is swapped is filled again by init', async ({
  page,
}) => {
  const seen = watchConsole(page);
  const content = `<smart-channel-selector>${ownLinks}</smart-channel-selector>`;
  const again = `<script>
    addEventListener('turbo:load', () => channelSelector('init', {}));
    window.channelSelector ??= Object.assign((...call) => channelSelector.q.push(call), { q: [] });
  </script>`;
  await openSite(page, turbo, { inHead: tag + again, content });
  await isFilledOnEveryPage(page, 3);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('an element of the package is filled on every page that is swapped', async ({ page }) => {
  const seen = watchConsole(page);
  const config = JSON.stringify({
    channels: [{ id: 'phone', kind: 'phone', number: '+15555550101' }],
  });
  const content = `<smart-channel-selector>
    <script type="application/json">${config}</script>${ownLinks}
  </smart-channel-selector>`;
  await openSite(page, turbo, { inHead: '<script defer src="/app.js"></script>', content });
  await isFilledOnEveryPage(page, 1);
  expect(seen).toEqual({ errors: [], warnings: [] });
});
