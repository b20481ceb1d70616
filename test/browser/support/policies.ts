/** The policies that the widget works under, and what a page says that stands against one. */
import type { BrowserContext, Page } from '@playwright/test';

/** Names of `pages/policy-NAME.html`. */
export const policies = ['self', 'nonce', 'strict-dynamic', 'cdn'] as const;
export type PolicyName = (typeof policies)[number];

export const pageOf = (policy: PolicyName): string => `/pages/policy-${policy}.html`;

/**
 * What stands in the console of the pages of a context as an error, and what violates their policies, from now on. The
 * icon of the page is the browser's own wish.
 */
export async function watchPolicy(context: BrowserContext): Promise<string[]> {
  const seen: string[] = [];
  const add = (text: string) => {
    if (!text.includes('/favicon.ico')) seen.push(text);
  };
  await context.exposeFunction('tellViolation', add);
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => {
      const { disposition, violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      (window as unknown as { tellViolation(text: string): void }).tellViolation(
        `${disposition}: ${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`,
      );
    }),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') add(message.text());
  });
  context.on('weberror', (error) => add(String(error.error())));
  return seen;
}

/** Serves the page of a policy with other headers or another text. */
export async function alter(
  page: Page,
  change: (given: { headers: Record<string, string>; html: string }) => void,
): Promise<void> {
  // A page that a test serves is of no network, and may ask this machine only if it is let.
  await page.context().grantPermissions(['local-network-access']);
  await page.route('**/pages/policy-*.html', async (route) => {
    const response = await route.fetch();
    const given = { headers: response.headers(), html: await response.text() };
    change(given);
    await route.fulfill({ response, headers: given.headers, body: given.html });
  });
}

/** Lets the page ask its own origin, which a config by address or a callback takes. */
export const allowConnect = (page: Page): Promise<void> =>
  alter(page, ({ headers }) => {
    headers['content-security-policy'] = (headers['content-security-policy'] ?? '').replace(
      "connect-src 'none'",
      "connect-src 'self'",
    );
  });

/** Names of the files in dist/ that pages of a context ask for, once each time. */
export function watchFiles(context: BrowserContext): string[] {
  const files: string[] = [];
  context.on('request', (request) => {
    const [, file] = /\/dist\/([^?]+)/.exec(request.url()) ?? [];
    if (file) files.push(file);
  });
  return files;
}
