import { basename } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { browserFiles } from '../../scripts/browser-files.mjs';
import { vendors } from '../../src/channels/vendors/vendors';
import { textModelFormat } from '../../src/reason/text-model';
import { locales } from '../../src/ui/messages/locales';
import { memory, onReasons, pass, press, see, shown, takes } from './support/acts';
import { begin, goThrough, type Journey } from './support/journey';
import { allowConnect, alter, pageOf, policies, watchFiles, watchPolicy } from './support/policies';
import { journeys } from './support/states';
import { card, command, host, launcher, openPanel, pickReason, rows } from './support/widget';

/** All that a browser may be served of it, but the hashes that only a tag with `integrity` asks for. */
const built = browserFiles('dist')
  .map((path) => basename(path))
  .filter((name) => name !== 'integrity.js');
/** The name that the build gives a file, without the part that changes with its contents. */
const plainName = (file: string) => file.replace(/-[A-Z0-9]{8}(?=\.js$)/, '');

const reasons = [{ id: 'card', label: 'Lost card', examples: ['somebody took my wallet'] }];

/** What asks the site, each by an address of its own. */
const asking: Journey = {
  name: 'what asks the site',
  config: {
    channels: [
      { id: 'callback', kind: 'callback', endpoint: '/asked/callback' },
      { id: 'phone', kind: 'phone', number: '+15555550101', hours: 'Mo-Fr 09:00-18:00; sometimes' },
      { id: 'sms', kind: 'sms', number: 'CALL-ACME' },
    ],
    reasons,
    availability: '/asked/availability',
    model: { prior: '/city-prior.json', text: '/asked/text', exploration: 'squarecb' },
    privacy: { report: { endpoint: '/asked/report' } },
  },
  steps: [
    {
      reach: async (page) => {
        await onReasons.reach(page);
        await shown(page, '[type="search"]').fill('my wallet');
        await press(page, '.found .reason');
        await takes('callback', '#callback-number')(page);
        await shown(page, '#callback-number').fill('+15555550199');
        const reported = page.waitForRequest('**/asked/report');
        await press(page, 'form .primary');
        await see(page, '.next');
        await reported;
        // What pages may say of a contact, and of consent.
        await command(page, 'recordOutcome', 'any', { resolved: 7 });
        for (const consent of ['pending', 'granted']) await command(page, 'consent', consent);
      },
    },
  ],
};
const answers: Record<string, unknown> = {
  availability: { phone: { open: true } },
  text: {
    ...textModelFormat,
    reasons: ['card', 'other'],
    buckets: 2,
    step: 0.5,
    gaps: '#%',
    weights: '11',
    trained: { texts: 2 },
  },
};
const answerForSite = (page: Page) =>
  page.route('**/asked/*', (route) =>
    route.fulfill({ json: answers[route.request().url().split('/').at(-1) ?? ''] ?? {} }),
  );

/** Every chat product; one of them is on the page. */
const chats: Journey = {
  name: 'chat products',
  config: {
    channels: Object.keys(vendors).map((vendor) => ({ id: vendor, kind: 'chat', vendor })),
    reasons,
  },
  steps: [
    {
      reach: async (page) => {
        await page.evaluate(() =>
          Object.assign(window, {
            $chatwoot: {
              hasLoaded: true,
              setConversationCustomAttributes: () => {},
              toggle: (state: string) => document.body.setAttribute('data-chat', state),
            },
          }),
        );
        await onReasons.reach(page);
        await press(page, '.reason');
        await press(page, '[data-channel="chatwoot"]');
        await expect(page.locator('body')).toHaveAttribute('data-chat', 'open');
      },
    },
  ],
};

const languages: Journey = {
  name: 'other languages',
  steps: Object.keys(locales).map((locale) => ({
    reach: async (page) => {
      await command(page, 'init', { locale });
      const words = page.waitForRequest(`**/dist/${locale}-seldom-*`);
      await onReasons.reach(page);
      await press(page, memory);
      await words;
      await see(page, '.body .because');
    },
  })),
};

/** What is left of a visit besides what the customer is told of, and where was asked for something. */
async function tracesOf(page: Page): Promise<unknown> {
  const kept = await page.evaluate(() => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
  ]);
  return [...kept, ...(await page.context().cookies())];
}
const none = ['', 0, 0];

/** With the addresses of the site that it may be asked at. */
const config = JSON.stringify([...journeys, asking]);

