import { expect } from '@playwright/test';
import { axe, judge } from '../support/axe';
import { faults } from '../support/focus';
import { standingOut } from '../support/layout';
import { type App, type Engine, findFocused } from './app';
import type { CrossTest } from './fixture';
import {
  back,
  channel,
  comeBack,
  count,
  focus,
  getInTouch,
  openPanel,
  panel,
  see,
  soon,
  suggested,
  text,
  visit,
} from './steps';

type Stop = string | Readonly<Record<Engine, string>>;

/** ARIA has no role for it, so that each engine has a word of its own; WebKit says none, and reads out what it is. */
const summary = (name: string): Stop => ({
  chromium: `DisclosureTriangle "${name}"`,
  firefox: `text "${name}"`,
  webkit: ` "${name}"`,
});
/** What opens a list to choose from, WebKit calls a button that does. */
const combobox = (name: string): Stop => ({
  chromium: `combobox "${name}"`,
  firefox: `combobox "${name}"`,
  webkit: `button "${name}"`,
});

const config = {
  channels: [
    { id: 'callback', kind: 'callback', endpoint: '/callbacks' },
    { id: 'chat', kind: 'chat', href: 'https://acme.example/chat', waitSeconds: 120 },
    { id: 'phone', kind: 'phone', number: '+1 555 555 0101', languages: ['en', 'es'] },
  ],
  reasons: [
    { id: 'order', label: 'Where is my order?' },
    { id: 'card', label: 'Lost or stolen card', traits: ['urgent'] },
  ],
};
const channels = ['button "Call me back"', 'link "Chat"', 'link "Phone"'];
const foot = ['button "Access needs"', 'button "What this device remembers"'];

/** The focus comes to these, in this order, and can be seen on each. */
async function reach(app: App, keys: string[], stops: readonly Stop[]): Promise<void> {
  for (const stop of stops) {
    await app.press(...keys);
    await focus(app).toBe(typeof stop === 'string' ? stop : stop[app.engine]);
    const hidden = await app.call(`() => (${faults})((${findFocused})())`, []);
    expect(hidden, JSON.stringify(stop)).toEqual([]);
  }
}

/** What axe has to say, and what stands out of the window. */
async function findings(app: App): Promise<string[]> {
  if (!(await app.eval(() => 'axe' in window))) await app.script(axe);
  const wide = `() => (${standingOut})(document.querySelector('smart-channel-selector'))`;
  return [...(await app.eval(judge)), ...((await app.call(wide, [])) as string[])];
}

/** What those meet who use a keyboard or a screen reader. */
export function accessibility(test: CrossTest): void {
  test('every stop of the keyboard, in order, with its role and name, and the focus seen on it', async ({
    app,
  }) => {
    await visit(app, config);
    // Where all of the panel is seen, Firefox does not stop at what scrolls.
    await app.resize(1280, 1000);
    await reach(app, ['Tab'], ['link "A link of the page"', 'button "Contact us"']);
    await app.press('Enter');
    await focus(app).toBe('heading "How can we help?"');
    await reach(
      app,
      ['Tab'],
      [
        'button "Close"',
        'button "Where is my order?"',
        'button "Lost or stolen card"',
        ...channels,
        ...foot,
      ],
    );
    await reach(
      app,
      ['Shift', 'Tab'],
      [foot[0] as string, ...channels.toReversed(), 'button "Lost or stolen card"'],
    );

    await app.press('Enter');
    await focus(app).toBe('heading "Lost or stolen card"');
    await see(app, 'summary');
    await reach(app, ['Tab'], ['button "Close"', 'link "Start chat"', summary('Why this?')]);
    await app.press('Space');
    await see(app, 'details[open]');
    await app.press('Enter');
    await count(app, 'details[open]').toBe(0);
    await reach(
      app,
      ['Tab'],
      [
        'textbox "Your message"',
        'button "Call me back"',
        'link "Chat Best for this Answers in about 2 minutes"',
        'link "Phone \u2066+1 555 555 0101\u2069"',
        ...foot.slice(0, 1),
      ],
    );

    await app.press('Enter');
    await focus(app).toBe('heading "Access needs"');
    await reach(
      app,
      ['Tab'],
      [
        'button "Close"',
        ...['I can’t use the phone', 'I prefer writing', 'Hearing is hard for me'].map(
          (need) => `checkbox "${need}"`,
        ),
        ...['Speaking is hard for me', 'Typing is hard for me'].map((need) => `checkbox "${need}"`),
        combobox('Language you want to be helped in'),
      ],
    );
    await reach(app, ['Shift', 'Tab'], ['checkbox "Typing is hard for me"']);
    await app.press('Space');
    await text(app, '.body [role="status"]').toContain('From now on we suggest only');
    await app.press('Escape');
    await count(app, panel).toBe(0);
    await focus(app).toBe('button "Contact us"');
  });

  test('the question on a later visit, by the keyboard, in its place after the launcher', async ({
    app,
  }) => {
    await visit(app, config);
    await getInTouch(app, 'chat', 'order');
    await comeBack(app);
    await see(app, '.bubble [part~="follow-up"]');
    await reach(
      app,
      ['Tab'],
      [
        ...['link "A link of the page"', 'button "Contact us"', 'button "Close"'],
        ...['Yes', 'No', 'Not yet', 'Don’t ask me again'].map((answer) => `button "${answer}"`),
      ],
    );
    await reach(app, ['Shift', 'Tab'], ['button "Not yet"', 'button "No"']);
    await app.press('Enter');
    await focus(app).toBe('heading "Where is my order?"');
  });

  test('what changes is said to screen readers, once', async ({ app }) => {
    await visit(app, config);
    await openPanel(app);
    await app.click('.reason');
    await see(app, 'summary');
    await app.click(channel('callback'));
    await app.click('form .primary');
    await focus(app).toBe('textbox "Your phone number"');
    await back(app);
    await app.click('.foot button', 'Access needs');
    await app.click('fieldset label', 'I prefer writing');
    await see(app, '.body [role="status"]');
    const news = async () => (await app.seen()).announced;
    await soon(news).toEqual([
      'status: Best for this: Chat',
      'alert: Write the number that we should call.',
      'status: Best for this: Chat',
      'status: From now on we suggest only: Chat.',
    ]);
  });

  for (const [theme, dir] of [
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const)
    test(`axe finds nothing, and nothing stands out of the window: ${theme}, ${dir}`, async ({
      app,
    }) => {
      if (theme === 'dark') await app.resize(390, 844);
      const told = dir === 'rtl' ? { lang: 'ar', dir } : {};
      await visit(app, { ...config, look: { theme } }, told);
      const seen: Record<string, string[]> = {};
      const look = async (state: string) => {
        seen[state] = await findings(app);
      };
      await openPanel(app);
      await look('reasons');
      await app.click('.reason');
      await see(app, suggested);
      await app.click('summary');
      await look('suggestion');
      await app.click(channel('callback'));
      await app.click('form .primary');
      await see(app, '#callback-fault');
      await look('callback form');
      await app.click('.head .round');
      await app.click('.foot button:first-child');
      await see(app, 'fieldset');
      await look('access needs');
      await app.click('.head .round');
      await app.click(channel('phone'));
      await see(app, '.qr');
      await look('handed off');
      expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((state) => [state, []])));
    });
}
