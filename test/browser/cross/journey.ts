import { expect } from '@playwright/test';
import type { CrossTest } from './fixture';
import {
  back,
  channel,
  count,
  focus,
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

/** From the launcher to a channel, and back. */
export function journey(test: CrossTest): void {
  test('from the launcher to the channel: reasons, suggestion, why, message, every address, and back', async ({
    app,
  }) => {
    await visit(app);
    await text(app, '.launcher').toBe('Contact us');
    await openPanel(app);
    await focus(app).toBe('heading "How can we help?"');
    await count(app, '.reason').toBe(8);
    await texts(app, rows).toEqual(['Chat', 'Text message', 'Email', 'Phone']);

    await pickReason(app, 'Something urgent');
    await text(app, title).toBe('Something urgent');
    await text(app, suggested).toBe('Chat');
    await text(app, '[part~="suggestion"]').toContain('Someone answers while you wait');
    await app.click('summary');
    await text(app, 'details[open]').toContain('What would change it');
    await text(app, 'details[open]').toContain('we would suggest Phone next.');

    await app.click('#message');
    await app.press('Control', 'a');
    await app.type('Größe & Farbe? 50 %');
    const words = encodeURIComponent('Größe & Farbe? 50 %');
    const about = encodeURIComponent('Something urgent');
    await soon(() => app.attributes(rows, 'href')).toEqual([
      `https://acme.example/chat?about=${about}&text=${words}`,
      `sms:+15555550100?body=${words}`,
      `mailto:help@acme.example?subject=${about}&body=${words}`,
      'tel:+15555550101',
    ]);

    await app.click(channel('email'));
    await text(app, title).toBe('Over to your email');
    await focus(app).toBe('heading "Over to your email"');
    await text(app, '.address').toContain('help@acme.example');
    expect((await app.seen()).followed).toEqual([
      `mailto:help@acme.example?subject=${about}&body=${words}`,
    ]);
    await back(app);
    await text(app, suggested).toBe('Chat');
    await app.click(channel('phone'));
    await text(app, title).toBe('Over to your phone');
    await see(app, '.qr');
    await app.click('.panel button', 'Done');
    await count(app, panel).toBe(0);
    await focus(app).toBe('button "Contact us"');

    await openPanel(app);
    await see(app, '.reason');
    await app.press('Escape');
    await count(app, panel).toBe(0);
    await focus(app).toBe('button "Contact us"');
    const { errors, warnings, events } = await app.seen();
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(events.filter((name) => name === 'handoff')).toHaveLength(2);
  });

  test('a web address opens in a tab of its own, with the words, and the page stays', async ({
    app,
  }) => {
    await app.goto('/pages/shop.html');
    await openPanel(app);
    await pickReason(app, 'Where is my order?');
    await app.click('[part~="action"]', 'Start chat');
    await text(app, title).toBe('Over to chat');
    await soon(() => app.tabs()).toEqual([
      expect.stringContaining('/pages/shop.html'),
      expect.stringContaining(`about=${encodeURIComponent('Where is my order?')}`),
    ]);
  });

  test('own words find the reason, Enter chooses it, and they begin the message', async ({
    app,
  }) => {
    await app.goto('/pages/own-words.html');
    await openPanel(app);
    await app.click('[type="search"]');
    await app.type('someone took my credit card abroad');
    await text(app, '.found .reason').toBe('Lost or stolen card');
    await app.press('Enter');
    await see(app, suggested);
    await text(app, title).toBe('Lost or stolen card');
    const message = await app.eval(
      () =>
        document
          .querySelector('smart-channel-selector')
          ?.shadowRoot?.querySelector<HTMLTextAreaElement>('#message')?.value,
    );
    expect(message).toBe('someone took my credit card abroad');
  });

  test('in the flow of the page: its own links first, then the panel, where the element stands', async ({
    app,
  }) => {
    app.site.missing = /panel\.js/;
    await app.goto('/pages/inline.html');
    const ownLink = () =>
      app.eval(() => document.querySelector('smart-channel-selector a')?.getClientRects().length);
    expect(await ownLink()).toBe(1);
    app.site.missing = undefined;
    await app.reload();
    await see(app, '.reason');
    expect(await ownLink()).toBe(0);
    await count(app, '.launcher').toBe(0);
    await pickReason(app, 'Something urgent');
    await count(app, rows).toBe(2);
    const follows = await app.eval(() => {
      const [heading, panel, text] = ['h1', 'smart-channel-selector', 'p'].map((css) =>
        document.querySelector(css)?.getBoundingClientRect(),
      );
      return (
        heading && panel && text && heading.bottom <= panel.top && panel.bottom <= text.top + 1
      );
    });
    expect(follows).toBe(true);
  });

  test('a need said counts at once and on the next visit, and hides no channel', async ({
    app,
  }) => {
    await app.goto('/pages/needs.html');
    await openPanel(app);
    await pickReason(app, 'Lost card');
    await text(app, suggested).toBe('Phone');
    await app.click('.foot button', 'Access needs');
    await app.click('fieldset label', 'I can’t use the phone');
    await text(app, '.body [role="status"]').toMatch(/^From now on we suggest only: Chat/);
    await back(app);
    await text(app, suggested).toBe('Chat');
    await texts(app, rows).toHaveLength(4);
    await app.reload();
    await openPanel(app);
    await pickReason(app, 'Lost card');
    await text(app, suggested).toBe('Chat');
  });
}
