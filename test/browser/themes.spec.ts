import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { servePages } from './support/serve-pages';
import { tag } from './support/tag';
import { host, launcher, openPanel, panel, pickReason, rows, watchConsole } from './support/widget';

/** A page as its author sends it, and where the files lie that it asks for. */
interface Theme {
  readonly name: string;
  readonly html: () => Promise<string>;
  readonly folder?: string;
}

const demo = (name: string): Theme => {
  const folder = `node_modules/${name}/dist/`;
  return {
    name,
    folder,
    // Boilerplate leaves the language to the author.
    html: async () =>
      (await readFile(`${folder}index.html`, 'utf8')).replace('lang=""', 'lang="en"'),
  };
};

const shop = (name: string, sheet: string): Theme => ({
  name,
  html: async () => {
    const page = await readFile('test/browser/themes/page.html', 'utf8');
    return page.replace('<!-- theme -->', `<link rel="stylesheet" href="/packages/${sheet}">`);
  },
});
const builder = (name: string): Theme => ({
  name,
  html: () => readFile(`test/browser/themes/${name}.html`, 'utf8'),
});
const bootswatch = (name: string) =>
  shop(`Bootswatch ${name}`, `bootswatch/dist/${name}/bootstrap.min.css`);

const themes: readonly Theme[] = [
  demo('startbootstrap-agency'),
  demo('startbootstrap-shop-homepage'),
  demo('startbootstrap-small-business'),
  demo('startbootstrap-heroic-features'),
  demo('html5-boilerplate'),
  shop('Bootstrap', 'bootstrap/dist/css/bootstrap.min.css'),
  ...['cyborg', 'minty', 'sketchy'].map(bootswatch),
  shop('Bulma', 'bulma/css/bulma.min.css'),
  shop('Materialize', '@materializecss/materialize/dist/css/materialize.min.css'),
  shop('normalize.css', 'normalize.css/normalize.css'),
  shop('Pico', '@picocss/pico/css/pico.min.css'),
  builder('shopify'),
  shop('Tailwind’s preflight', 'tailwindcss/preflight.css'),
  builder('wordpress'),
];

/** Loads the theme, with our tag or as it was. */
async function openTheme(page: Page, { html, folder = '' }: Theme, ourTag: string): Promise<void> {
  const theme = await html();
  const body = theme.replace(/<\/body>/, `${ourTag}</body>`);
  const folders = { '/packages/': 'node_modules/', ...(folder && { '/theme/': folder }) };
  await servePages(page, { '/theme/': body }, folders);
  await page.goto('/theme/');
  // Until it moves, a browser takes the pointer for in the corner, or for nowhere: what is there may look pointed at.
  await page.mouse.move(0, 719);
}

