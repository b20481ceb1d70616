import type { Page } from '@playwright/test';

/** Runs in the page, before anything else: notes what live regions say, in order, in `announced`. */
export function noteAnnouncements(): void {
  const announced: string[] = [];
  Object.assign(window, { announced });
  const said = new WeakMap<Element, string>();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(options) {
    const root = attachShadow.call(this, options);
    new MutationObserver(() => {
      for (const region of root.querySelectorAll('[role="status"], [role="alert"]')) {
        const text = region.textContent?.trim() ?? '';
        const before = said.get(region);
        said.set(region, text);
        // What a status held when it came is not read out; an alert is.
        const isNews = before === undefined ? region.role === 'alert' : text !== before;
        if (text && isNews) announced.push(`${region.role}: ${text}`);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
    return root;
  };
}

/** What screen readers are told by live regions, in order, from the next page on: each call gives what is new. */
export async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(noteAnnouncements);
  return () =>
    page.evaluate(() => (window as unknown as { announced: string[] }).announced.splice(0));
}
