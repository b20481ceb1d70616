import { readFile } from 'node:fs/promises';
import { expect, type Page, type Request, test } from '@playwright/test';
import { memory, needs, press, see, shown } from './support/acts';
import { nothing, recordsOf, stored } from './support/stored';
import { command, databases, failBy, launcher, recordEvents } from './support/widget';

const aChat = () => {
  Object.assign(window, {
    $chatwoot: {
      toggle() {},
      setConversationCustomAttributes(attributes: unknown) {
        Object.assign(window, { handedToChat: attributes });
      },
    },
  });
};

/** Loads the page that has set up everything, with config over its own; answers what is requested. */
async function visit(page: Page, over: Record<string, unknown> = {}): Promise<string[]> {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.addInitScript((given) => {
    Object.assign(window, { channelSelector: { q: [['init', given]] } });
  }, over);
  await page.addInitScript(aChat);
  await page.route('**/prior.json', async (route) =>
    route.fulfill({ json: JSON.parse(await readFile('demo/city-prior.json', 'utf8')) }),
  );
  for (const address of ['**/contacts', '**/callbacks'])
    await page.route(address, (route) => route.fulfill({ status: 204 }));
  await page.goto('/pages/everything.html');
  await see(page, '.launcher');
  return requested;
}

const keptNames = async (page: Page) =>
  Object.keys((await recordsOf(page, 'everything')) ?? {}).sort();

const signalPrivacy = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
  );

/** As `prompts` does once it is there: the page is idle. */
const isWatched = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('prompts.js')),
      ),
    )
    .toBe(true);

async function lookAtEverything(page: Page): Promise<void> {
  await isWatched(page);
  await page.evaluate(() => document.dispatchEvent(new Event('payment-failed')));
  await page.mouse.move(200, 200);
  await shown(page, '.launcher').hover();
  await press(page, '.launcher');
  await shown(page, '[type="search"]').fill('parcel');
  await see(page, '.found .reason');
  await press(page, '.found .reason');
  await see(page, '[part~="suggestion"] summary');
  await press(page, 'summary');
  await see(page, '[open] dl');
  await shown(page, '#message').fill('Hello');
  await press(page, needs);
  await see(page, 'fieldset input');
  await press(page, '.head .round');
  await press(page, memory);
  await see(page, '.body [role="status"] p');
  await press(page, '.head .round');
  await press(page, '.head .round');
  await command(page, 'rank', { reason: 'card' });
  await command(page, 'export');
}

test('loading, waiting and looking store nothing, with everything set up', async ({ page }) => {
  const requested = await visit(page);
  await lookAtEverything(page);
  expect(await stored(page)).toEqual(nothing);
  const { origin } = new URL(page.url());
  const isOurs = (url: string) =>
    url.startsWith(`${origin}/`) && /\/(?:dist|pages)\/[\w.-]+(?:\?v=[\w.]+)?$/.test(url);
  const others = requested.filter((url) => !isOurs(url));
  expect(others).toEqual([]);
});

test('the first thing that is kept is what the customer does', async ({ page }) => {
  await visit(page);
  await lookAtEverything(page);
  await press(page, needs);
  await press(page, 'fieldset input');
  await expect.poll(() => keptNames(page)).toEqual(['needs']);
});

test('only where consent is said are visits counted before, and nothing else', async ({ page }) => {
  await visit(page, { privacy: { consent: 'granted' } });
  await isWatched(page);
  await expect.poll(() => keptNames(page)).toEqual(['prompts']);
  expect((await stored(page)).elsewhere).toEqual([]);
});

/** A contact, a need, and no: all that a customer can leave. */
async function leaveTraces(page: Page): Promise<void> {
  await failBy(page, 'chat', 'order');
  if (!(await shown(page, '.panel').count())) await press(page, '.launcher');
  await press(page, needs);
  await press(page, 'fieldset input');
  await expect(shown(page, '.body [role="status"]')).not.toBeEmpty();
}

