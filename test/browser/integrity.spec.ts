import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { press } from './support/acts';
import { failOnce } from './support/faults';
import {
  alter,
  type PolicyName,
  pageOf,
  policies,
  watchFiles,
  watchPolicy,
} from './support/policies';
import { card, command, host, openPanel, pickReason, watchConsole } from './support/widget';

const integrity: Record<string, string> = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

/** Gives the tag the hash of the script, as the owner does; and the page other headers. */
const verify = (page: Page, headers: Record<string, string> = {}, attributes = '') =>
  alter(page, (given) => {
    Object.assign(given.headers, headers);
    given.html = given.html.replace(
      '<script ',
      `<script integrity="${integrity['channel-selector.js']}" crossorigin="anonymous" ${attributes}`,
    );
  });

/** As an engine that knows no Trusted Types. */
const withoutTrustedTypes = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'trustedTypes'));

/** What most customers come to, and what they leave behind is learned from. */
async function contact(page: Page): Promise<void> {
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await card(page).getByText('Why this?').click();
  await host(page).getByRole('button', { name: 'What this device remembers' }).click();
  await failOnce(page);
}

const integrityPolicy = { 'integrity-policy': 'blocked-destinations=(script)' };
const noPolicy = { 'content-security-policy': '' };
const ways: [name: string, policy: PolicyName, prepare: (page: Page) => Promise<unknown>][] = [
  ...policies.map((policy): (typeof ways)[number] => [
    `under the policy ${policy}`,
    policy,
    (page) => verify(page),
  ]),
  ['under an integrity policy', 'cdn', (page) => verify(page, integrityPolicy)],
  [
    'in an engine without Trusted Types',
    'cdn',
    async (page) => {
      await withoutTrustedTypes(page);
      await verify(page, noPolicy);
    },
  ],
];

for (const [name, policy, prepare] of ways)
  test(`with its hash on the tag everything works, nothing is fetched twice: ${name}`, async ({
    page,
    context,
  }) => {
    const seen = await watchPolicy(context);
    const { warnings } = watchConsole(page);
    const files = watchFiles(context);
    await prepare(page);
    await page.goto(pageOf(policy));
    await contact(page);
    await expect.poll(() => files.join()).toContain('fitting-');
    expect(seen).toEqual([]);
    expect(warnings).toEqual([]);
    expect(files).toContain('integrity.js');
    expect(files).toEqual([...new Set(files)]);
    expect(await page.locator('head').locator('link, script:not([data-phone])').count()).toBe(0);
  });

/** Adds to a file on its way, so that it can be seen whether it ran; whatever is asked of its address. */
const tamperWith = (page: Page, file: string) =>
  page.route(`**/dist/${file}*`, async (route) => {
    const response = await route.fetch();
    const body = `globalThis.hasRun=${JSON.stringify(file)};${await response.text()}`;
    await route.fulfill({ response, body });
  });

/** Has the words of another language loaded as well. */
const german = 'data-locale="de" ';

for (const [engine, prepare] of [
  ['an engine with Trusted Types', (page: Page) => verify(page, {}, german)],
  [
    'an engine without',
    async (page: Page) => {
      await withoutTrustedTypes(page);
      await verify(page, noPolicy, german);
    },
  ],
] as const)
  test(`a file that was changed on its way is not run, the developer is told, and every channel is there: ${engine}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const visit = async (file?: string) => {
      const context = await browser.newContext();
      const files = watchFiles(context);
      const page = await context.newPage();
      const { warnings } = watchConsole(page);
      await prepare(page);
      if (file) await tamperWith(page, file);
      await page.goto(pageOf('cdn'));
      await press(page, '.launcher');
      const channels = host(page).locator('[part~="channel"], .plain a').filter({ visible: true });
      await expect(channels).toHaveCount(3);
      // What fails on the way through the panel leaves the customer where the channels are.
      if (await host(page).locator('.panel').isVisible()) {
        await press(page, '.reason:nth-child(1)');
        await expect(channels).toHaveCount(3);
        const given = (await command(page, 'handOff', 'phone', { reason: 'urgent' })) as
          | { id: string }
          | undefined;
        // Nothing, where it is the file that commands come with.
        if (given) await command(page, 'recordOutcome', given.id, { resolved: false });
      }
      return { context, files, page, warnings };
    };
    const honest = await visit();
    await expect.poll(() => honest.files.join()).toContain('fitting-');
    const later = honest.files.filter((file) => file !== 'channel-selector.js');
    expect(later.length).toBeGreaterThan(12);
    await honest.context.close();
    for (const file of later)
      await test.step(file, async () => {
        const { context, page, warnings } = await visit(file);
        await expect.poll(() => warnings.join('\n')).toContain(`/dist/${file}`);
        expect(warnings.join('\n')).toContain('did not load as built');
        expect(await page.evaluate(() => Reflect.get(window, 'hasRun'))).toBeUndefined();
        await context.close();
      });
  });

/** A server of scripts that sends elsewhere for one of them: to what is as built, among what is not. */
async function sendElsewhere(file: string) {
  const server = createServer(({ url = '' }, response) => {
    const [, folder, name = ''] = /^\/(dist|elsewhere)\/([\w.-]+)/.exec(url) ?? [];
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'text/javascript');
    if (folder === 'dist' && name === file)
      return response.writeHead(302, { location: `/elsewhere/${file}` }).end();
    const isOther = folder === 'elsewhere' && name !== file;
    response.end((isOther ? 'globalThis.hasRun=true;' : '') + readFileSync(`dist/${name}`, 'utf8'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

for (const [name, headers, hasRun] of [
  ['under an integrity policy nothing else of it runs', integrityPolicy, undefined],
  ['without one, what it has beside that is not compared', {}, true],
] as const)
  test(`a server that sends elsewhere for a file: ${name}`, async ({ page }) => {
    const server = await sendElsewhere('panel.js');
    await page.context().grantPermissions(['local-network-access']);
    await alter(page, (given) => {
      const other = /http:\/\/127\.0\.0\.1:\d+/g;
      const policy = given.headers['content-security-policy'] ?? '';
      Object.assign(given.headers, headers, {
        'content-security-policy': policy.replace(other, server.origin),
      });
      given.html = given.html
        .replace(other, server.origin)
        .replace(
          '<script ',
          `<script integrity="${integrity['channel-selector.js']}" crossorigin="anonymous" `,
        );
    });
    await page.goto(pageOf('cdn'));
    await press(page, '.launcher');
    const channels = host(page).locator('[part~="channel"], .plain a').filter({ visible: true });
    await expect(channels).toHaveCount(3);
    expect(await page.evaluate(() => Reflect.get(window, 'hasRun'))).toBe(hasRun);
    server.close();
  });

test('without its hash on the tag a changed file runs, and no hash is fetched', async ({
  page,
  context,
}) => {
  const files = watchFiles(context);
  await page.context().grantPermissions(['local-network-access']);
  await tamperWith(page, 'panel.js');
  await page.goto(pageOf('cdn'));
  await contact(page);
  expect(await page.evaluate(() => Reflect.get(window, 'hasRun'))).toBe('panel.js');
  expect(files).not.toContain('integrity.js');
});