/** Where each element of the page is, what it has, and how it is written. */
const pageAsItStands = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => !element.matches('smart-channel-selector, script'))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { display, overflow, color, backgroundColor, font } = getComputedStyle(element);
        const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`);
        const box = [x, y, width, height].join();
        return [
          element.tagName,
          ...attributes,
          box,
          display,
          overflow,
          color,
          backgroundColor,
          font,
        ];
      }),
  );

/** Every style of every part of the widget. */
const ourLook = (page: Page) =>
  host(page).evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((part) => {
      const styles = getComputedStyle(part);
      // What a theme names its own variables does not matter.
      const names = Array.from(styles).filter((name) => !name.startsWith('--'));
      const values = names.map((name) => `${name}: ${styles.getPropertyValue(name)}`);
      return [part.outerHTML.slice(0, 60), ...values].join('\n');
    }),
  );

const shifted = (page: Page) =>
  page.evaluate(() => (Object(window).shifts as number[]).reduce((sum, value) => sum + value, 0));
/** Of a theme that shifts by itself, such as when its font comes, one load may do so and another not. */
const leastShift = 0.01;

/** What is said in the console, but for what does not come from elsewhere. */
const ofScripts = ({ errors, warnings }: ReturnType<typeof watchConsole>) =>
  [...errors, ...warnings].filter((text) => !text.startsWith('Failed to load resource')).sort();

/** How many pixels differ outside of a box and what is drawn around it. */
function differingPixels(
  one: Buffer,
  other: Buffer,
  box: { x: number; y: number; width: number; height: number },
): number {
  const [before, after] = [PNG.sync.read(one), PNG.sync.read(other)];
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  const around = 40;
  let count = 0;
  for (let y = 0; y < before.height; y++)
    for (let x = 0; x < before.width; x++) {
      const isInBox =
        Math.abs(x - box.x - box.width / 2) < box.width / 2 + around &&
        Math.abs(y - box.y - box.height / 2) < box.height / 2 + around;
      const at = (y * before.width + x) * 4;
      if (!isInBox && before.data.readUInt32BE(at) !== after.data.readUInt32BE(at)) count++;
    }
  return count;
}

interface Look {
  readonly closed: string[];
  readonly open: string[];
}

/** What we look like where there is no theme. */
async function takePlainLook(page: Page): Promise<Look> {
  await page.goto('/pages/smallest.html');
  await expect(launcher(page)).toBeVisible();
  const closed = await ourLook(page);
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await expect(host(page).locator('summary')).toBeVisible();
  return { closed, open: await ourLook(page) };
}

let plainLook: Look | undefined;

for (const theme of themes)
  test(`${theme.name}: the theme is as it was, and so are we`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (!Object(entry).hadRecentInput) shifts.push(Object(entry).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    plainLook ??= await takePlainLook(page);

    const seen = watchConsole(page);
    await openTheme(page, theme, '');
    const before = await pageAsItStands(page);
    const picture = await page.screenshot({ animations: 'disabled', caret: 'initial' });
    const ownShift = await shifted(page);
    const own = ofScripts(seen);

    await page.unrouteAll();
    await openTheme(page, theme, tag);
    await expect(launcher(page)).toBeVisible();
    const box = await launcher(page).boundingBox();
    if (!box) throw new Error('the launcher has no box');
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([box.x + box.width, box.y + box.height]).toEqual([width - 20, 720 - 20]);
    expect(await pageAsItStands(page)).toEqual(before);
    const withUs = await page.screenshot({ animations: 'disabled', caret: 'initial' });
    expect(differingPixels(picture, withUs, box)).toBe(0);
    expect(await ourLook(page)).toEqual(plainLook.closed);

    await openPanel(page);
    await pickReason(page, 'Something urgent');
    await expect(rows(page)).toHaveCount(3);
    await expect(host(page).locator('summary')).toBeVisible();
    expect(await ourLook(page)).toEqual(plainLook.open);
    expect(await pageAsItStands(page)).toEqual(before);
    expect(await shifted(page)).toBeLessThan(ownShift + leastShift);
    expect(ofScripts(seen)).toEqual([...own, ...own].sort());
    await page.screenshot({ path: `test-results/themes/${theme.name.replace(/\W+/g, '-')}.png` });
  });

test('a dialog of Bootstrap, which keeps the focus to itself, does not take it from a customer who writes', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await servePages(page, {
    '/dialog': `<!doctype html><html lang="en"><head><title>Dialog</title>
      <link rel="stylesheet" href="/packages/bootstrap/dist/css/bootstrap.min.css">
      <script src="/packages/bootstrap/dist/js/bootstrap.bundle.min.js"></script>${tag}</head><body>
      <div class="modal" id="terms" tabindex="-1"><div class="modal-dialog"><div class="modal-content">
        <h1 class="modal-title">Terms</h1><button data-bs-dismiss="modal" class="btn-close"></button>
      </div></div></div></body></html>`,
  });
  await page.goto('/dialog');
  await expect(launcher(page)).toBeVisible();
  const isShown = page.evaluate(
    () =>
      new Promise((done) => {
        const dialog = document.querySelector('#terms');
        dialog?.addEventListener('shown.bs.modal', () => done(true));
        new (Object(window).bootstrap.Modal)(dialog).show();
      }),
  );
  expect(await isShown).toBe(true);
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const message = host(page).getByRole('textbox', { name: 'Your message' });
  await message.fill('');
  await message.click();
  await page.keyboard.type('The tap is broken');
  await expect(message).toHaveValue('The tap is broken');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Terms' })).toBeVisible();
  expect(seen).toEqual({ errors: [], warnings: [] });
});
