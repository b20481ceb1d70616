import { expect, type Page, test } from '@playwright/test';
import { expectEveryChannel, failOnce, keptIds } from './support/faults';
import {
  command,
  databases,
  host,
  openPanel,
  panel,
  pickReason,
  suggested,
  watchConsole,
} from './support/widget';

/** Two tabs of one customer, with the panel open in the second. */
async function twoTabs(page: Page): Promise<readonly [Page, Page]> {
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto('/pages/smallest.html');
  await failOnce(page);
  await failOnce(page);
  await other.reload();
  await openPanel(other);
  await pickReason(other, 'Something urgent');
  await expect(suggested(other)).not.toHaveText('Phone');
  return [page, other];
}

test('what one tab has forgotten, an open panel in another forgets with its next look', async ({
  page,
}) => {
  const [one, other] = await twoTabs(page);
  const seen = watchConsole(other);
  expect(await command(one, 'forget')).toBe(true);
  await expectEveryChannel(other);
  const { id } = (await command(other, 'handOff', 'sms', { reason: 'order' })) as { id: string };
  expect(await keptIds(other)).toEqual([id]);
  // Nothing speaks against the phone any more.
  await expect(suggested(other)).toHaveText('Phone');
  await panel(other).getByRole('button', { name: 'What this device remembers' }).click();
  await expect(host(other).locator('.contacts li')).toHaveCount(1);
  expect([seen.errors, seen.warnings]).toEqual([[], []]);
});

test('consent taken back in one tab leaves nothing of what an open panel in another knew', async ({
  page,
}) => {
  const [one, other] = await twoTabs(page);
  await command(one, 'consent', 'denied');
  expect(await databases(one)).toEqual([]);
  await expectEveryChannel(other);
  expect(await keptIds(other)).toEqual([]);
  await command(other, 'consent', 'denied');
  await failOnce(other);
  expect(await databases(other)).toEqual([]);
  await expectEveryChannel(other);
});
