import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { watchHeld } from './support/held';
import { watchConsole } from './support/widget';

/** By then the engine has made what it makes of code that runs often. */
const warmUp = 100;
const cycles = 200;
/** An engine's own tables grow by fits and starts; what is left behind of one panel is twenty times as much. */
const leastLeakBytes = 1024;

// A trace would hold on to what the page has thrown away. On a small screen the panel is a sheet, with listeners of its own.
test.use({ trace: 'off', viewport: { width: 390, height: 800 } });
// Every cycle is a customer's whole way to a channel.
test.setTimeout(180_000);

/** With something of everything that listens, waits or keeps. */
const config = {
  id: 'leaks',
  look: { mode: 'floating' },
  channels: [
    { id: 'chat', kind: 'chat', vendor: 'crisp' },
    { id: 'callback', kind: 'callback', endpoint: '/pages/callback' },
    { id: 'phone', kind: 'phone', number: '+15555550101', hours: 'Mo-Su 00:00-24:00' },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
  ],
  reasons: Array.from({ length: 10 }, (_, i) => ({ id: `reason-${i}`, label: `Reason ${i}` })),
  privacy: { consent: 'granted' },
  prompts: [{ reason: 'reason-1', when: { event: 'never' } }],
};

type Added = typeof globalThis & { add(): unknown; remove(): unknown };

/** How far a customer comes before the widget is taken away. */
type Way = 'opens' | 'is shown reasons' | 'is handed off';

/**
 * Adds the widget, goes a way, and removes it, so many times. All within the page: a test that holds on to an element
 * keeps it from being thrown away.
 */
const goRound = (page: Page, times: number, way: Way) =>
  page.evaluate(
    async ([times, way]) => {
      const { add, remove } = globalThis as Added;
      const seen = async (css: string) => {
        for (;;) {
          const found = document
            .querySelector('smart-channel-selector')
            ?.shadowRoot?.querySelector<HTMLElement>(css);
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve));
        }
      };
      const press = async (css: string) => (await seen(css)).click();
      for (let time = 0; time < times; time++) {
        await add();
        await press('.launcher');
        if (way !== 'opens') {
          const search = (await seen('[type=search]')) as HTMLInputElement;
          if (way === 'is handed off') {
            search.value = 'reason 5';
            search.dispatchEvent(new Event('input', { bubbles: true }));
            await press('.found .reason');
            await press('[part~="suggestion"] summary');
            await seen('[open] dl');
            await press('[data-channel="email"]');
            await seen('.address');
          }
        }
        await remove();
      }
    },
    [times, way] as const,
  );

/** Nobody is there to answer a link. */
const stay = (page: Page) =>
  page.addInitScript(() =>
    addEventListener('click', (event) => {
      if ((event.composedPath()[0] as Element).closest('a')) event.preventDefault();
    }),
  );

async function expectNothingLeft(page: Page, way: Way): Promise<void> {
  const held = await watchHeld(page);
  /** Once everything that was on its way has come, found nobody and gone: the longest that is waited for is ten seconds. */
  const settled = async () => {
    await page.waitForTimeout(10_000);
    let last = await held();
    for (;;) {
      await page.waitForTimeout(1000);
      const next = await held();
      if (next.listeners >= last.listeners && next.nodes >= last.nodes) return next;
      last = next;
    }
  };
  await goRound(page, warmUp, way);
  const before = await settled();
  await goRound(page, cycles, way);
  const after = await settled();
  test.info().annotations.push({ type: 'held', description: JSON.stringify({ before, after }) });

  const { objects, heapBytes, ...countable } = after;
  expect(countable).toEqual({
    nodes: before.nodes,
    detachedTrees: before.detachedTrees,
    listeners: before.listeners,
  });
  expect(objects - before.objects).toBeLessThan(cycles);
  expect(heapBytes - before.heapBytes).toBeLessThan(cycles * leastLeakBytes);
}

for (const way of ['opens', 'is shown reasons', 'is handed off'] as const)
  test(`the script, taken off ${cycles} times when a customer ${way}, leaves nothing behind`, async ({
    page,
  }) => {
    const seen = watchConsole(page);
    await stay(page);
    await page.goto('/pages/smallest.html');
    await page.evaluate(
      ([config, isKept]) => {
        const { channelSelector } = window as unknown as {
          channelSelector(...all: unknown[]): Promise<unknown>;
        };
        const add = () => channelSelector('init', config);
        // Contacts, which the next one would learn from, are no leak.
        const remove = async () => {
          if (isKept) await channelSelector('forget');
          await channelSelector('destroy');
        };
        Object.assign(globalThis, { add, remove });
      },
      [config, way === 'is handed off'] as const,
    );
    await expectNothingLeft(page, way);
    expect(seen).toEqual({ errors: [], warnings: [] });
  });

test(`the element of the package, removed ${cycles} times, leaves nothing behind`, async ({
  page,
}) => {
  const seen = watchConsole(page);
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { defineElement } from './dist/esm/index.js';
        defineElement();
        globalThis.add = () => {
          const element = document.createElement('smart-channel-selector');
          element.config = ${JSON.stringify(config)};
          document.body.append(element);
        };
        globalThis.remove = () => document.querySelector('smart-channel-selector').remove();`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    write: false,
  });
  await page.route('**/package.js', (route) =>
    route.fulfill({ body: outputFiles[0]?.text ?? '', contentType: 'text/javascript' }),
  );
  await stay(page);
  await page.goto('/pages/without.html');
  await page.addScriptTag({ url: '/package.js', type: 'module' });
  await page.waitForFunction(() => 'add' in globalThis);
  await expectNothingLeft(page, 'is handed off');
  expect(seen).toEqual({ errors: [], warnings: [] });
});
