import { expect, type Page, test } from '@playwright/test';
import { expectFocus, reachInOrder } from './support/focus';
import { begin } from './support/journey';
import { card, host, launcher, panel } from './support/widget';

const button = (page: Page, name: string) =>
  host(page).getByRole('button', { name, exact: true }).filter({ visible: true });
const link = (page: Page, name: string) => host(page).getByRole('link', { name });
const title = (page: Page, name: string) => host(page).getByRole('heading', { name, level: 2 });
const needs = 'Access needs';
const memory = 'What this device remembers';

test('the whole journey without a pointer: every stop in order, seen, and the focus led back', async ({
  page,
}) => {
  test.slow();
  const { keyboard } = page;
  const reasons = [
    { id: 'order', label: 'Where is my order?' },
    { id: 'card', label: 'Lost or stolen card', traits: ['urgent'] },
  ];
  await begin(
    page,
    { name: 'keyboard', config: { reasons }, steps: [] },
    { theme: 'light', direction: 'ltr' },
  );
  await expect(launcher(page)).toBeVisible();
  const ofThePage = page.getByRole('link', { name: 'A link of the page' });
  await reachInOrder(page, 'Tab', [ofThePage, launcher(page)]);

  // Opened, closed and opened again, by each key that may.
  await keyboard.press('Enter');
  await expectFocus(title(page, 'How can we help?'));
  await keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expectFocus(launcher(page));
  await keyboard.press('Space');
  await expectFocus(title(page, 'How can we help?'));
  const channels = ['Chat', 'Text message', 'Email', 'Phone'].map((name) => link(page, name));
  await reachInOrder(page, 'Tab', [
    button(page, 'Close'),
    button(page, 'Where is my order?'),
    button(page, 'Lost or stolen card'),
    ...channels,
    button(page, needs),
    button(page, memory),
  ]);
  await reachInOrder(page, 'Shift+Tab', [
    button(page, needs),
    ...channels.toReversed(),
    button(page, 'Lost or stolen card'),
  ]);

  // A reason, and back, and again.
  await keyboard.press('Enter');
  await expectFocus(title(page, 'Lost or stolen card'));
  await reachInOrder(page, 'Shift+Tab', [button(page, 'Back')]);
  await keyboard.press('Enter');
  await expectFocus(title(page, 'How can we help?'));
  await reachInOrder(page, 'Tab', [
    button(page, 'Close'),
    button(page, 'Where is my order?'),
    button(page, 'Lost or stolen card'),
  ]);
  await keyboard.press('Space');
  await expectFocus(title(page, 'Lost or stolen card'));

  // Why, and the message.
  const why = card(page).locator('summary');
  const message = host(page).getByRole('textbox', { name: 'Your message' });
  const action = card(page).locator('[part~="action"]');
  await expect(why).toBeVisible();
  await reachInOrder(page, 'Tab', [button(page, 'Close'), action, why]);
  await keyboard.press('Enter');
  await expect(card(page).locator('dl')).toBeVisible();
  await keyboard.press('Space');
  await expect(card(page).locator('dl')).toBeHidden();
  await reachInOrder(page, 'Tab', [message]);
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('It was stolen.');
  await keyboard.press('Enter');
  await keyboard.type('What now?');
  await expect(message).toHaveValue('It was stolen.\nWhat now?');
  const rows = host(page).locator('[part~="channel"]');
  await reachInOrder(page, 'Tab', [rows.nth(0), rows.nth(1), rows.nth(2)]);

  // Over to email, and done.
  await keyboard.press('Enter');
  await expectFocus(title(page, 'Over to your email'));
  await expect(host(page).getByText('help@acme.example')).toBeVisible();
  await reachInOrder(page, 'Tab', [
    button(page, 'Close'),
    button(page, 'Copy'),
    ...['Chat', 'Text message', 'Phone'].map((name) => link(page, name)),
    button(page, 'Done'),
  ]);
  await keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expectFocus(launcher(page));

  // The next visit asks, and takes the focus from nothing.
  await page.clock.setFixedTime(new Date('2026-05-14T10:00:00Z'));
  await page.reload();
  await expect(button(page, 'Not yet')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await reachInOrder(page, 'Tab', [
    ofThePage,
    launcher(page),
    button(page, 'Close'),
    button(page, 'Yes'),
    button(page, 'No'),
    button(page, 'Not yet'),
  ]);
  await reachInOrder(page, 'Shift+Tab', [button(page, 'No')]);
  await keyboard.press('Enter');
  await expectFocus(title(page, 'Lost or stolen card'));
  await expect(host(page).getByText('Sorry about that.')).toBeVisible();

  // What is kept, seen and forgotten.
  await expect(why).toBeVisible();
  await reachInOrder(page, 'Tab', [
    button(page, 'Close'),
    action,
    why,
    message,
    ...[0, 1, 2, 3].map((nth) => rows.nth(nth)),
    button(page, needs),
    button(page, memory),
  ]);
  await keyboard.press('Enter');
  await expectFocus(title(page, memory));
  await reachInOrder(page, 'Tab', [
    button(page, 'Close'),
    button(page, 'Save as a file'),
    button(page, 'Delete all of this'),
  ]);
  await keyboard.press('Enter');
  await expect(host(page).getByText('Forgotten.')).toBeVisible();
  await expectFocus(title(page, memory));
  await reachInOrder(page, 'Shift+Tab', [button(page, 'Back')]);
  await keyboard.press('Enter');
  await expectFocus(title(page, 'Lost or stolen card'));
  await reachInOrder(page, 'Tab', [button(page, 'Close')]);
  await keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expectFocus(launcher(page));
});
