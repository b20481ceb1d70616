import { expect, type Locator, type Page } from '@playwright/test';
import { host } from './widget';

/** Runs in the page: what keeps a person from seeing that an element has the focus; nothing, if all is well. */
export const faults = (element: Element): string[] => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const found: string[] = [];
  // A heading takes the focus for those who have it read; it does nothing, so that nothing has to be drawn around it.
  const isRead = element.matches('h2');
  if (!isRead && (style.outlineStyle === 'none' || style.outlineWidth === '0px'))
    found.push('no outline is drawn');
  const ring = isRead
    ? 0
    : Math.max(0, Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset));
  /** How many sides of what is drawn around it are outside. */
  const sidesOutside = (outer: { top: number; bottom: number; left: number; right: number }) =>
    [
      outer.top - (box.top - ring),
      box.bottom + ring - outer.bottom,
      outer.left - (box.left - ring),
      box.right + ring - outer.right,
    ].filter((pixels) => pixels > 1).length;
  if (sidesOutside({ top: 0, left: 0, bottom: innerHeight, right: innerWidth }) > 0)
    found.push('it is not wholly in the window');
  for (let around = element.parentElement; around; around = around.parentElement)
    // Where the last line of what scrolls, or of the panel, cuts off one side, three are still seen.
    if (getComputedStyle(around).overflow !== 'visible')
      if (sidesOutside(around.getBoundingClientRect()) > 1)
        found.push(`its outline is cut off by ${around.className || around.tagName}`);
  const root = element.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!top || !(element.contains(top) || top.contains(element)))
    found.push(`it is covered by ${top?.outerHTML.slice(0, 80)}`);
  return found;
};

/** The element has the focus, and whoever looks at the screen can see it. */
export async function expectFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  expect(await target.evaluate(faults), String(target)).toEqual([]);
}

/** Presses a key once for each of the elements: they are reached in this order and nothing between them. */
export async function reachInOrder(page: Page, key: string, stops: Locator[]): Promise<void> {
  const body = host(page).locator('.body');
  for (const stop of stops) {
    await page.keyboard.press(key);
    // Firefox also stops at what scrolls, so that it can be scrolled by keys.
    if (await body.evaluateAll((all) => all.some((one) => one.matches(':focus'))))
      await page.keyboard.press(key);
    await expectFocus(stop);
  }
}