for (const consent of ['pending', 'denied'] as const)
  for (const by of ['config', 'command before the page has loaded', 'command'] as const)
    test(`consent that is ${consent} by ${by} keeps all in memory`, async ({ page }) => {
      if (by === 'command before the page has loaded')
        await page.addInitScript((state) => {
          document.addEventListener('DOMContentLoaded', () => {
            const { channelSelector } = window as unknown as {
              channelSelector: { q?: unknown[]; (...all: unknown[]): unknown };
            };
            if (channelSelector.q) channelSelector.q.push(['consent', state]);
            else void channelSelector('consent', state);
          });
        }, consent);
      await visit(page, by === 'config' ? { privacy: { consent } } : {});
      if (by === 'command') await command(page, 'consent', consent);
      await leaveTraces(page);
      await isWatched(page);
      expect(JSON.stringify(await command(page, 'export'))).toContain('"channel":"chat"');
      expect(await stored(page)).toEqual(nothing);
      // What is in memory is carried over, and taken back with consent.
      await command(page, 'consent', 'granted');
      await expect
        .poll(() => keptNames(page))
        .toEqual(expect.arrayContaining(['contacts', 'needs']));
      await command(page, 'consent', 'denied');
      expect(await stored(page)).toEqual(nothing);
    });

test('consent that config refuses deletes what an earlier visit has kept', async ({ page }) => {
  await visit(page);
  await leaveTraces(page);
  expect(await keptNames(page)).toEqual(expect.arrayContaining(['contacts', 'needs']));
  await page.addInitScript(() => {
    const { q } = (window as unknown as { channelSelector: { q: unknown[] } }).channelSelector;
    q.push(['init', { privacy: { consent: 'denied' } }]);
  });
  await page.reload();
  await expect.poll(() => databases(page)).toEqual([]);
});

test('under Global Privacy Control memory serves, whatever consent the site has, and the site is told nothing', async ({
  page,
}) => {
  await signalPrivacy(page);
  const requested = await visit(page, { privacy: { consent: 'granted' } });
  await lookAtEverything(page);
  expect(await stored(page)).toEqual(nothing);
  await leaveTraces(page);
  await command(page, 'consent', 'granted');
  expect(JSON.stringify(await command(page, 'export'))).toContain('"channel":"chat"');
  expect(await stored(page)).toEqual(nothing);
  expect(requested.filter((url) => url.endsWith('/contacts'))).toEqual([]);
  await press(page, '.head .round');
  await press(page, memory);
  await expect(shown(page, '.body')).toContainText('nicht aufbewahrt');
  await expect(shown(page, '.body')).toContainText('Die Website erfährt nichts davon.');
});

test('Global Privacy Control deletes what was kept before it was switched on, and loads nothing where nothing was', async ({
  page,
}) => {
  await page.goto('/pages/smallest.html');
  await command(page, 'handOff', 'sms', { reason: 'order' });
  expect(await databases(page)).toEqual(['channel-selector:default']);
  await signalPrivacy(page);
  await page.reload();
  await expect.poll(() => databases(page)).toEqual([]);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.clock.install();
  await page.reload();
  await expect(launcher(page)).toBeVisible();
  await page.clock.runFor(20_000);
  expect(loaded).toEqual(['/pages/smallest.html', '/dist/channel-selector.js']);
});