for (const policy of policies)
  test.describe(`under the policy ${policy}`, () => {
    const address = pageOf(policy);
    const isOfSite = (url: URL) => config.includes(`"${url.pathname}"`);

    test('everything that there is to do works, every file loads, and nothing is violated', async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      const { origin } = new URL(baseURL ?? '');
      const ofScript = policy === 'cdn' ? origin.replace('localhost', '127.0.0.1') : origin;
      const files = new Set<string>();
      const elsewhere: string[] = [];
      const seen: string[] = [];
      const visit = async (go: (page: Page, context: BrowserContext) => Promise<unknown>) => {
        const context = await browser.newContext();
        const violations = await watchPolicy(context);
        const loaded = watchFiles(context);
        context.on('request', (request) => {
          const url = new URL(request.url());
          const isOwn = url.origin === ofScript && url.pathname.startsWith('/dist/');
          if (!isOwn && url.pathname !== address && !isOfSite(url) && url.protocol !== 'mailto:')
            elsewhere.push(url.href);
        });
        const page = await context.newPage();
        await go(page, context);
        expect(await tracesOf(page)).toEqual(none);
        await context.close();
        for (const file of loaded) files.add(plainName(file));
        seen.push(...violations);
      };
      const plain = { theme: 'light', direction: 'ltr' } as const;

      for (const journey of [...journeys, asking, chats, languages])
        if (!journey.missing)
          await test.step(journey.name, () =>
            visit(async (page) => {
              // Whoever has something asked of the site allows it to be asked.
              if (/"(endpoint|prior)"/.test(JSON.stringify(journey))) await allowConnect(page);
              await answerForSite(page);
              await begin(page, journey, plain, address);
              await goThrough(page, journey, async () => {});
            }),
          );
      await test.step('in the dark, on a narrow screen, from right to left', () =>
        visit(async (page) => {
          await page.setViewportSize({ width: 390, height: 700 });
          const journey = { name: '', steps: [pass(onReasons)] };
          await begin(page, journey, { theme: 'dark', direction: 'rtl' }, address);
          await goThrough(page, journey, async () => {});
        }));
      await test.step('by the tag alone, with links that are followed', () =>
        visit(async (page) => {
          await page.goto(address);
          await openPanel(page);
          await pickReason(page, 'Something urgent');
          for (const channel of ['email', 'sms']) {
            await rows(page)
              .and(page.locator(`[data-channel="${channel}"]`))
              .click();
            await host(page).getByRole('button', { name: 'Back' }).click();
          }
          await expect(card(page)).toBeVisible();
        }));
      await test.step('over a modal dialog of the page', () =>
        visit(async (page) => {
          await page.goto(address);
          await command(page, 'ready');
          await page.evaluate(() => {
            const dialog = document.createElement('dialog');
            document.body.append(dialog);
            dialog.showModal();
          });
          await command(page, 'open');
          await expect(host(page).locator('dialog .panel')).toBeVisible();
        }));
      await test.step('by what the page says to search engines', () =>
        visit(async (page) => {
          await alter(page, (given) => {
            const data = { '@type': 'Organization', email: 'help@acme.example' };
            given.html = given.html
              .replace(/ data-\w+="[^"]+"/g, '')
              .replace(
                '</head>',
                `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`,
              );
          });
          await page.goto(address);
          await openPanel(page);
          await expect(rows(page)).toHaveCount(1);
        }));

      // The site of one journey has nobody who calls back.
      expect(seen.filter((text) => !text.includes('404 (Not Found)'))).toEqual([]);
      expect(elsewhere).toEqual([]);
      expect([...files].sort()).toEqual([...new Set(built.map(plainName))].sort());
    });

    test('a violation would be seen', async ({ page, context }) => {
      const seen = await watchPolicy(context);
      await page.goto(address);
      await expect(launcher(page)).toBeVisible();
      await page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
        void fetch('/').catch(() => {});
        try {
          document.body.innerHTML = '';
        } catch {}
      });
      // Each as an event, and as a line in the console.
      const expected = [
        /^enforce: style-src/,
        /^enforce: connect-src/,
        /^enforce: require-trusted-types-for/,
        /inline style violates/,
        /^Connecting to .* violates/,
        /requires 'TrustedHTML'/,
      ];
      for (const pattern of expected)
        await expect.poll(() => seen.filter((text) => pattern.test(text))).toHaveLength(1);
    });
  });

test('a policy that only reports has nothing to report', async ({ page, context }) => {
  const seen = await watchPolicy(context);
  await alter(page, ({ headers }) => {
    const { 'content-security-policy': policy = '', ...others } = headers;
    for (const name of Object.keys(headers)) delete headers[name];
    Object.assign(headers, others, { 'content-security-policy-report-only': policy });
  });
  await page.goto(pageOf('nonce'));
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  await command(page, 'recordOutcome', 'nothing', { resolved: true });
  expect(seen).toEqual([]);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => seen.join()).toContain('report: style-src');
});
