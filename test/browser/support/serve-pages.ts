/** Pages of a test's own, and files of packages from npm, beside what the server has. */
import type { Page } from '@playwright/test';

/** The tag that the README shows, as a page has it. */
export const tag =
  '<script async src="/dist/channel-selector.js" data-phone="+15555550101" data-email="help@acme.example" data-sms="+15555550100"></script>';

/**
 * Answers for addresses from now on; what is asked of any other host does not come.
 *
 * @param pages HTML or JavaScript by path; a path that ends in `.js` is a script.
 * @param folders where the files below a path lie, by path, such as `{ '/packages/': 'node_modules/' }`.
 */
export async function servePages(
  page: Page,
  pages: Readonly<Record<string, string>>,
  folders: Readonly<Record<string, string>> = { '/packages/': 'node_modules/' },
): Promise<void> {
  await page.route(/^https?:/, async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    if (hostname !== 'localhost') return route.abort();
    const body = pages[pathname];
    if (body !== undefined)
      return route.fulfill({
        body,
        contentType: pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      });
    const prefix = Object.keys(folders).find((start) => pathname.startsWith(start));
    if (!prefix) return route.fallback();
    return route.fulfill({ path: pathname.replace(prefix, folders[prefix] ?? '') });
  });
}
