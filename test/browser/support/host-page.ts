/** Pages that somebody else has written, and whether all of the widget works on one. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { tag } from './tag';
import { watchConsole } from './widget';

const address = '/host/page.html';
/** Those of the tag. */
const channels = ['phone', 'email', 'sms'];

export interface HostPage {
  readonly doctype?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  readonly head?: string;
  /** What stands before everything else, even the doctype's effects: a script that patches the page. */
  readonly first?: string;
  readonly bodyTag?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of all of the above. */
  readonly source?: string | Buffer;
}

const text = '<main><h1>A page</h1><p>Its text. <a href="#next">A link</a></p></main>';

export const sourceOf = ({
  doctype = '<!doctype html>',
  html = 'lang="en"',
  head = tag,
  first = '',
  bodyTag = '<body>',
  body = text,
}: HostPage): string =>
  `${doctype}<html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>${first}${head}</head>${bodyTag}${body}</body></html>`;

/** Serves the page and goes there. */
export async function visit(page: Page, host: HostPage): Promise<void> {
  await page.route(`**${address}*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      ...(host.headers && { headers: host.headers }),
      body: host.source ?? sourceOf(host),
    }),
  );
  await page.goto(address);
}

/** What a customer goes through. Holds within frames, and where there are several of us. */
export async function goThrough(
  root: Page | FrameLocator,
  { host = root.locator('smart-channel-selector') }: { host?: Locator } = {},
): Promise<void> {
  const panel = host.locator('#panel');
  const row = (channel: string) => host.locator(`[part~="channel"][data-channel="${channel}"]`);
  await host.locator('.launcher').click();
  await expect(panel.locator('[part~="reasons"]')).toBeVisible();
  for (const channel of channels)
    await expect(host.locator(`[data-channel="${channel}"]`).first()).toBeVisible();
  await panel.locator('[part~="reasons"] button', { hasText: 'Something urgent' }).click();
  await expect(host.locator('[part~="suggestion"]')).toBeVisible();
  await host.getByRole('textbox').fill('It is late');
  for (const channel of channels) await expect(row(channel)).toBeVisible();
  await expect(row('email')).toHaveAttribute(
    'href',
    /^mailto:help@acme\.example\?.*It%20is%20late/,
  );
  await expect(row('sms')).toHaveAttribute('href', /^sms:\+15555550100/);
  await expect(row('phone')).toHaveAttribute('href', 'tel:+15555550101');
  await row('phone').click();
  const finish = panel.locator('.body > [part~="secondary"]');
  await expect(finish).toBeVisible();
  await expect(panel).toContainText('+15555550101');
  await finish.click();
  await expect(panel).toBeHidden();
  await expect(host.locator('.launcher')).toBeVisible();
}

/** The page, gone to and used; nothing may be said in the console but what is expected. */
export async function passes(
  page: Page,
  host: HostPage,
  { warnings = [] as RegExp[], errors = [] as RegExp[] } = {},
): Promise<void> {
  const seen = watchConsole(page);
  await visit(page, host);
  await goThrough(page);
  expect(seen.errors).toEqual(errors.map((error) => expect.stringMatching(error)));
  expect(seen.warnings).toEqual(warnings.map((warning) => expect.stringMatching(warning)));
}
