import { expect } from '@playwright/test';
import type { CrossTest } from './fixture';
import {
  back,
  channel,
  comeBack,
  count,
  fail,
  getInTouch,
  kept,
  openPanel,
  pickReason,
  see,
  soon,
  suggested,
  text,
  title,
  visit,
} from './steps';

const question = '.bubble [part~="follow-up"]';
const order = 'Order, delivery or booking';

/** What comes after a contact: the question on a later visit, recovery, learning. */
export function recovery(test: CrossTest): void {
  test('a later visit asks once whether it was resolved, and takes no focus', async ({ app }) => {
    await visit(app);
    await getInTouch(app, 'chat', 'order');
    await comeBack(app);
    await text(app, question).toContain('Did that resolve it?');
    expect(await app.eval(() => document.activeElement === document.body)).toBe(true);
    await app.click('.answers button', 'Yes');
    await soon(async () => JSON.stringify(await kept(app))).toContain(
      '"outcome":{"resolved":1,"source":"customer"',
    );
    await app.reload();
    await openPanel(app);
    await count(app, '[part~="follow-up"]').toBe(0);
  });

  test('a contact that failed leads to the next best channel, which says what was tried', async ({
    app,
  }) => {
    await visit(app);
    await getInTouch(app, 'chat', 'order');
    await comeBack(app);
    await app.click('.answers button', 'No');
    await text(app, '.sorry').toBe('Sorry about that. Let’s get it resolved.');
    await text(app, suggested).toBe('Email');
    await text(app, title).toBe(order);
    await soon(() => app.attributes(channel('email'), 'href').then(String)).toContain(
      encodeURIComponent('was not resolved'),
    );
    await count(app, '[part~="channel"]').toBe(4);
  });

  test('two contacts that failed change the suggestion, until all is forgotten', async ({
    app,
  }) => {
    await visit(app);
    await openPanel(app);
    await pickReason(app, order);
    await text(app, suggested).toBe('Chat');
    await fail(app, 'chat', 'order');
    await fail(app, 'chat', 'order');
    await text(app, suggested).toBe('Email');
    await app.reload();
    await openPanel(app);
    await pickReason(app, order);
    await text(app, suggested).toBe('Email');
    await app.click('.foot button', 'What this device remembers');
    await app.click('.body button', 'Delete all of this');
    await text(app, '.body [role="status"]').toContain('Forgotten. Suggestions start afresh.');
    await back(app);
    await text(app, suggested).toBe('Chat');
  });

  test('a call is asked for by a form, tried again where it did not arrive, and promised', async ({
    app,
  }) => {
    const callback = { id: 'callback', kind: 'callback', endpoint: '/callbacks' };
    await visit(app, { channels: [callback, { id: 'sms', kind: 'sms', number: '+15555550100' }] });
    app.site.answers.push(503);
    await openPanel(app);
    await pickReason(app, 'Something urgent');
    await app.click(channel('callback'));
    await app.click('#callback-number');
    await app.type('+1 555 555 0199');
    await app.press('Enter');
    await text(app, 'form [role="alert"]').toContain('This did not reach us.');
    await app.click('form button', 'Try again');
    await text(app, title).toBe('We will call you');
    const [first, second] = app.site.posted;
    expect(app.site.posted).toHaveLength(2);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ path: '/callbacks', body: { number: '+1 555 555 0199' } });
    expect(JSON.stringify(await kept(app))).not.toContain('0199');
  });

  test('a chat product is opened with the words, and one that fails leaves the others', async ({
    app,
  }) => {
    await app.goto('/pages/own-chat.html');
    await openPanel(app);
    await pickReason(app, 'Where is my order?');
    await app.click('#message');
    await app.press('Control', 'a');
    await app.type('It is late');
    await app.click(channel('vendor'));
    const opened = () => app.eval(() => document.getElementById('opened')?.textContent);
    await soon(opened).toContain('vendor It is late');
    await soon(opened).toContain('toggle open');
    await count(app, '.panel .body').toBe(0);
    await openPanel(app);
    await app.click(channel('broken'));
    await text(app, '[role="alert"]').toContain('Broken chat could not be opened');
    await see(app, channel('email'));
  });

  test('a prompt is shown once, takes no focus, and goes for good when it is closed', async ({
    app,
  }) => {
    await visit(app, {
      prompts: [{ when: { event: 'payment-failed' }, reason: 'payment' }],
      prompting: { afterSeconds: 0 },
      privacy: { consent: 'granted' },
    });
    const failing = () => app.eval(() => void document.dispatchEvent(new Event('payment-failed')));
    const teaser = '.bubble [part~="prompt"]';
    // The page is watched once it is idle.
    await soon(async () => {
      await failing();
      return (await app.texts(teaser)).length;
    }).toBe(1);
    await text(app, teaser).toContain('Payment, invoice or refund · Chat');
    expect(await app.eval(() => document.activeElement === document.body)).toBe(true);
    await app.click(`${teaser} button`, 'Close');
    await count(app, teaser).toBe(0);
    await failing();
    await openPanel(app);
    await count(app, teaser).toBe(0);
    expect((await app.seen()).events.filter((name) => name === 'prompt')).toHaveLength(2);
  });
}
