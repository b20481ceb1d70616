import { expect } from '@playwright/test';
import { findStored, nothing } from '../support/stored';
import type { App } from './app';
import type { CrossTest } from './fixture';
import {
  comeBack,
  count,
  fail,
  getInTouch,
  kept,
  openPanel,
  pickReason,
  soon,
  suggested,
  text,
  visit,
} from './steps';

const order = 'Order, delivery or booking';
const channelsKept = async (app: App) =>
  (await kept(app)).contacts?.contacts.map(({ channel }) => channel) ?? [];
/** What stays on the device. */
export function storage(test: CrossTest): void {
  test('nothing is kept before the customer acts; then the contact is, across a reload', async ({
    app,
  }) => {
    await visit(app);
    await openPanel(app);
    await pickReason(app, order);
    expect(await app.eval(findStored)).toEqual(nothing);
    await app.click('[part~="channel"][data-channel="email"]');
    await soon(() => channelsKept(app)).toEqual(['email']);
    await app.reload();
    await soon(() => channelsKept(app)).toEqual(['email']);
    const { databases, elsewhere } = await app.eval(findStored);
    expect(Object.keys(databases)).toEqual(['channel-selector:states']);
    expect(elsewhere).toEqual([]);
  });

  test('forgotten, no record is left', async ({ app }) => {
    await visit(app);
    await fail(app, 'chat', 'order');
    await openPanel(app);
    await app.click('.foot button', 'What this device remembers');
    await app.click('.body button', 'Delete all of this');
    await text(app, '.body [role="status"]').toContain('Forgotten. Suggestions start afresh.');
    await app.reload();
    expect(await app.command('export')).toEqual({});
    await soon(() => app.eval(findStored)).toEqual(nothing);
  });

  test('while consent is pending nothing is kept, and it counts until the page closes', async ({
    app,
  }) => {
    await visit(app, { privacy: { consent: 'pending' } });
    await fail(app, 'chat', 'order');
    await fail(app, 'chat', 'order');
    await openPanel(app);
    await pickReason(app, order);
    await text(app, suggested).toBe('Email');
    expect(await app.eval(findStored)).toEqual(nothing);
    await app.reload();
    expect(await channelsKept(app)).toEqual([]);
    await openPanel(app);
    await pickReason(app, order);
    await text(app, suggested).toBe('Chat');
  });

  test('where storage is blocked it works from memory, and says so once', async ({ app }) => {
    await app.goto('/pages/blocked-storage.html');
    await openPanel(app);
    await pickReason(app, 'Something urgent');
    await text(app, suggested).toBe('Phone');
    await fail(app, 'phone', 'urgent');
    await fail(app, 'phone', 'urgent');
    await soon(async () => (await app.texts(suggested))[0]).not.toBe('Phone');
    const { errors, warnings } = await app.seen();
    expect(errors).toEqual([]);
    expect(warnings.filter((line) => line.includes('storage'))).toHaveLength(1);
  });

  test('two frames of a site at once lose no contact', async ({ app }) => {
    await app.goto('/pages/without.html');
    const made = await app.eval(async () => {
      const frames = [1, 2].map(() => {
        const frame = document.createElement('iframe');
        frame.src = '/pages/shop.html';
        document.body.append(frame);
        return frame;
      });
      await Promise.all(
        frames.map((frame) => new Promise((done) => frame.addEventListener('load', done))),
      );
      const channels = ['chat', 'sms', 'email', 'phone'];
      const contacts = channels.flatMap((channel) =>
        frames.map(({ contentWindow }) =>
          (
            contentWindow as unknown as { channelSelector(...all: unknown[]): Promise<unknown> }
          ).channelSelector('handOff', channel, { reason: 'order' }),
        ),
      );
      return (await Promise.all(contacts)).length;
    });
    expect(made).toBe(8);
    await app.goto('/pages/shop.html');
    await soon(async () => (await channelsKept(app)).toSorted()).toEqual(
      ['chat', 'sms', 'email', 'phone'].flatMap((channel) => [channel, channel]).toSorted(),
    );
  });

  test('on a device that is asked about nothing, a later visit asks nothing', async ({ app }) => {
    await visit(app);
    await getInTouch(app, 'chat', 'order');
    await app.command('forget');
    await comeBack(app);
    await openPanel(app);
    await count(app, '[part~="follow-up"]').toBe(0);
  });
}
