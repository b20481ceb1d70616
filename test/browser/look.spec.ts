import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { begin } from './support/journey';
import { walk } from './support/steps';
import { card, host, launcher, openPanel, panel, pickReason, rows } from './support/widget';

/** What sticks out of the panel or window, or has text that its own box cuts off. */
const lost = (page: Page): Promise<string[]> =>
  host(page).evaluate((element) => {
    const wrong = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
      (part) => {
        const box = part.getBoundingClientRect();
        if (box.width === 0 || part.closest('.unseen') || part instanceof SVGElement) return false;
        const isCut =
          part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible';
        return box.left < -1 || box.right > document.documentElement.clientWidth + 1 || isCut;
      },
    );
    const isPageWider = document.documentElement.scrollWidth > window.innerWidth;
    return [...wrong.map((part) => part.outerHTML.slice(0, 90)), ...(isPageWider ? ['page'] : [])];
  });

/** Buttons, links and fields that are smaller than this many pixels either way. */
const smallTargets = (page: Page, least: number): Promise<string[]> =>
  host(page).evaluate(
    (element, pixels) =>
      [
        ...(element.shadowRoot?.querySelectorAll('a, button, input, select, summary, textarea') ??
          []),
      ]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        // A box is as large as the words beside it, which tick it too.
        .map((target) => target.closest('label') ?? target)
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < pixels - 0.5)
        .map(
          ({ target, box }) =>
            `${target.outerHTML.slice(0, 60)}: ${box.width.toFixed()} × ${box.height.toFixed()}`,
        ),
    least,
  );

const plain = { theme: 'light', direction: 'ltr' } as const;

