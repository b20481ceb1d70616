import { expect } from '@playwright/test';
import { pageOf, policies } from '../support/policies';
import type { CrossTest } from './fixture';
import { fail, openPanel, pickReason, rows, see, soon, suggested, text } from './steps';

/** Strict policies, Trusted Types among them where the engine has them. */
export function policy(test: CrossTest): void {
  for (const name of policies)
    test(`under the policy ${name} it draws, explains and learns, and violates nothing`, async ({
      app,
    }) => {
      await app.goto(pageOf(name));
      await openPanel(app);
      await pickReason(app, 'Something urgent');
      await text(app, suggested).toBe('Phone');
      await app.click('summary');
      await see(app, 'details[open] dl, details[open] ul');
      await fail(app, 'phone', 'urgent');
      await fail(app, 'phone', 'urgent');
      await soon(async () => (await app.texts(suggested))[0]).not.toBe('Phone');
      await app.click(`${rows}[data-channel="email"]`);
      await see(app, '.address');
      const isStyled = await app.eval(() => {
        const root = document.querySelector('smart-channel-selector')?.shadowRoot;
        const drawn = root?.querySelector('.panel');
        return drawn && getComputedStyle(drawn).borderTopLeftRadius !== '0px';
      });
      expect(isStyled).toBe(true);
      const { violations, errors, warnings } = await app.seen();
      expect({ violations, errors, warnings }).toEqual({
        violations: [],
        errors: [],
        warnings: [],
      });
    });

  test('what the policy forbids is noticed here', async ({ app }) => {
    await app.goto(pageOf('self'));
    await app.eval(() => {
      document.body.append(Object.assign(new Image(), { src: '/forbidden.png' }));
    });
    await soon(async () => (await app.seen()).violations.length).toBeGreaterThan(0);
  });
}
