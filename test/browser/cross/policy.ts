import { expect } from '@playwright/test';
import type { CrossTest } from './fixture';
import { fail, openPanel, pickReason, rows, see, soon, suggested, text } from './steps';

const pages: readonly [name: string, allowing: string][] = [
  ['policy-self', 'scripts of the own origin'],
  ['policy-nonce', 'scripts by nonce'],
  ['policy-strict-dynamic', 'scripts by nonce, and what they load'],
  ['policy-cdn', 'scripts of another origin'],
];

/** Strict policies, Trusted Types among them where the engine has them. */
export function policy(test: CrossTest): void {
  for (const [page, allowing] of pages)
    test(`under a policy that allows ${allowing} it draws, explains and learns, and violates nothing`, async ({
      app,
    }) => {
      await app.goto(`/pages/${page}.html`);
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
    await app.goto('/pages/policy-self.html');
    await app.eval(() => {
      document.body.append(Object.assign(new Image(), { src: '/forbidden.png' }));
    });
    await soon(async () => (await app.seen()).violations.length).toBeGreaterThan(0);
  });
}
