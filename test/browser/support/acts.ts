/** What a customer does, by parts, classes and ids, so that it holds in every language. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { State, Step } from './journey';
import { command, host } from './widget';

/** What is on screen of the widget, by CSS. */
export const shown = (page: Page, css: string): Locator =>
  host(page).locator(css).filter({ visible: true });
export const see = (page: Page, css: string) => expect(shown(page, css).first()).toBeVisible();
export const press = (page: Page, css: string) => shown(page, css).first().click();

export const pass = ({ reach }: State): Step => ({ reach });

export const onLauncher: State = { name: 'launcher', reach: (page) => see(page, '.launcher') };
export const onReasons: State = {
  name: 'reasons',
  reach: async (page) => {
    await press(page, '.launcher');
    await see(page, '[part~="reasons"]');
  },
};
/** Something urgent, of the reasons that suit most sites. */
export const onSuggestion: State = {
  name: 'suggestion',
  reach: async (page) => {
    await press(page, '[part~="reasons"] li:nth-child(7) button');
    await see(page, '[part~="suggestion"] summary');
  },
};
export const onWhy: State = {
  name: 'why open',
  reach: async (page) => {
    await press(page, 'summary');
    await see(page, '[open] dl');
  },
};
export const message = '#message';

/** Goes to a channel from wherever all are listed. */
export const takes = (channel: string, css: string) => async (page: Page) => {
  await press(page, `[part~="channel"][data-channel="${channel}"]`);
  await see(page, css);
};

/** Of a channel that needs a phone: the phone goes on by itself, a desk shows a code for it. */
export const takesByPhone = (channel: string) => async (page: Page) => {
  const isPhone = await page.evaluate(
    () => matchMedia('(pointer: coarse) and (hover: none)').matches,
  );
  await takes(channel, isPhone ? '.address' : '.qr')(page);
};

const later = new Date('2026-05-14T10:00:00Z');

/** The page is left for two days after a contact by chat. */
export const isAskedAbout = async (page: Page) => {
  await command(page, 'handOff', 'chat', { reason: 'order', id: 'first' });
  await page.clock.setFixedTime(later);
  await page.reload();
  await see(page, '.bubble [part~="follow-up"]');
};
export const needs = '.foot button:first-child';
export const memory = '.foot button:last-child';
/** They go by themselves, and are to stay while they are looked at. */
export const keepNotes = (page: Page) =>
  page.evaluate(() => {
    const { setTimeout } = window;
    const soon = (act: () => void, milliseconds = 0) =>
      milliseconds < 2000 ? setTimeout(act, milliseconds) : 0;
    Object.assign(window, { setTimeout: soon });
  });
export const answer = (page: Page, nth: number) => press(page, `.answers button:nth-child(${nth})`);
