import { expect, type Page, test } from '@playwright/test';
import {
  command,
  databases,
  host,
  launcher,
  openPanel,
  panel,
  watchConsole,
} from './support/widget';

interface Request {
  body: Record<string, unknown>;
  key: string | undefined;
}

/** What the site's address is asked; it answers with these, then with success. */
async function listen(page: Page, ...answers: number[]): Promise<Request[]> {
  const requests: Request[] = [];
  await page.route('**/callbacks', (route) => {
    const request = route.request();
    requests.push({
      body: request.postDataJSON() as Record<string, unknown>,
      key: request.headers()['idempotency-key'],
    });
    return route.fulfill({ status: answers.shift() ?? 204 });
  });
  return requests;
}

const number = (page: Page) => host(page).getByLabel('Your phone number');

test('a call is asked for by keyboard alone: wrong, failed, then promised', async ({ page }) => {
  const seen = watchConsole(page);
  const requests = await listen(page, 503);
  await page.goto('/pages/callback.html');
  await expect(launcher(page)).toBeVisible();
  const press = async (name: string) => {
    const target = host(page).getByRole('button', { name }).first();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element.matches(':focus'))) break;
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press('Contact us');
  await expect(panel(page)).toBeVisible();
  await press('Something urgent');
  await press('Call me back');
  await expect(host(page).getByRole('heading', { name: 'Call me back' })).toBeFocused();

  await press('Call me back');
  await expect(host(page).getByRole('alert')).toHaveText('Write the number that we should call.');
  await expect(number(page)).toBeFocused();
  await page.keyboard.type('+1 555 555 0199');
  await page.keyboard.press('Tab');
  await page.keyboard.type('In the e');
  await expect(host(page).getByLabel('When may we call?')).toHaveValue('evening');
  await press('Call me back');
  await expect(host(page).getByRole('alert')).toContainText('did not reach us');
  await expect(number(page)).toHaveValue('+1 555 555 0199');

  await expect(host(page).getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(host(page).getByRole('heading', { name: 'We will call you' })).toBeFocused();
  await expect(host(page).getByText('+1 555 555 0199')).toBeVisible();
  expect(requests).toHaveLength(2);
  expect(requests[1]).toEqual(requests[0]);
  expect(requests[0]?.body).toMatchObject({
    id: requests[0]?.key,
    number: '+1 555 555 0199',
    window: 'evening',
    reason: 'urgent',
  });
  expect(await databases(page)).toHaveLength(1);
  expect(JSON.stringify(await command(page, 'export'))).not.toContain('0199');
  // The browser's own line on the 503, and ours; none on the policy.
  expect(seen.errors.filter((text) => !text.includes('503'))).toEqual([]);
  expect(seen.warnings).toEqual([
    '[channel-selector] channels.callback.endpoint failed (HTTP 503): let it answer with status 200.',
  ]);
});

test('who sends it from the field sees that it did not arrive, on a small screen too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await listen(page, 503);
  await page.goto('/pages/callback.html');
  await openPanel(page);
  await host(page).getByRole('button', { name: 'Something urgent' }).click();
  await host(page).getByRole('button', { name: 'Call me back' }).first().click();
  await number(page).fill('+1 555 555 0199');
  await number(page).press('Enter');
  await expect(host(page).getByRole('alert')).toBeInViewport({ ratio: 1 });
});

test('what is written offline is sent once the network is back', async ({ page, context }) => {
  const requests = await listen(page);
  await page.goto('/pages/callback.html');
  await openPanel(page);
  await host(page).getByRole('button', { name: 'Call me back' }).click();
  await number(page).fill('+15555550199');
  await context.setOffline(true);
  await host(page).getByRole('button', { name: 'Call me back' }).click();
  await expect(host(page).getByRole('alert')).toContainText('You are offline.');
  expect(requests).toEqual([]);
  await context.setOffline(false);
  await expect(host(page).getByRole('heading', { name: 'We will call you' })).toBeVisible();
  expect(requests).toHaveLength(1);
});
