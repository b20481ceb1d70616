/** What a customer does and sees, in whatever engine. */
import { expect } from '@playwright/test';
import { site } from '../support/journey';
import type { App } from './app';

/** Tuesday at ten, and two days on. */
const start = '2026-05-12T10:00:00Z';
const later = '2026-05-14T10:00:00Z';

/** Waits for what is asked to be as it is expected to be. */
export const soon = <Answer>(ask: () => Promise<Answer>) =>
  expect.poll(ask, { intervals: [10, 20, 50, 100], timeout: 10_000 });

export const texts = (app: App, css: string) => soon(() => app.texts(css));
/** The first text on screen. */
export const text = (app: App, css: string) => soon(async () => (await app.texts(css))[0]);
export const count = (app: App, css: string) => soon(async () => (await app.texts(css)).length);
export const see = (app: App, css: string) => count(app, css).toBeGreaterThan(0);

/** What has the focus, as a screen reader has it. */
export const focus = (app: App) => soon(async () => (await app.focused()).replace(/\s+/g, ' '));

export const panel = '.panel .body';
export const title = '#title';
export const suggested = '[part~="suggested-channel"]';
export const rows = '[part~="channel"]';
export const channel = (id: string) => `${rows}[data-channel="${id}"]`;

/** Comes to the page that is told its config, with that of a site that asks for nothing out of the ordinary. */
export async function visit(app: App, config: object = {}, told: object = {}): Promise<void> {
  app.site.told = { at: start, ...told, config: { ...site, ...config } };
  await app.goto('/pages/states.html');
  await app.command('ready');
}

export async function openPanel(app: App): Promise<void> {
  await app.click('.launcher');
  await see(app, panel);
}

export async function pickReason(app: App, label: string): Promise<void> {
  await app.click('.reason', label);
  await see(app, suggested);
}

export const back = (app: App) => app.click('.head button', 'Back');

/** The clock goes on, and the page is loaded anew. */
export async function comeBack(app: App, at = later): Promise<void> {
  app.site.told = { ...app.site.told, at };
  await app.reload();
}

/** A contact by a channel, as the page's own code would start it. */
export const getInTouch = (app: App, by: string, reason: string) =>
  app.command('handOff', by, { reason }) as Promise<{ id: string }>;

/** A contact that the site says left it unresolved. */
export async function fail(app: App, by: string, reason: string): Promise<void> {
  const { id } = await getInTouch(app, by, reason);
  expect(await app.command('recordOutcome', id, { resolved: false })).toBe(true);
}

export const kept = async (app: App) =>
  (await app.command('export')) as { contacts?: { contacts: { channel: string }[] } };
