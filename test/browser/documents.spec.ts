import { expect, test } from '@playwright/test';
import { goThrough, type HostPage, passes, sourceOf, visit } from './support/host-page';
import { tag } from './support/tag';
import { host, launcher, watchConsole } from './support/widget';

const inBody = (script: string) => ({ head: '', body: `<main><h1>A page</h1></main>${script}` });
const src = '/dist/channel-selector.js';
const channels = 'data-phone="+15555550101" data-email="help@acme.example" data-sms="+15555550100"';
const add = (how: string) =>
  `<script>${how}; function add(where, isAsync) { var s = document.createElement('script'); s.src = '${src}'; s.async = isAsync; s.dataset.phone = '+15555550101'; s.dataset.email = 'help@acme.example'; s.dataset.sms = '+15555550100'; where.appendChild(s); }</script>`;
const html = 'text/html; charset=utf-8';

const documents: Readonly<Record<string, HostPage>> = {
  // How the script comes.
  'a script in the head that blocks': { head: tag.replace(' async', '') },
  'a deferred script': { head: tag.replace('async', 'defer') },
  'a module': { head: tag.replace('async', 'type="module"') },
  'a script in the body': inBody(tag.replace(' async', '')),
  'a script after the body': {
    source: sourceOf({ head: '' }).replace('</body>', `</body>${tag}`),
  },
  'a script that a tag manager injects': { head: add('add(document.head, true)') },
  'a script that is injected before the first one, in order': {
    head: add('add(document.documentElement, false)'),
  },
  'a script that is injected once the page has loaded': {
    head: add("addEventListener('load', function () { setTimeout(add, 50, document.body, true) })"),
  },
  'a script that is injected and taken out again at once': {
    head: add(
      "addEventListener('load', function () { add(document.head, true); document.head.lastChild.remove() })",
    ),
  },
  'a script by document.write': {
    head: `<script>document.write('${tag.replace('</', '<\\/').replace(' async', '')}')</script>`,
  },
  'a script with a nonce, an id and attributes of a consent tool': {
    head: tag.replace(
      'async',
      'async id="x" nonce="abc" data-cookieconsent="marketing" type="text/javascript"',
    ),
  },
  // What kind of page it is.
  'quirks mode': { doctype: '' },
  'limited quirks': {
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  },
  XHTML: {
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    source: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head><title>A page</title><script async="async" src="${src}" ${channels}></script></head><body><main><h1>A page</h1></main></body></html>`,
  },
  'a body that the parser has to make': {
    source: `<title>A page</title><html lang=en>${tag}<p>Text`,
  },
  'Windows-1252': {
    headers: { 'content-type': 'text/html; charset=windows-1252' },
    source: Buffer.from(
      sourceOf({ body: '<main><h1>Caf\u00e9 \u00fc</h1></main>' }).replace(
        '<meta charset="utf-8">',
        '',
      ),
      'latin1',
    ),
  },
  'Shift JIS': {
    headers: { 'content-type': 'text/html; charset=shift_jis' },
    source: Buffer.from(
      sourceOf({ body: '<main><h1>\u0083e\u0083X\u0083g</h1></main>' }).replace(
        '<meta charset="utf-8">',
        '',
      ),
      'latin1',
    ),
  },
  'a base elsewhere': {
    first: '<base href="https://elsewhere.example/deep/er/">',
    head: tag.replace('src="', 'src="ORIGIN'),
  },
  'a base with a target': { first: '<base target="_blank">' },
  'no language': { html: '' },
  'a language that there is not': { html: 'lang="x-klingon"' },
  'a language tag that is none': { html: 'lang="en_US.UTF-8 !"' },
  'right to left': { html: 'lang="en" dir="rtl"' },
  'a direction that is none': { html: 'lang="en" dir="up"' },
  'vertical writing': { html: 'lang="en" style="writing-mode: vertical-rl"' },
  'no viewport': { source: sourceOf({}).replace(/<meta name="viewport"[^>]*>/, '') },
  'a very large page': {
    body: `<main><h1>A page</h1>${'<div><p><span>Text</span></p></div>'.repeat(3000)}</main>`,
  },
  'ids and names like ours': {
    body: '<main id="panel"><form name="channelSelectors"><input name="title" id="title"><input id="message" name="body"></form><img name="smart" alt=""></main>',
  },
  'forms that hide properties of the document': {
    body: '<main><h1>A page</h1><form name="forms"></form><img name="cookie" alt=""><form name="querySelectorAllx"></form></main>',
  },
  'a body of nothing but our script': { head: '', body: tag },
  // What its server says.
  'cross-origin isolation': {
    headers: {
      'content-type': html,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  },
  'a permissions policy that permits nothing': {
    headers: {
      'content-type': html,
      'permissions-policy':
        'clipboard-write=(), fullscreen=(), geolocation=(), microphone=(), camera=(), unload=()',
    },
  },
  'a document policy and no referrer': {
    headers: {
      'content-type': html,
      'document-policy': 'force-load-at-top',
      'referrer-policy': 'no-referrer',
      'origin-agent-cluster': '?1',
    },
  },
};

for (const [name, document] of Object.entries(documents))
  test(`works on documents of every kind: ${name}`, async ({ page, baseURL }) => {
    const origin = new URL(baseURL as string).origin;
    const head = document.head?.replace('ORIGIN', origin);
    await passes(page, { ...document, ...(head !== undefined && { head }) });
    await expect(host(page)).toHaveCount(1);
  });

test('our scripts need no encoding of the page: the first is in ASCII, and modules are UTF-8 everywhere', async ({
  page,
}) => {
  const script = await page.request.get(src);
  expect(await script.text()).toMatch(/^[\0-\x7f]*$/);
});

test('addresses of channels are those of the page, whatever is its base', async ({
  page,
  baseURL,
}) => {
  const { origin } = new URL(baseURL as string);
  await visit(page, {
    first: '<base href="https://elsewhere.example/deep/">',
    head: `<script async src="${origin}${src}" data-link="contact.html"></script>`,
  });
  await launcher(page).click();
  const link = host(page).locator('a[data-channel="link"]').first();
  // As any relative link on that page.
  expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(
    'https://elsewhere.example/deep/contact.html',
  );
});

for (const [name, source, type] of [
  [
    'an SVG image',
    `<svg xmlns="http://www.w3.org/2000/svg" lang="en"><text y="20">A</text><script href="${src}" data-phone="+15555550101"/></svg>`,
    'image/svg+xml',
  ],
  [
    'a set of frames',
    `<html lang="en"><head>${tag}</head><frameset cols="*"><frame src="/pages/without.html"></frameset></html>`,
    html,
  ],
] as const)
  test(`says no more than a line where there is no page to stand on: ${name}`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, { source, headers: { 'content-type': type } });
    await page.waitForFunction('window.channelSelector');
    await page.evaluate('channelSelector("close")');
    expect(seen.errors.filter((text) => !text.startsWith('Failed to load'))).toEqual([]);
    expect(seen.warnings.filter((text) => !text.includes('[channel-selector]'))).toEqual([]);
  });

const framed = sourceOf({}).replaceAll('"', '&quot;');
for (const [name, frame] of [
  ['of the same site', 'src="/pages/smallest.html"'],
  ['of another site', 'src="OTHER/pages/smallest.html"'],
  ['with its source in an attribute', `srcdoc="${framed}"`],
  ['that may run scripts alone', 'sandbox="allow-scripts" src="/pages/smallest.html"'],
  ['that may open windows', 'sandbox="allow-scripts allow-popups" src="/pages/smallest.html"'],
  [
    'of another site that may run scripts alone',
    'sandbox="allow-scripts" src="OTHER/pages/smallest.html"',
  ],
] as const)
  test(`works in a frame ${name}`, async ({ page, baseURL }) => {
    const seen = watchConsole(page);
    const other = 'http://other.example';
    await page.route(`${other}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await page.request.get(new URL(pathname, baseURL).href);
      await route.fulfill({ response });
    });
    await visit(page, {
      head: '',
      body: `<main><iframe title="A frame" width="800" height="650" ${frame.replace('OTHER', other)}></iframe></main>`,
    });
    await goThrough(page.frameLocator('iframe'));
    expect(seen.errors).toEqual([]);
  });

test('works in a frame that a script has written', async ({ page }) => {
  const seen = watchConsole(page);
  await visit(page, {
    head: '',
    body: `<main><iframe title="A frame" width="800" height="650"></iframe></main><script>var d = document.querySelector('iframe').contentDocument; d.open(); d.write(${JSON.stringify(sourceOf({})).replaceAll('</', '<\\/')}); d.close()</script>`,
  });
  await goThrough(page.frameLocator('iframe'));
  expect(seen.errors).toEqual([]);
});

test('a page that refreshes itself finds it again', async ({ page }) => {
  await visit(page, { first: '<meta http-equiv="refresh" content="1">' });
  await expect(launcher(page)).toBeVisible();
  await page.waitForEvent('load');
  await expect(launcher(page)).toBeVisible();
});
