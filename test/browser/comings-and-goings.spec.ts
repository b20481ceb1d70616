import { expect, type Locator, type Page, test } from '@playwright/test';
import { goThrough, sourceOf, visit } from './support/host-page';
import { tag } from './support/tag';
import {
  command,
  host,
  launcher,
  openPanel,
  panel,
  pickReason,
  rows,
  watchConsole,
} from './support/widget';

const bareTag = '<script async src="/dist/channel-selector.js"></script>';

/** Where it stands once the page is idle, and stays. */
const beside = (page: Page) => page.locator('html > smart-channel-selector');
const settle = (page: Page) => expect(beside(page)).toHaveCount(1);

/** The page is idle when `beIdle()` says so, and not before. */
const holdIdle = (page: Page) =>
  page.addInitScript(() => {
    const { requestIdleCallback } = window;
    const waiting: IdleRequestCallback[] = [];
    Object.assign(window, {
      requestIdleCallback: (act: IdleRequestCallback) => waiting.push(act),
      beIdle: () => {
        for (const act of waiting.splice(0)) requestIdleCallback(act);
      },
    });
  });

/** How pages that go on without loading put the next page in place of the one before. */
const swaps: Readonly<Record<string, string>> = {
  'the body replaced, as Turbo, Astro and Livewire do':
    "const next = document.createElement('body'); next.innerHTML = '<main>Next</main>'; document.body.replaceWith(next)",
  'the body set':
    "const next = document.createElement('body'); next.innerHTML = '<main>Next</main>'; document.body = next",
  'the body written anew, as htmx does': "document.body.innerHTML = '<main>Next</main>'",
  'the children of the body replaced': "document.body.replaceChildren('Next')",
  'all children that a framework does not know removed from the body':
    "for (const child of [...document.body.children]) if (child.localName !== 'main') child.remove()",
  'a transition between views':
    "document.startViewTransition?.(() => { document.body.innerHTML = '<main>Next</main>' })",
};

for (const [name, swap] of Object.entries(swaps)) {
  test(`stays where the page goes on without loading: ${name}`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, {});
    await settle(page);
    await page.evaluate(`history.pushState({}, '', '/host/page.html?next'); ${swap}`);
    await goThrough(page);
    await expect(host(page)).toHaveCount(1);
    expect(seen).toEqual({ errors: [], warnings: [] });
  });
}

/** Writes in the open panel; then the page behind it is another. */
async function writeAndGoOn(page: Page): Promise<Locator> {
  await settle(page);
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const message = host(page).getByRole('textbox');
  await message.fill('It is late');
  await page.evaluate(swaps['the body replaced, as Turbo, Astro and Livewire do'] as string);
  return message;
}

test('a panel that is open stays open, with what was written, while the page behind it changes', async ({
  page,
}) => {
  await visit(page, {});
  const message = await writeAndGoOn(page);
  await expect(panel(page)).toBeVisible();
  await expect(message).toHaveValue('It is late');
  await expect(message).toBeFocused();
});

test('`init` that says nothing new leaves an open panel as it is', async ({ page }) => {
  await visit(page, {});
  const message = await writeAndGoOn(page);
  await command(page, 'init', {});
  await command(page, 'consent', 'granted');
  await command(page, 'init', {});
  await expect(message).toHaveValue('It is late');
  await expect(message).toBeFocused();
});

for (const [what, act] of Object.entries({
  'a language': "document.documentElement.lang = 'de'",
  'a block of config': `document.head.insertAdjacentHTML('beforeend',
    '<script type="application/json" data-channel-selector>{"messages":{"launcher.label":"Kontakt"}}</script>')`,
}))
  test(`\`init\` takes what the page says by then: ${what}`, async ({ page }) => {
    await visit(page, {});
    await settle(page);
    await page.evaluate(act);
    await command(page, 'init', {});
    await expect(host(page).locator('.launcher')).toHaveText('Kontakt');
    await expect(host(page)).toHaveCount(1);
  });

