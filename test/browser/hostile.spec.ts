/** What is hostile, in a real browser: config, JSON-LD, attributes, kept records, and what stands on the page. */
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
// As it is published: Node does not take the JSON that the sources import.
import { channelLink, createSelector } from '../../dist/esm/core.js';
import { aWholeConfig } from '../support/a-whole-config';
import {
  anyJson,
  boxedJson,
  hostileAddress,
  hostileMail,
  hostileNumber,
  hostileText,
  markup,
  nearlyValid,
} from '../support/hostile';
import { command, host, rows } from './support/widget';

const seed = 6;
const draw = <Item>(arbitrary: fc.Arbitrary<Item>, numRuns = 5): Item[] =>
  fc.sample(arbitrary, { seed, numRuns });

interface Given {
  readonly config?: unknown;
  readonly jsonLd?: unknown;
  readonly attributes?: readonly (readonly [name: string, value: string])[];
  /** Of the page, before our script. */
  readonly content?: string;
}

/** A page of its own for what is given, written as a careful site would: nothing in it ends a script or an attribute. */
async function visit(
  page: Page,
  { config, jsonLd, attributes = [], content = '' }: Given,
): Promise<void> {
  const block = (type: string, json: unknown) =>
    json === undefined
      ? ''
      : `<script type="${type}">${JSON.stringify(json).replaceAll('<', '\\u003c')}</script>`;
  const written = attributes
    .filter(([name]) => /^[\w-]+$/.test(name))
    .map(
      ([name, value]) => `data-${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`,
    );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>
    ${block('application/json" data-channel-selector="', config)}${block('application/ld+json', jsonLd)}
    <body><main><h1>A page</h1></main>${content}
    <script async src="/dist/channel-selector.js" ${written.join(' ')}></script></body></html>`;
  await page.route('**/pages/hostile.html', (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto('/pages/hostile.html');
}

/** Everything that must not happen on the page, as it happens. */
function watchHarm(page: Page): string[] {
  const harm: string[] = [];
  page.on('pageerror', (error) => harm.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    // What the browser says of addresses that answer nothing.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      harm.push(`console: ${message.text()}`);
  });
  return harm;
}

/** Files that config names are there, and say nothing. */
const answerAll = (page: Page) =>
  page.route(/\/(?:prior|text|availability)\.json|\/contacts$/, (route) =>
    route.fulfill({ json: {} }),
  );

/** What of the widget and of the page is not as it must be, whatever was written where. */
const wrongs = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const safe = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];
    const found: string[] = [];
    for (const root of document.querySelectorAll('smart-channel-selector'))
      for (const element of root.shadowRoot?.querySelectorAll('*') ?? []) {
        const { tagName } = element;
        if (/^(?:img|script|iframe|object|embed|style|link|base|meta|math)$/i.test(tagName))
          found.push(`<${tagName}>`);
        for (const { name } of element.attributes)
          if (/^on/i.test(name)) found.push(`${tagName} ${name}`);
        if (element instanceof HTMLAnchorElement && !safe.includes(element.protocol))
          found.push(element.href);
      }
    const inherited: string[] = [];
    for (const name in {}) inherited.push(name);
    if (inherited.length > 0) found.push(`Object.prototype has ${inherited}`);
    const bare = document.createElement('iframe');
    document.body.append(bare);
    const known = Object.getOwnPropertyNames(bare.contentWindow ?? {});
    bare.remove();
    const ours = Object.getOwnPropertyNames(window).filter((name) => !known.includes(name));
    // What the browser and its driver put there is the same on any page.
    const extra = ours.filter((name) => /channel|selector|scs|hostile/i.test(name));
    if (extra.some((name) => name !== 'channelSelector')) found.push(`globals ${extra}`);
    return found;
  });

/** Opens the panel, wherever it is, whatever it is called. */
async function open(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await command(page, 'ready');
  await command(page, 'open');
  await expect(host(page).locator('[part~="body"]')).toBeVisible();
}

const shownIds = (page: Page): Promise<(string | null)[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-channel')));

const channelsOf = (config: object) =>
  // A chat product would be looked for on a page that Node does not have.
  createSelector(
    JSON.parse(JSON.stringify(config, (name, value) => (name === 'vendor' ? undefined : value))),
    { storage: 'memory' },
  ).config.channels;
/** Ids of the channels that customers who come for the first time are to see. */
function expectedIds(config: object): string[] {
  const channels = channelsOf(config);
  const usual = channels.filter(({ recovery }) => recovery !== 'only');
  return (usual.length > 0 ? usual : channels).map(({ id }) => id);
}
const isNamed = (config: object): boolean =>
  Boolean((config as { channels?: { length?: number } | null }).channels?.length);

/** Step by step, with nothing wrong at any of them. */
async function goThrough(page: Page, ids: readonly string[]): Promise<void> {
  await open(page);
  expect(await shownIds(page)).toEqual(ids);
  expect(await wrongs(page)).toEqual([]);
  await host(page).locator('[part~="reason"]').first().click();
  await expect(host(page).locator('textarea')).toBeVisible();
  expect(await shownIds(page)).toEqual(ids);
  for (const row of await rows(page).all())
    expect(await row.evaluate(({ tagName }) => tagName)).toMatch(/^(?:A|BUTTON)$/);
  expect(await wrongs(page)).toEqual([]);
}

const nearlyValidConfigs = draw(nearlyValid(aWholeConfig, boxedJson), 10).map(
  ({ value }) => value as object,
);
for (const [i, config] of nearlyValidConfigs.entries())
  test(`config that is nearly valid lists every channel that is, and breaks nothing (${i + 1})`, async ({
    page,
  }) => {
    const harm = watchHarm(page);
    await answerAll(page);
    await visit(page, { config });
    if (isNamed(config)) await goThrough(page, expectedIds(config));
    else await expect(host(page)).toHaveCount(0);
    expect(harm).toEqual([]);
  });

test('config that is garbage breaks nothing, and takes nothing from a channel on the tag', async ({
  page,
}) => {
  test.slow();
  const harm = watchHarm(page);
  for (const config of draw(anyJson)) {
    await visit(page, { config, attributes: [['phone', '+15555550101']] });
    await goThrough(page, ['phone']);
  }
  expect(harm).toEqual([]);
});

test('attributes with anything in them break nothing', async ({ page }) => {
  test.slow();
  const harm = watchHarm(page);
  const value = fc
    .oneof(hostileText, hostileAddress, hostileNumber, hostileMail)
    .map((text) => text.slice(0, 3000));
  const names = [
    'phone',
    'sms',
    'link',
    'email',
    'chat',
    'id',
    'brand',
    'theme',
    'consent',
    'locale',
    'mode',
    '__proto__',
  ];
  const attributes = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 });
  for (const given of draw(attributes)) {
    await visit(page, {
      attributes: [...given, ['whatsapp', '+15555550103']],
    });
    await open(page);
    expect(await shownIds(page)).toContain('whatsapp');
    expect(await wrongs(page)).toEqual([]);
  }
  expect(harm).toEqual([]);
});

test('JSON-LD with anything in it breaks nothing, and its good numbers are listed', async ({
  page,
}) => {
  test.slow();
  const harm = watchHarm(page);
  const text = fc.oneof(
    hostileText,
    hostileAddress,
    hostileNumber,
    hostileMail,
    fc.constantFrom('constructor', '__proto__'),
  );
  const point = fc.record(
    {
      telephone: text,
      email: text,
      url: text,
      contactType: text,
      areaServed: text,
      hoursAvailable: anyJson,
    },
    { requiredKeys: [] },
  );
  for (const points of draw(fc.array(fc.oneof(point, anyJson), { maxLength: 4 }))) {
    const jsonLd = { '@type': 'Organization', telephone: '+15555550101', contactPoint: points };
    await visit(page, { jsonLd });
    await open(page);
    expect(await shownIds(page)).toContain('phone');
    expect(await wrongs(page)).toEqual([]);
    const numbers = await rows(page).evaluateAll((all) =>
      all.map((row) => row.getAttribute('href')),
    );
    expect(numbers).toContain('tel:+15555550101');
  }
  expect(harm).toEqual([]);
});

test('JSON-LD that is nested without end, or of a type that every object has, breaks nothing', async ({
  page,
}) => {
  const harm = watchHarm(page);
  const depth = 20_000;
  const nested = `<script type="application/ld+json">${'['.repeat(depth)}${']'.repeat(depth)}</script>`;
  const contactPoint = [
    { telephone: '+15555550101', contactType: 'constructor' },
    { telephone: '+15555550102', contactType: '__proto__' },
    { telephone: '+15555550103', contactType: 'Продажи' },
    { telephone: '+15555550104', contactType: 'Поддержка' },
  ];
  await visit(page, { jsonLd: { contactPoint }, content: nested });
  await open(page);
  await expect(rows(page)).toHaveCount(4);
  expect(harm).toEqual([]);
});

test('records of any shape on the device are no reason to fail', async ({ page }) => {
  test.slow();
  const harm = watchHarm(page);
  const contact = {
    id: 'a',
    at: Date.UTC(2026, 4, 12),
    reason: 'order',
    channel: 'phone',
    suggested: 'phone',
    propensity: 1,
    context: {},
    tried: 0,
  };
  const records = fc.record({
    contacts: fc.oneof(
      boxedJson,
      fc
        .array(nearlyValid(contact, boxedJson), { maxLength: 3 })
        .map((all) => ({ value: { version: 1, contacts: all.map(({ value }) => value) } })),
    ),
    fit: boxedJson,
    visit: boxedJson,
    needs: boxedJson,
    prompts: boxedJson,
  });
  for (const drawn of draw(records)) {
    await page.goto('/pages/without.html');
    const kept = Object.entries(drawn).map(
      ([name, { value }]) => [name, JSON.stringify(value)] as const,
    );
    await page.evaluate(async (all) => {
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('channel-selector:default').onsuccess = resolve;
      });
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('channel-selector:default');
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onsuccess = () => resolve(request.result);
      });
      const writing = database.transaction('records', 'readwrite');
      for (const [name, json] of all) writing.objectStore('records').put(JSON.parse(json), name);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    }, kept);
    await page.goto('/pages/smallest.html');
    await goThrough(page, ['phone', 'email', 'sms']);
    expect(await command(page, 'handOff', 'sms', { reason: 'order' })).toMatchObject({
      isOpened: false,
    });
  }
  expect(harm).toEqual([]);
});

test('text is never markup, wherever it comes from', async ({ page }) => {
  const harm = watchHarm(page);
  const [image, script, , svg] = markup as [string, string, string, string];
  const config = {
    channels: [
      { id: image, kind: 'phone', number: '+15555550101', label: image, languages: ['es'] },
      { id: 'mail', kind: 'email', address: 'help@acme.example', label: { en: script } },
      { id: 'chat', kind: 'custom', href: '/chat?text={message}', label: svg },
    ],
    reasons: [
      { id: image, label: svg, examples: [image] },
      { id: 'b', label: script, traits: [svg] },
    ],
    messages: {
      title: image,
      'launcher.label': script,
      'reasons.title': svg,
      'message.label': image,
      'message.hint': script,
    },
    look: { brand: image, theme: script },
    locale: script,
    id: image,
  };
  await visit(page, { config });
  await command(page, 'identify', { references: { [image]: script }, plan: svg });
  await open(page);
  await expect(host(page).locator('#title')).toHaveText(image);
  await expect(rows(page).first()).toContainText(image);
  expect(await wrongs(page)).toEqual([]);
  await host(page).locator('[part~="reason"]').first().click();
  await expect(host(page).locator('textarea')).toHaveValue(/<script>alert/);
  await host(page).locator('textarea').fill(markup.join('\n'));
  await host(page).locator('summary').click();
  expect(await wrongs(page)).toEqual([]);
  await rows(page).first().click();
  await expect(host(page).locator('.notes')).toContainText(image);
  expect(await wrongs(page)).toEqual([]);
  expect(harm).toEqual([]);
});

test('an address that becomes code when its placeholders are filled in is listed nowhere', async ({
  page,
}) => {
  const harm = watchHarm(page);
  const hrefs = [
    '{reason}javascript:alert(1)',
    'java{message}script:alert(1)',
    'https://a:b@acme.example/',
    '\u0001javascript:alert(1)',
  ];
  const channels = [
    ...hrefs.map((href, i) => ({ id: `bad${i}`, kind: 'link', label: 'Bad', href })),
    { id: 'good', kind: 'link', label: 'Good', href: '/contact?about={reason}' },
  ];
  await visit(page, { config: { channels } });
  await goThrough(page, ['good']);
  expect(harm).toEqual([]);
});

test('the plain list has safe links only, and every channel that an address opens', async ({
  page,
}) => {
  test.slow();
  const harm = watchHarm(page);
  await page.route('**/dist/panel.js*', (route) => route.fulfill({ status: 404, body: '' }));
  for (const config of nearlyValidConfigs) {
    if (!isNamed(config)) continue;
    await visit(page, { config });
    await command(page, 'open');
    await expect(host(page).locator('.plain')).toBeAttached();
    const hrefs = await host(page)
      .locator('.plain a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(await wrongs(page)).toEqual([]);
    const wanted = channelsOf(config)
      .map((channel) => channelLink(channel, { subject: '', message: '' }))
      .filter((href) => href !== undefined);
    expect(hrefs).toEqual(
      expect.arrayContaining(wanted.map((href) => new URL(href, page.url()).href)),
    );
  }
  expect(harm).toEqual([]);
});

test('an image that takes the place of the script’s name does not say where the panel is loaded from', async ({
  page,
}) => {
  const harm = watchHarm(page);
  const asked: string[] = [];
  await page.route('https://evil.example/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: 'alert(1)', contentType: 'text/javascript' });
  });
  const content = '<img name="currentScript" src="https://evil.example/x.js" alt="">';
  await visit(page, { attributes: [['phone', '+15555550101']], content });
  await open(page);
  await expect(rows(page)).toHaveCount(1);
  expect(asked.filter((url) => url.includes('panel'))).toEqual([]);
  expect(harm).toEqual([]);
});

test('a file of config that does not end is given up, and the tag counts', async ({ page }) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await page.route('**/endless.json', (route) =>
    route.fulfill({ body: `{"id":"${'x'.repeat(3_000_000)}"}`, contentType: 'application/json' }),
  );
  await visit(page, {
    attributes: [
      ['config', '/endless.json'],
      ['phone', '+15555550101'],
    ],
  });
  await open(page);
  await expect(rows(page)).toHaveCount(1);
  await expect
    .poll(() => warnings.join('\n'))
    .toMatch(/data-config \("\/endless\.json"\) could not be read \(more than 2048 kB\)/);
});

test('an answer on availability with the date of another age leaves the panel as it is', async ({
  page,
}) => {
  const harm = watchHarm(page);
  await page.route('**/availability.json', (route) =>
    route.fulfill({ json: {}, headers: { date: 'Sat, 13 Sep 275760 00:00:00 GMT' } }),
  );
  const channels = [
    {
      id: 'phone',
      kind: 'phone',
      number: '+15555550101',
      hours: 'Mo-Su 00:00-12:00,12:01-24:00',
      timeZone: 'UTC',
    },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
  ];
  await visit(page, { config: { channels, availability: '/availability.json' } });
  const answer = page.waitForResponse('**/availability.json');
  await open(page);
  await answer;
  await command(page, 'close');
  await goThrough(page, ['phone', 'email']);
  expect(harm).toEqual([]);
});
