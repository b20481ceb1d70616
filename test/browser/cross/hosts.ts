import { expect } from '@playwright/test';
import { standingOut } from '../support/layout';
import type { App } from './app';
import type { CrossTest } from './fixture';
import {
  count,
  openPanel,
  panel,
  pickReason,
  rows,
  see,
  soon,
  suggested,
  text,
  texts,
  title,
  visit,
} from './steps';

/** Boxes of what is on screen and fits, in CSS pixels, and the width of the window. */
const boxes = (app: App, ...all: string[]) =>
  app.eval((css: string[]) => {
    const root = document.querySelector('smart-channel-selector')?.shadowRoot;
    const found = css.map((one) => root?.querySelector(one)?.getBoundingClientRect().toJSON());
    return { boxes: found as DOMRect[], innerWidth, innerHeight };
  }, all);
const styleOf = (app: App, css: string, property: string) =>
  app.eval(
    (selector: string, name: string) => {
      const root = document.querySelector('smart-channel-selector')?.shadowRoot;
      const element = root?.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(name) : '';
    },
    css,
    property,
  );

/** Pages of every kind: faults, languages, themes, sizes of the window. */
export function hosts(test: CrossTest): void {
  test('where the panel does not load, a plain list stands in; once it loads, it opens', async ({
    app,
  }) => {
    app.site.missing = /\/dist\/panel\.js/;
    await visit(app);
    await app.click('.launcher');
    await soon(() => app.attributes('.plain a', 'href')).toEqual([
      expect.stringContaining('https://acme.example/chat'),
      'sms:+15555550100',
      'mailto:help@acme.example',
      'tel:+15555550101',
    ]);
    await app.click('.plain a[href^="mailto"]');
    expect((await app.seen()).followed).toEqual(['mailto:help@acme.example']);
    app.site.missing = undefined;
    await app.reload();
    await openPanel(app);
    await count(app, rows).toBe(4);
    await count(app, '.plain').toBe(0);
  });

  test('where what comes after the suggestion does not load, the channels stay', async ({
    app,
  }) => {
    app.site.missing = /\/dist\/later-/;
    await visit(app);
    await openPanel(app);
    await app.click('.reason', 'Something urgent');
    await text(app, suggested).toBe('Chat');
    await count(app, rows).toBe(4);
    await app.click('[part~="channel"][data-channel="email"]');
    await soon(async () => (await app.seen()).followed.length).toBe(1);
  });

  test('survives hostile CSS, and rests when included twice', async ({ app }) => {
    await app.goto('/pages/rude-host.html');
    await openPanel(app);
    await pickReason(app, 'Something urgent');
    expect(Number.parseFloat(await styleOf(app, '.panel', 'font-size'))).toBeLessThan(24);
    const [box] = (await boxes(app, '[part~="suggestion"]')).boxes;
    expect(box?.width).toBeGreaterThan(250);
    const { errors, warnings } = await app.seen();
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/version .* runs here/)]);
  });

  test('works again after the customer went on and came back', async ({ app }) => {
    await app.goto('/pages/smallest.html');
    await openPanel(app);
    await app.goto('/pages/without.html');
    await app.back();
    if ((await app.texts(panel)).length === 0) await openPanel(app);
    await pickReason(app, 'Something urgent');
    await text(app, suggested).toBe('Phone');
    expect((await app.seen()).errors).toEqual([]);
  });

  test('leaves the page when told to, and comes back with other channels', async ({ app }) => {
    await visit(app);
    await openPanel(app);
    await app.command('destroy');
    const hostsLeft = () =>
      app.eval(() => document.querySelectorAll('smart-channel-selector').length);
    expect(await hostsLeft()).toBe(0);
    await app.command('init', {
      channels: [{ id: 'desk', kind: 'link', label: 'Front desk', href: '/desk' }],
    });
    await openPanel(app);
    await texts(app, rows).toEqual(['Front desk']);
    expect(await hostsLeft()).toBe(1);
  });

  test('a German page is spoken to in German', async ({ app }) => {
    await app.goto('/pages/languages.html?lang=de');
    await text(app, '.launcher').toBe('Kontakt');
    await openPanel(app);
    await text(app, title).toBe('Wie können wir helfen?');
    await text(app, rows).toBe('Chat mit uns');
  });

  test('an Arabic page has it mirrored', async ({ app }) => {
    await app.goto('/pages/languages.html?lang=ar&dir=rtl');
    await openPanel(app);
    await text(app, rows).toBe('دردش معنا');
    const closed = await boxes(app, '.launcher', '.panel', '.head h2', '.head .round');
    const [launcher, sheet, heading, close] = closed.boxes;
    expect(launcher?.left).toBeLessThan(closed.innerWidth / 2);
    expect(sheet?.left).toBeLessThan(closed.innerWidth / 2);
    expect(close?.left).toBeLessThan(heading?.left ?? 0);
    await app.click('.reason');
    await see(app, suggested);
    const [backButton, words] = (await boxes(app, '.head .round', '.head h2')).boxes;
    expect(backButton?.left).toBeGreaterThan(words?.left ?? 0);
  });

  test('in a narrow window the panel is a sheet at its foot, and nothing stands out', async ({
    app,
  }) => {
    await app.resize(390, 844);
    await visit(app);
    await openPanel(app);
    await pickReason(app, 'Something urgent');
    const seen = await boxes(app, '.panel');
    const [sheet] = seen.boxes;
    expect(seen.innerWidth).toBe(390);
    expect([sheet?.left, sheet?.right]).toEqual([0, 390]);
    expect(sheet?.bottom).toBeCloseTo(seen.innerHeight);
    const wide = `() => (${standingOut})(document.querySelector('smart-channel-selector'))`;
    expect(await app.call(wide, [])).toEqual([]);
  });

  test('in dark colours light words stand on a dark ground', async ({ app }) => {
    await visit(app, { look: { theme: 'dark' } });
    await openPanel(app);
    const lightness = async (property: string) => {
      const channels = (await styleOf(app, '.panel', property)).match(/[\d.]+/g) ?? [];
      return channels.slice(0, 3).reduce((sum, value) => sum + Number(value), 0) / 3;
    };
    expect(await lightness('background-color')).toBeLessThan(60);
    expect(await lightness('color')).toBeGreaterThan(180);
  });

  test('nothing moves for those who asked for less motion', async ({ app }) => {
    await visit(app);
    expect(await app.eval(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
    await openPanel(app);
    await pickReason(app, 'Something urgent');
    const moving = await app.eval(() => {
      const root = document.querySelector('smart-channel-selector')?.shadowRoot;
      return [...(root?.querySelectorAll('*') ?? [])].filter((element) => {
        const style = getComputedStyle(element);
        return [style.animationDuration, style.transitionDuration].some(
          (seconds) => Number.parseFloat(seconds) > 0,
        );
      }).length;
    });
    expect(moving).toBe(0);
  });
}