test('every telltale is only where the customer has sent it', async ({ page, baseURL }) => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  const events = await recordEvents(page);
  // Of the server alone: nothing that a page can read.
  const cookie = { name: 'who', value: 'zqcookie', url: baseURL as string, httpOnly: true };
  await page.context().addCookies([cookie]);
  await visit(page);
  await page.evaluate(() => history.replaceState(null, '', '?customer=zqaddress'));
  await command(page, 'identify', {
    device: 'desktop',
    references: { Bestellung: 'zq-reference' },
  });
  await press(page, '.launcher');
  await shown(page, '[type="search"]').fill('zqsearch parcel');
  await see(page, '.found .reason');
  await press(page, '.found .reason');
  await see(page, '[part~="suggestion"] summary');
  await shown(page, '#message').fill('zqmessage');
  await press(page, needs);
  await press(page, 'fieldset [name="noTyping"]');
  await press(page, '.head .round');
  await press(page, '[part~="channel"][data-channel="chat"]');
  await page.waitForFunction(() => 'handedToChat' in window);
  await press(page, '.launcher');
  await press(page, '.head .round');
  await press(page, '[part~="channel"][data-channel="callback"]');
  await shown(page, '#callback-number').fill('+1 555 555 0177');
  await press(page, 'form .primary');
  await see(page, '.next');
  await expect
    .poll(() => requests.filter((one) => one.url().includes('/contacts')).length)
    .toBeGreaterThan(1);
  const sent = await Promise.all(
    requests.map(async (one) =>
      JSON.stringify([one.url(), one.postData(), await one.allHeaders()]),
    ),
  );

  const { databases: kept, elsewhere } = await stored(page);
  const exported = JSON.stringify(await command(page, 'export'));
  const reports = sent.filter((one) => one.includes('/contacts')).join();
  const calls = sent.filter((one) => one.includes('/callbacks')).join();
  const rest = sent.filter((one) => !/\/(?:contacts|callbacks)/.test(one)).join();
  const told = await events();
  const toHandOff = JSON.stringify(told.filter(({ name }) => /handoff/.test(name)));
  const toldElse = JSON.stringify(told.filter(({ name }) => !/handoff/.test(name)));
  expect(elsewhere).toEqual([cookie.name]);
  const where = (word: string) => ({
    kept: JSON.stringify(kept).includes(word),
    exported: exported.includes(word),
    reports: reports.includes(word),
    calls: calls.includes(word),
    rest: rest.includes(word),
    toHandOff: toHandOff.includes(word),
    toldElse: toldElse.includes(word),
  });
  const nowhere = {
    ...{ kept: false, exported: false, reports: false, calls: false },
    ...{ rest: false, toHandOff: false, toldElse: false },
  };
  expect(where('zqsearch')).toEqual(nowhere);
  expect(where('zqmessage')).toEqual({ ...nowhere, calls: true, toHandOff: true });
  expect(where('0177')).toEqual({ ...nowhere, calls: true, toHandOff: true });
  expect(where('noTyping')).toEqual({ ...nowhere, kept: true, exported: true });
  expect(where('zq-reference').kept).toBe(false);
  // The browser itself sends it, for the page and the files beside it.
  expect(where('zqcookie')).toEqual({ ...nowhere, rest: true });
  expect(where('zqaddress')).toEqual(nowhere);
});

test('nothing that is asked or told carries a cookie or the address of the page', async ({
  page,
  baseURL,
}) => {
  const headers = new Map<string, Promise<Record<string, string>>>();
  page.on('request', (request) => {
    headers.set(new URL(request.url()).pathname, request.allHeaders());
  });
  await page.context().addCookies([{ name: 'who', value: 'me', url: baseURL as string }]);
  await page.addInitScript(() => {
    const init = ['init', { availability: '/availability' }];
    Object.assign(window, { channelSelector: { q: [init] } });
  });
  await page.goto('/pages/everything.html?customer=4711');
  await press(page, '.launcher');
  await press(page, '.reason');
  await press(page, '[part~="channel"][data-channel="callback"]');
  await shown(page, '#callback-number').fill('+1 555 555 0177');
  await press(page, 'form .primary');
  const asked = ['/availability', '/callbacks', '/pages/prior.json'];
  await expect.poll(() => asked.filter((path) => !headers.has(path))).toEqual([]);
  await command(page, 'handOff', 'email', { reason: 'order' });
  await expect.poll(() => headers.has('/contacts')).toBe(true);
  // Where it would be seen.
  expect(await headers.get('/pages/everything.html')).toMatchObject({ cookie: 'who=me' });
  for (const path of [...asked, '/contacts']) {
    const { cookie, referer } = (await headers.get(path)) ?? {};
    expect({ path, cookie, referer }).toEqual({ path, cookie: undefined, referer: undefined });
  }
});

