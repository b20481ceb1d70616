import { expect, test } from '@playwright/test';
import { goThrough, visit } from './support/host-page';
import { host, launcher, openPanel, panel, watchConsole } from './support/widget';

/** What style sheets of pages do to everything, each sheet a page of its own. */
const sheets: Readonly<Record<string, string>> = {
  'all unset': '* { all: unset !important }',
  'buttons and links hidden': 'button, a, svg { display: none !important }',
  'everything invisible':
    'body > *, smart-channel-selector { visibility: hidden !important; opacity: 0 !important; pointer-events: none !important; clip-path: inset(50%) !important }',
  'the element itself moved, shrunk and covered':
    'smart-channel-selector { display: none !important; position: static !important; transform: scale(.1) !important; inset: 0 auto auto 0 !important; inline-size: 3px !important; overflow: hidden !important; z-index: -1 !important }',
  'unknown elements hidden until they are defined':
    ':not(:defined) { visibility: hidden; display: none }',
  'a root font of 62.5 %': 'html { font-size: 62.5% }',
  'a root font of 40 px': 'html { font-size: 40px }',
  'a root font of 1 px': 'html { font-size: 1px }',
  'text without a size': '* { font-size: 0 !important }',
  'a body that is transformed': 'body { transform: translateX(0); min-block-size: 300vh }',
  'a body that is moved aside': 'body { translate: 80vw 0 }',
  'a body with a filter': 'body { filter: grayscale(1); min-block-size: 300vh }',
  'a body with perspective': 'body { perspective: 500px; min-block-size: 300vh }',
  'a body that is contained': 'body { contain: strict; block-size: 200px }',
  'a body that will change': 'body { will-change: transform; min-block-size: 300vh }',
  'a body that cuts off': 'html, body { overflow: hidden; block-size: 100% }',
  'a body that scrolls by itself':
    'html { overflow: hidden; block-size: 100% } body { overflow: auto; block-size: 100% }',
  'a body faded out': 'body { opacity: 0 }',
  'a body that takes no pointer': 'body { pointer-events: none }',
  'a body of no size': 'body { inline-size: 0; block-size: 0; overflow: hidden }',
  'a body zoomed in': 'body { zoom: 1.5 }',
  'a root zoomed in': 'html { zoom: 1.25 }',
  'a body zoomed out': 'body { zoom: .5 }',
  'a root with a filter': 'html { filter: invert(1) hue-rotate(180deg); min-block-size: 300vh }',
  'overlays of the highest order':
    'body::after { content: ""; position: fixed; inset: 0; z-index: 1000000; background: #0008; pointer-events: none }',
  'transitions and animations on everything':
    '@keyframes spin { to { transform: rotate(1turn); opacity: 0 } } :not(html) { transition: all 5s !important; animation: spin 3s infinite !important }',
  'a body as a grid': 'body { display: grid; gap: 100px; grid-auto-rows: 1fr }',
  'a body as a row': 'body { display: flex; gap: 100px; justify-content: space-between }',
  'a root as a row': 'html { display: flex; gap: 100px }',
  'a root as a grid': 'html { display: grid; gap: 100px; min-block-size: 100vh }',
  'the last child of all singled out':
    'body > :last-child, html > :last-child { margin-block-start: 300px; background: red; position: static }',
  'room kept for the scroll bar':
    'html { scrollbar-gutter: stable both-edges; overflow-y: scroll }',
  'nothing to select or touch': '* { user-select: none !important; touch-action: none !important }',
  'text set in strange ways':
    '* { text-transform: uppercase; letter-spacing: 1em; line-height: 5; word-spacing: 2em; text-indent: 9em; text-align: center; font: italic 900 50px monospace; white-space: nowrap; color: #fff !important }',
  'everything from right to left': '* { direction: rtl }',
  'letters one over the other': 'html { writing-mode: vertical-rl }',
  'no outlines, no cursors, no backgrounds':
    '*, *::before, *::after { outline: 0 !important; cursor: none !important; background: none !important; box-shadow: none !important }',
  'properties of ours set by the page': '* { --scs-width: none; --scs-radius: ; --scs-line: 12 }',
  'normalize and reset of frameworks':
    '*, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid } html { line-height: 1.5; tab-size: 4 } body { line-height: inherit; margin: 0 } button { background: transparent; padding: 0; font: inherit } [hidden] { display: none !important } svg { display: block; vertical-align: middle }',
  'containers and layers':
    '@layer page { :not(html) { container-type: size !important; content-visibility: hidden !important } }',
  'columns and floats': 'html { columns: 3 } * { float: left; clear: both; break-inside: avoid }',
  'dark, by the page’s word': ':root { color-scheme: dark } body { background: #000; color: #fff }',
  'popovers and dialogs styled':
    '[popover], dialog, section { display: none !important; inset: 0 !important; opacity: 0 !important }',
};

/** How a customer finds a button in a corner: how far it is from there, its size, whether it is what is on top. */
const placeOf = (element: Element) => {
  const box = element.getBoundingClientRect();
  let top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  while (top?.shadowRoot) {
    const inner = top.shadowRoot.elementFromPoint(
      box.left + box.width / 2,
      box.top + box.height / 2,
    );
    if (!inner || inner === top) break;
    top = inner;
  }
  return {
    isInView: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
    isInCorner: innerHeight - box.bottom < 40,
    isOnTop: element.contains(top),
    isLargeEnough: box.width >= 44 && box.height >= 44,
  };
};
const placed = { isInView: true, isInCorner: true, isOnTop: true, isLargeEnough: true };

/** What nobody could read: sizes of text, and contrast with what is behind it. */
const unreadable = (panel: Element): string[] =>
  [...panel.querySelectorAll('*')].flatMap((element) => {
    const text = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.nodeValue?.trim(),
    );
    if (!text || !element.getClientRects().length) return [];
    const { fontSize, color, opacity, letterSpacing, visibility } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isFine =
      size >= 12 &&
      size <= 24 &&
      opacity === '1' &&
      letterSpacing === 'normal' &&
      visibility === 'visible';
    return (isFine && color !== 'rgb(255, 255, 255)') || element.closest('[part~="handoff"]')
      ? []
      : [`${element.outerHTML.slice(0, 60)} ${fontSize} ${color} ${opacity} ${letterSpacing}`];
  });

for (const [name, css] of Object.entries(sheets))
  test(`survives hostile CSS: ${name}`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, { first: `<style>${css}</style>` });
    await expect.poll(() => launcher(page).evaluate(placeOf)).toEqual(placed);
    await openPanel(page);
    expect(await panel(page).evaluate(unreadable)).toEqual([]);
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await goThrough(page);
    expect(seen).toEqual({ errors: [], warnings: [] });
  });

test('an element that the page hides with the attribute stays hidden', async ({ page }) => {
  await visit(page, {});
  await host(page).evaluate((element) => {
    element.toggleAttribute('hidden');
  });
  await expect(launcher(page)).toBeHidden();
});

test('leaves paper to the page', async ({ page }) => {
  await visit(page, {});
  await openPanel(page);
  await page.emulateMedia({ media: 'print' });
  await expect(host(page)).toBeHidden();
  await expect(panel(page)).toBeHidden();
});