test('`init` fills the place that the next page has', async ({ page }) => {
  await visit(page, {});
  await settle(page);
  await page.evaluate(
    'document.body.innerHTML = \'<smart-channel-selector id=place><a href="/">Call</a></smart-channel-selector>\'',
  );
  await command(page, 'init', {});
  await expect(page.locator('#place [part~="channel"]')).toHaveCount(3);
});

test('`init` finds what the next page tells search engines of', async ({ page }) => {
  const body = (telephone: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      telephone,
    })}</script>`;
  await visit(page, { head: bareTag, body: body('+15555550101') });
  await settle(page);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, body('+15555550177'));
  await command(page, 'init', {});
  await openPanel(page);
  await expect(host(page).locator('a[href="tel:+15555550177"]').first()).toBeVisible();
});

test('`init` stands where the next page flows', async ({ page }) => {
  const tag = bareTag.replace('async', 'data-phone="+15555550101" data-mode="inline"');
  await visit(page, { head: '', body: `<main></main>${tag}` });
  await expect(rows(page)).toHaveCount(1);
  await page.evaluate(swaps['the body replaced, as Turbo, Astro and Livewire do'] as string);
  await command(page, 'init', {});
  await expect(rows(page)).toHaveCount(1);
});

test('`init` takes config that was changed in place, and code of channels', async ({ page }) => {
  await visit(page, {});
  await settle(page);
  await page.evaluate(`(async () => {
    const chat = { id: 'chat', kind: 'chat', open: () => {} };
    const config = { channels: [chat], messages: { 'launcher.label': 'Contact us' } };
    await channelSelector('init', config);
    await channelSelector('ready');
    config.messages['launcher.label'] = 'Other';
    chat.open = () => { window.isOpened = true; };
    await channelSelector('init', config);
    await channelSelector('handOff', 'chat', {});
  })()`);
  await expect(host(page).locator('.launcher')).toHaveText('Other');
  expect(await page.evaluate('isOpened')).toBe(true);
});

test('`init` twice at once stands once, and `open` at once opens it', async ({ page }) => {
  await visit(page, {});
  await settle(page);
  await page.evaluate(`Promise.all([
    channelSelector('init', { look: { brand: '#111111' } }),
    channelSelector('init', { look: { brand: '#222222' } }),
    channelSelector('open'),
  ])`);
  await expect(panel(page)).toBeVisible();
  await expect(host(page)).toHaveCount(1);
});

test('a script that comes late opens what was asked of it before', async ({ page }) => {
  await visit(page, {
    head: `<script>
      window.channelSelector = Object.assign((...call) => channelSelector.q.push(call), { q: [] });
      channelSelector('init', { channels: [{ id: 'phone', kind: 'phone', number: '+15555550101' }] });
      channelSelector('open');
    </script>`,
  });
  await page.addScriptTag({ url: '/dist/channel-selector.js' });
  await expect(panel(page)).toBeVisible();
  await expect(host(page)).toHaveCount(1);
});

test('an open panel stays, with what was written, where the next page includes the script and says something else', async ({
  page,
}) => {
  const block = '<script type="application/json" data-channel-selector>{"id":"a"}</script>';
  await visit(page, { head: '', body: `<main></main>${block}${tag}` });
  const message = await writeAndGoOn(page);
  await page.addScriptTag({ url: '/dist/channel-selector.js' });
  await command(page, 'ready');
  await expect(message).toHaveValue('It is late');
});

for (const [who, act] of Object.entries({
  'somebody whose pointer only went over it': async (page: Page) => {
    await launcher(page).hover();
    await page.mouse.move(5, 5);
  },
  'a customer who comes back': async (page: Page) => {
    await command(page, 'handOff', 'phone', { reason: 'urgent' });
    await page.reload();
  },
}))
  test(`stays where the page goes on without loading, for ${who} too`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { requestIdleCallback: (act: () => void) => setTimeout(act, 300) });
    });
    await visit(page, {});
    await act(page);
    await settle(page);
    await page.evaluate(swaps['the body replaced, as Turbo, Astro and Livewire do'] as string);
    await goThrough(page);
  });

test('`init` brings back what was destroyed', async ({ page }) => {
  await visit(page, {
    // Nothing that is said.
    html: '',
    body: '<main></main><smart-channel-selector></smart-channel-selector>',
  });
  await expect(rows(page)).toHaveCount(3);
  await command(page, 'destroy');
  await expect(rows(page)).toHaveCount(0);
  await command(page, 'init', {});
  await expect(rows(page)).toHaveCount(3);
});

test('a question that is being answered when the page is idle keeps the focus', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-05-12T10:00:00Z'));
  await visit(page, {});
  await command(page, 'handOff', 'phone', { reason: 'urgent' });
  await page.clock.setFixedTime(new Date('2026-05-14T10:00:00Z'));
  await holdIdle(page);
  await page.reload();
  await expect(async () => {
    await page.evaluate('beIdle()');
    await host(page).getByRole('button', { name: 'No', exact: true }).focus({ timeout: 500 });
  }).toPass();
  for (let time = 0; time < 3; time++) {
    await page.evaluate('beIdle()');
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
  }
  await expect(host(page).getByRole('button', { name: 'No', exact: true })).toBeFocused();
});

test('a press that lasts until the page is idle opens the panel', async ({ page }) => {
  await holdIdle(page);
  await visit(page, {});
  await launcher(page).hover();
  await page.mouse.down();
  for (let time = 0; time < 3; time++) {
    await page.evaluate('beIdle()');
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
  }
  await page.mouse.up();
  await expect(panel(page)).toBeVisible();
});

test('a body taken away before the page was idle takes it along for no longer than that', async ({
  page,
}) => {
  await holdIdle(page);
  await visit(page, {});
  await expect(page.locator('body > smart-channel-selector')).toHaveCount(1);
  await page.evaluate(swaps['the body replaced, as Turbo, Astro and Livewire do'] as string);
  await expect(host(page)).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.evaluate('beIdle()');
      return host(page).count();
    })
    .toBe(1);
  await goThrough(page);
});

test('who takes the element away means it: it stays away, until the script is included again', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, {});
  await openPanel(page);
  await host(page).evaluate((element) => element.remove());
  await page.evaluate("document.body.append('more'); history.pushState({}, '', '?more')");
  await command(page, 'close');
  await expect(host(page)).toHaveCount(0);
  await include(page);
  await goThrough(page);
  await expect(host(page)).toHaveCount(1);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

const include = (page: Page, attributes = {}) =>
  page.evaluate(
    (data) => {
      document.querySelector('script[src*="channel-selector"]')?.remove();
      const script = document.createElement('script');
      script.src = '/dist/channel-selector.js';
      Object.assign(script.dataset, data);
      document.body.append(script);
      return new Promise((resolve) => {
        script.onload = resolve;
      });
    },
    { phone: '+15555550101', email: 'help@acme.example', sms: '+15555550100', ...attributes },
  );

test('included again while it stands, it rests, keeps what is open, and says so in a line', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, {});
  await openPanel(page);
  await include(page, { phone: '+15555550199' });
  await expect.poll(() => seen.warnings).toHaveLength(1);
  expect(seen.warnings[0]).toMatch(/\[channel-selector\] version .* runs here/);
  await expect(panel(page)).toBeVisible();
  await expect(host(page).locator('[data-channel="phone"]')).toHaveAttribute(
    'href',
    'tel:+15555550101',
  );
  await expect(host(page)).toHaveCount(1);
});

test('included again with a new page, it takes what the new tag and the new page say', async ({
  page,
}) => {
  await page.goto('/pages/inline.html');
  await expect(rows(page).or(host(page).locator('.chip'))).not.toHaveCount(0);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<main><smart-channel-selector><a href="tel:+15555550177">Call</a></smart-channel-selector></main>';
  });
  await expect(page.getByRole('link', { name: 'Call' })).toBeVisible();
  await include(page, { phone: '+15555550177' });
  await expect(host(page).getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  await expect(host(page).locator('[data-channel="phone"]').first()).toHaveAttribute(
    'href',
    'tel:+15555550177',
  );
  await expect(host(page)).toHaveCount(1);
});

test('a document written anew, with its script, has it again', async ({ page }) => {
  const seen = watchConsole(page);
  await visit(page, {});
  await settle(page);
  await page.evaluate((source) => {
    document.open();
    document.write(source);
    document.close();
  }, sourceOf({}));
  await goThrough(page);
  expect(seen.errors).toEqual([]);
});

test('moved by the page it goes on: to another place, into a shadow root, out and in again', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, { body: '<main><h1>A page</h1><div id="place"></div></main>' });
  await settle(page);
  const move = (where: string) =>
    page.evaluate(
      `{ const host = window.kept ??= document.querySelector('smart-channel-selector'); ${where} }`,
    );
  await move('document.querySelector("#place").append(host)');
  await goThrough(page);
  await move('document.querySelector("#place").attachShadow({ mode: "open" }).append(host)');
  await goThrough(page);
  await move('host.remove()');
  await move('document.body.prepend(host)');
  await goThrough(page);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('moved or taken away while the panel is open, it can still be used, or opened again', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, { body: '<main><h1>A page</h1><div id="place"></div></main>' });
  await openPanel(page);
  await host(page).evaluate((element) => document.querySelector('#place')?.append(element));
  await pickReason(page, 'Something urgent');
  await host(page).evaluate((element) => {
    element.remove();
    document.body.append(element);
  });
  await expect(panel(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(launcher(page)).toBeVisible();
  await openPanel(page);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('a copy that a router or a renderer has kept is not taken for a place in the page', async ({
  page,
}) => {
  await visit(page, {
    body: '<main><h1>A page</h1></main><smart-channel-selector data-launcher=""></smart-channel-selector>',
  });
  await launcher(page).click();
  await expect(panel(page)).toBeVisible();
});

test('an element that was rendered with a shadow root and links is taken over with it', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await visit(page, {
    body: '<main><smart-channel-selector><template shadowrootmode="open"><p>Rendered</p><slot></slot></template><a href="tel:+15555550101">Call us</a></smart-channel-selector></main>',
  });
  await expect(host(page).getByRole('heading', { name: 'How can we help?' })).toBeVisible();
  await expect(host(page).getByText('Rendered')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Call us' })).toBeHidden();
  await expect(host(page)).toHaveCount(1);
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('prompts and all else find their way by the address alone, whoever changes it', async ({
  page,
}) => {
  await visit(page, {});
  const natives = await page.evaluateHandle(() => [history.pushState, history.replaceState]);
  await openPanel(page);
  await page.evaluate(() => history.pushState({}, '', '/host/page.html?route'));
  await expect(panel(page)).toBeVisible();
  expect(
    await natives.evaluate((before) =>
      before.every((it, i) => it === [history.pushState, history.replaceState][i]),
    ),
  ).toBe(true);
});

test('blocks of config in a new body are read when the page says init', async ({ page }) => {
  await visit(page, {});
  await settle(page);
  await page.evaluate(() => {
    document.body.innerHTML = `<main>Next</main><script type="application/json" data-channel-selector>
      { "messages": { "launcher.label": "Ask us" } }</script>`;
  });
  await expect(launcher(page)).toBeVisible();
  await command(page, 'init', {});
  await expect(page.getByRole('button', { name: 'Ask us' })).toBeVisible();
  await expect(host(page)).toHaveCount(1);
});