test.describe('nothing is lost', () => {
  test('at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    await walk(page, async (step) => expect(await lost(page), step).toEqual([]));
  });

  test('at 320 px with text twice as large', async ({ browser, baseURL }) => {
    await withLargeText(browser, async (large) => {
      const page = await large.newPage({
        viewport: { width: 320, height: 640 },
        ...(baseURL && { baseURL }),
      });
      await walk(page, async (step) => expect(await lost(page), step).toEqual([]));
      await expect(panel(page).getByRole('heading', { level: 2 })).toHaveCSS('font-size', '37.5px');
    });
  });

  test('with the distances that a customer needs to read', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await walk(page, async (step) => {
      // WCAG 2.2, 1.4.12.
      await host(page).evaluate((element) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        const shadow = element.shadowRoot as ShadowRoot;
        shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
      });
      expect(await lost(page), step).toEqual([]);
    });
  });

  test('of a list of names, its commas beside them, however long they are', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    const label = 'The way to reach us that this site describes at length';
    const channels = ['first', 'second', 'third', 'fourth'].map((id) => ({
      id,
      kind: 'email',
      address: `${id}@acme.example`,
      label: `${label}, ${id}`,
    }));
    await begin(page, { name: 'long names', config: { channels }, steps: [] }, plain);
    await page.getByRole('button', { name: 'Contact us' }).click();
    await pickReason(page, 'A question');
    await card(page).getByText('Why this?').click();
    const parts = await host(page)
      .locator('dt')
      .first()
      .evaluate((list) => [...list.childNodes].map(({ textContent }) => textContent?.trim()));
    expect(parts.filter(Boolean)).toEqual([
      `${label}, second,`,
      `${label}, third,`,
      `${label}, fourth`,
    ]);
  });

  for (const [width, height] of [
    [844, 360],
    [320, 480],
  ] as const)
    test(`of the panel, in a window of ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/pages/look.html');
      await openPanel(page);
      await pickReason(page, 'Lost or stolen card');
      const box = await panel(page).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      await rows(page).last().scrollIntoViewIfNeeded();
      await expect(rows(page).last()).toBeInViewport({ ratio: 1 });
    });
});

/** What a customer sees who has set larger text in the browser. */
async function withLargeText(browser: Browser, act: (large: Browser) => Promise<void>) {
  const type = browser.browserType();
  const { launchOptions } = test.info().project.use;
  const large = await type.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'],
  });
  try {
    await act(large);
  } finally {
    await large.close();
  }
}

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('every target is 44 px large', async ({ page }) => {
    await walk(page, async (step) => expect(await smallTargets(page, 44), step).toEqual([]));
  });

  /** Drags with one finger, from the middle of what is given, over these distances, each after so many milliseconds. */
  async function drag(page: Page, from: Locator, ...moves: (readonly [y: number, ms: number])[]) {
    const box = await from.boundingBox();
    if (!box) throw new Error('there is nothing to drag');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const client = await page.context().newCDPSession(page);
    let timestamp = Date.now() / 1000;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', offset?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        timestamp,
        touchPoints: offset === undefined ? [] : [{ x, y: y + offset }],
      });
    await touch('touchStart', 0);
    for (const [offset, milliseconds] of moves) {
      timestamp += milliseconds / 1000;
      await touch('touchMove', offset);
    }
    return { letGo: () => touch('touchEnd') };
  }
  const title = (page: Page) => panel(page).getByRole('heading', { level: 2 });
  const top = async (page: Page) => (await panel(page).boundingBox())?.y ?? 0;
  /** Where the sheet stands once it has come to rest. */
  const restingTop = async (page: Page) => {
    await panel(page).evaluate((element) =>
      Promise.all(element.getAnimations().map(({ finished }) => finished)),
    );
    return top(page);
  };
  const openSheet = async (page: Page) => {
    const isThere = page.waitForResponse(/bottom-sheet/);
    await page.goto('/pages/look.html');
    await openPanel(page);
    await isThere;
    await expect(panel(page).locator('.head')).toHaveCSS('touch-action', 'none');
  };

  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    test(`the sheet follows the finger, and closes when it was pulled far: ${reducedMotion}`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion });
      await openSheet(page);
      const rest = await restingTop(page);
      const { letGo } = await drag(page, title(page), [20, 100], [400, 4000]);
      await expect.poll(() => top(page)).toBe(rest + 400);
      await letGo();
      await expect(panel(page)).toBeHidden();
      await openPanel(page);
      expect(await restingTop(page)).toBe(rest);
    });

  test('it closes when it is thrown, and springs back when it is let go', async ({ page }) => {
    await openSheet(page);
    const rest = await restingTop(page);
    const slow = await drag(page, title(page), [20, 100], [100, 4000]);
    await expect.poll(() => top(page)).toBe(rest + 100);
    await slow.letGo();
    await expect.poll(() => top(page)).toBe(rest);
    const thrown = await drag(page, title(page), [20, 100], [100, 20]);
    await thrown.letGo();
    await expect(panel(page)).toBeHidden();
  });

  test('what is dragged in the body scrolls it', async ({ page }) => {
    await openSheet(page);
    await pickReason(page, 'Lost or stolen card');
    const rest = await restingTop(page);
    const body = panel(page).locator('.body');
    const { letGo } = await drag(page, body, [-40, 50], [-150, 50]);
    await letGo();
    await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50);
    const down = await drag(page, body, [40, 50], [200, 50], [350, 50]);
    expect(await top(page)).toBe(rest);
    await down.letGo();
    await expect(panel(page)).toBeVisible();
    expect(await top(page)).toBe(rest);
  });

  test('the keyboard covers neither the field nor the button', async ({ page }) => {
    await page.addInitScript(() => {
      const viewport = Object.assign(new EventTarget(), {
        height: 844,
        offsetTop: 0,
        scale: 1,
      });
      Object.defineProperty(window, 'visualViewport', { value: viewport });
    });
    await openSheet(page);
    await pickReason(page, 'Lost or stolen card');
    await rows(page).filter({ hasText: 'Call me back' }).click();
    const field = panel(page).getByLabel('Your phone number');
    await field.focus();
    const free = 360;
    await page.evaluate((height) => {
      Object.assign(window.visualViewport ?? {}, { height });
      window.visualViewport?.dispatchEvent(new Event('resize'));
    }, free);
    const bottom = async (part: Locator) => {
      const box = await part.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    await expect.poll(() => bottom(panel(page))).toBeLessThanOrEqual(free);
    expect(await top(page)).toBeGreaterThanOrEqual(0);
    expect(await bottom(field)).toBeLessThanOrEqual(free);
    const send = panel(page).getByRole('button', { name: 'Call me back', exact: true });
    await send.scrollIntoViewIfNeeded();
    expect(await bottom(send)).toBeLessThanOrEqual(free);
  });
});

test('under a mouse, every target is 24 px large', async ({ page }) => {
  await walk(page, async (step) => expect(await smallTargets(page, 24), step).toEqual([]));
});

test('with forced colours, edges, icons and the focus are drawn in them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/pages/look.html');
  await openPanel(page);
  await pickReason(page, 'Lost or stolen card');
  const colours = (part: Locator) =>
    part.evaluate((element) => {
      const { color, borderTopColor, borderTopStyle, outlineStyle } = getComputedStyle(element);
      const parent = getComputedStyle(element.parentElement as Element).color;
      return { color, parent, edge: `${borderTopStyle} ${borderTopColor}`, outlineStyle };
    });
  for (const icon of await panel(page).locator('.icon').all()) {
    const { color, parent } = await colours(icon);
    expect(color).toBe(parent);
  }
  const canvas = await page.evaluate(() => {
    document.body.style.color = 'Canvas';
    return getComputedStyle(document.body).color;
  });
  const edged = ['suggestion', 'badge', 'action', 'message'].map((part) =>
    panel(page).locator(`[part~="${part}"]`),
  );
  for (const part of edged) {
    const { edge } = await colours(part);
    expect(edge).toMatch(/^(?:solid|inset) rgb/);
    expect(edge).not.toContain(canvas);
  }
  await page.keyboard.press('Tab');
  expect((await colours(panel(page).locator(':focus'))).outlineStyle).toBe('solid');
});

test('opening and every step moves nothing on the page', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: 0 }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/pages/look.html');
  await openPanel(page);
  await expect(rows(page).first()).toBeVisible();
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))));
  expect(await page.evaluate(() => (window as unknown as { shifts: [] }).shifts)).toEqual([]);
});

for (const width of [280, 480, 900])
  test(`in the flow of a page it takes the width that it is given: ${width} px`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const q = [['init', { look: { mode: 'inline' } }]];
      Object.assign(window, { channelSelector: Object.assign(() => {}, { q }) });
    });
    await page.goto('/pages/look.html');
    await page.addStyleTag({ content: `body { inline-size: ${width}px }` });
    await host(page).getByRole('button', { name: 'Lost or stolen card' }).click();
    await expect(card(page)).toBeVisible();
    const box = await host(page).locator('[part~="panel"]').boundingBox();
    expect(box?.width).toBe(width);
    const outside = await host(page).evaluate((element) => {
      const { right } = element.getBoundingClientRect();
      return [...(element.shadowRoot?.querySelectorAll('.panel *') ?? [])].filter(
        (part) => part.getBoundingClientRect().right > right,
      ).length;
    });
    expect(outside).toBe(0);
    const lefts = await rows(page).evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect().left),
    );
    expect(new Set(lefts).size).toBe(width < 700 ? 1 : 2);
  });

test('the page’s own variables and parts go before the brand', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/pages/look.html');
  await page.addStyleTag({
    content: `
      smart-channel-selector { --scs-surface: rgb(1, 2, 3); --scs-fill: rgb(4, 5, 6) }
      smart-channel-selector::part(title) { color: rgb(7, 8, 9) }`,
  });
  await page.evaluate(() =>
    (window as unknown as { channelSelector(...call: unknown[]): Promise<void> }).channelSelector(
      'init',
      { look: { brand: '#ffd500' } },
    ),
  );
  await openPanel(page);
  await pickReason(page, 'Lost or stolen card');
  await expect(panel(page)).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(card(page).locator('[part~="action"]')).toHaveCSS(
    'background-color',
    'rgb(4, 5, 6)',
  );
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveCSS('color', 'rgb(7, 8, 9)');
});

test('the device’s change of theme is followed', async ({ page }) => {
  await page.goto('/pages/look.html');
  await openPanel(page);
  await expect(panel(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(panel(page)).toHaveCSS('background-color', 'rgb(26, 29, 36)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(panel(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('the launcher keeps its colour under the pointer, before and after the panel', async ({
  page,
}) => {
  await page.goto('/pages/look.html');
  await launcher(page).hover();
  await expect(launcher(page)).toHaveCSS('background-color', 'rgb(49, 80, 216)');
  await openPanel(page);
  await page.keyboard.press('Escape');
  await launcher(page).hover();
  await expect(launcher(page)).toHaveCSS('background-color', 'rgb(49, 80, 216)');
  await expect(launcher(page)).toHaveCSS('filter', 'none');
});

test('icons of channels that few sites have come only where there are such channels', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  expect(files.filter((file) => /icon-shapes-rare/.test(file))).toEqual([]);
  await page.goto('/pages/look.html');
  await openPanel(page);
  expect(files.filter((file) => /icon-shapes-rare/.test(file))).toHaveLength(1);
  for (const path of await panel(page).locator('.icon path').all())
    expect(await path.getAttribute('d')).toBeTruthy();
});

test('where icons do not load, words do without', async ({ page }) => {
  await page.route(/icon-shapes-rare/, (route) => route.abort());
  await page.goto('/pages/look.html');
  await openPanel(page);
  await pickReason(page, 'Lost or stolen card');
  await expect(rows(page).filter({ hasText: 'WhatsApp' })).toBeVisible();
});
