/** Every step of the widget on `pages/look.html`, one after the other. */
import { expect, type Page } from '@playwright/test';
import { card, host, openPanel, panel, pickReason, rows } from './widget';

/** @param look is called at each step, with its name. */
export async function walk(page: Page, look: (step: string) => Promise<void>): Promise<void> {
  await page.goto('/pages/look.html');
  // Programs for calls and mail are asked for on the customer's device only.
  await page.evaluate(() =>
    addEventListener('click', (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (/^(?:sms|tel|mailto):/.test(link?.href ?? '')) event.preventDefault();
    }),
  );
  const back = () => panel(page).getByRole('button', { name: 'Back', exact: true }).click();
  await look('launcher');
  await openPanel(page);
  await look('reasons');
  await host(page).getByRole('searchbox').fill('xyz');
  await look('nothing found');
  await host(page).getByRole('searchbox').fill('');
  await pickReason(page, 'Lost or stolen card');
  await look('suggestion');
  await card(page).getByText('Why this?').click();
  await look('why');
  await rows(page).filter({ hasText: 'Email' }).click();
  await expect(panel(page).getByText('Didn’t open?')).toBeVisible();
  await look('handed off');
  await back();
  await rows(page).filter({ hasText: 'Visit a branch' }).click();
  await expect(panel(page).getByRole('alert')).toBeVisible();
  await look('failed');
  await back();
  await rows(page).filter({ hasText: 'Call me back' }).click();
  await panel(page).getByRole('button', { name: 'Call me back', exact: true }).click();
  await expect(panel(page).getByRole('alert')).toBeVisible();
  await look('a call without a number');
  await back();
  await panel(page).getByRole('button', { name: 'Access needs' }).click();
  await panel(page).getByRole('checkbox', { name: 'I prefer writing' }).check();
  await look('access needs');
  await back();
  await panel(page).getByRole('button', { name: 'What this device remembers' }).click();
  await expect(panel(page).getByRole('button', { name: 'Delete all of this' })).toBeVisible();
  await look('memory');
}