/** What a report is documented to say besides what differs from contact to contact. */
const documented = [
  ...['contact', 'at', 'reason', 'channel', 'suggested', 'propensity', 'tried', 'context'],
  ...['resolved', 'source'],
];

test('two reports of one device have nothing in common but what the site knows', async ({
  page,
}) => {
  const rows: Record<string, unknown>[] = [];
  await page.route('**/contacts', (route) => {
    rows.push(route.request().postDataJSON());
    return route.fulfill({ status: 204 });
  });
  await page.goto('/pages/reporting.html');
  await command(page, 'handOff', 'chat', { reason: 'order' });
  await expect.poll(() => rows.length).toBe(1);
  await page.reload();
  await command(page, 'handOff', 'sms', { reason: 'card' });
  await expect.poll(() => rows.length).toBe(2);
  const [one, two] = rows;
  for (const row of rows)
    expect(Object.keys(row).filter((name) => !documented.includes(name))).toEqual([]);
  const alike = Object.keys(one ?? {}).filter(
    (name) => JSON.stringify(one?.[name]) === JSON.stringify(two?.[name]),
  );
  const mayBeAlike = ['at', 'context', 'propensity', 'suggested', 'tried'];
  expect(alike.filter((name) => !mayBeAlike.includes(name))).toEqual([]);
  expect(one?.context).toEqual({ device: 'desktop' });
  expect(one?.at).toMatch(/:00:00\.000Z$/);
  // Nor does the id of a contact tell when it was, or what the other's is.
  expect(one?.contact).toMatch(/^[\da-z]{6,10}$/);
});

test('nothing is read that tells browsers apart', async ({ page }) => {
  await page.addInitScript(() => {
    const read = new Set<string>();
    Object.assign(window, { read });
    const isOurs = () => new Error().stack?.includes('/dist/');
    const watch = (holder: object, name: string, prefix: string) => {
      const before = Object.getOwnPropertyDescriptor(holder, name);
      if (!before?.configurable) return;
      const note = () => isOurs() && read.add(`${prefix}.${name}`);
      const { get, value } = before;
      if (get)
        Object.defineProperty(holder, name, {
          ...before,
          get() {
            note();
            return get.call(this);
          },
        });
      else if (typeof value === 'function')
        Object.defineProperty(holder, name, {
          ...before,
          value(...given: unknown[]) {
            note();
            return value.apply(this, given);
          },
        });
    };
    const watchAll = (holder: object, prefix: string) => {
      for (const name of Object.getOwnPropertyNames(holder)) watch(holder, name, prefix);
    };
    watchAll(Navigator.prototype, 'navigator');
    watchAll(Screen.prototype, 'screen');
    watchAll(HTMLCanvasElement.prototype, 'canvas');
    for (const name of ['AudioContext', 'OfflineAudioContext', 'RTCPeerConnection', 'FontFace'])
      watch(window, name, 'window');
    for (const name of ['devicePixelRatio', 'screen']) watch(window, name, 'window');
  });
  await visit(page);
  await lookAtEverything(page);
  await leaveTraces(page);
  const read = await page.evaluate(() => [...(window as unknown as { read: Set<string> }).read]);
  // The languages it may speak, what the customer asks of sites, and where they copy to.
  const known = ['clipboard', 'doNotTrack', 'globalPrivacyControl', 'language', 'languages'];
  expect(read.filter((name) => !known.includes(name.replace('navigator.', '')))).toEqual([]);
  expect(read).toContain('navigator.doNotTrack');
});
