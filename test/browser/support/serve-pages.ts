/** Pages of a test's own, and files of packages from npm, beside what the server has. */
import type { Page } from '@playwright/test';

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
