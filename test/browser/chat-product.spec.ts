import { expect, type Page, test } from '@playwright/test';
import { command, host, openPanel, panel, pickReason, rows, suggested } from './support/widget';

const config = {
  channels: [
    {
      id: 'chat',
      kind: 'chat',
      vendor: 'crisp',
      href: 'https://chat.example/',
      hideLauncher: true,
    },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
  ],
  reasons: [{ id: 'order', label: 'Where is my order?' }],
};

/** A page with a chat product that is said to be there, after what it runs first. */
async function visit(page: Page, script: string, vendor = 'crisp'): Promise<void> {
  const [chat, ...others] = config.channels;
  const settings = { ...config, channels: [{ ...chat, vendor }, ...others] };
  await page.clock.install();
  await page.route('**/pages/chat-product.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>A chat product</title><script>${script}</script>
        <script type="application/json" data-channel-selector>${JSON.stringify(settings)}</script>
        <script src="/dist/channel-selector.js"></script>`,
    }),
  );
  await page.goto('/pages/chat-product.html');
  await openPanel(page);
  await pickReason(page, 'Where is my order?');
}

/** Crisp as documented: commands are pushed, states are asked by `is`. */
const crisp = `
  window.pushed = [];
  window.isAvailable = true;
  window.$crisp = { is: (what) => what === 'website:available' && window.isAvailable, push: (call) => { window.pushed.push(call); } };
`;

test('opens the chat with a draft, hides its button, and takes its word on who is there', async ({
  page,
}) => {
  await visit(page, crisp);
  await page.clock.runFor(1000);
  await expect(suggested(page)).toHaveText('Chat');
  await expect(rows(page).filter({ hasText: 'Chat' })).toContainText('Someone is there');
  await host(page).getByRole('textbox', { name: 'Your message' }).fill('It is late');
  await rows(page).filter({ hasText: 'Chat' }).click();
  await page.clock.runFor(1000);
  const pushed = () =>
    page.evaluate(() => JSON.stringify((window as never as { pushed: [] }).pushed));
  await expect.poll(pushed).toContain('["do","chat:open"]');
  expect(await pushed()).toContain('["set","message:text",["It is late"]]');
  expect(await pushed()).toContain('["do","chat:hide"]');
  expect(await pushed()).not.toContain('message:send');

  await page.evaluate(() => Object.assign(window, { isAvailable: false }));
  await page.clock.runFor(20_000);
  const { suggestion } = (await command(page, 'rank', { reason: 'order' })) as {
    suggestion: { channel: string };
  };
  expect(suggestion.channel).toBe('email');
});

test('one that never comes leaves a link and every other channel', async ({ page }) => {
  await visit(page, '');
  await expect(rows(page).filter({ hasText: 'Chat' })).not.toContainText(/closed|there/i);
  await rows(page).filter({ hasText: 'Chat' }).click();
  // What looks for the product has to be loaded before it can grow tired of it.
  await expect(async () => {
    await page.clock.runFor(6000);
    await expect(host(page).getByRole('alert')).toContainText('Chat could not be opened', {
      timeout: 100,
    });
  }).toPass();
  await expect(host(page).getByRole('link', { name: 'https://chat.example/' })).toBeVisible();
  await expect(rows(page).filter({ hasText: 'Email' })).toBeVisible();
});

/** Freshchat as documented, with a conversation that the page can end. */
const freshchat = `
  const handlers = {};
  window.endChat = () => handlers['conversation:resolved']?.();
  window.fcWidget = {
    isInitialized: () => true, show() {}, hide() {}, open() {},
    on: (name, handler) => { handlers[name] = handler; },
    user: { setProperties() {} },
  };
`;
const endChat = (page: Page) =>
  page.evaluate(() => (window as never as { endChat(): void }).endChat());

test('asks once, beside the closed panel, soon after the chat product says that a chat is over', async ({
  page,
}) => {
  await visit(page, freshchat, 'freshchat');
  await page.clock.runFor(1000);
  await rows(page).filter({ hasText: 'Chat' }).click();
  await page.clock.runFor(1000);
  await expect(panel(page)).toBeHidden();
  await expect.poll(async () => JSON.stringify(await command(page, 'export'))).toContain('"chat"');
  const question = host(page).getByText('Did that resolve it?', { exact: true });
  await endChat(page);
  await page.clock.runFor(5000);
  await expect(question).toHaveCount(0);
  await page.clock.runFor(6000);
  await expect(question.filter({ visible: true })).toHaveCount(1);
  await expect(host(page).locator('.bubble')).toContainText('Where is my order?');
  await host(page).getByRole('button', { name: 'Close' }).filter({ visible: true }).click();
  await endChat(page);
  await page.clock.runFor(20_000);
  await expect(question).toHaveCount(0);
});
