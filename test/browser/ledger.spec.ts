import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { memory, press, see, shown } from './support/acts';
import { nothing, recordsOf, stored } from './support/stored';
import { command, watchConsole } from './support/widget';

async function openLedger(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await command(page, 'handOff', 'sms', { reason: 'order', id: 'first' });
  await press(page, '.launcher');
  await press(page, memory);
  await see(page, '.contacts li');
}

test('all that is kept is saved as a file under a strict policy, without one violation', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await openLedger(page, '/pages/policy-self.html');
  const downloading = page.waitForEvent('download');
  await press(page, '.body .secondary');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('contacts.json');
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text).contacts.contacts).toMatchObject([{ id: 'first', channel: 'sms' }]);
  expect(JSON.parse(text)).toEqual(await command(page, 'export'));
  expect(seen).toEqual({ errors: [], warnings: [] });
});

test('where no file may be saved, all of it is there to copy', async ({ page }) => {
  await openLedger(page, '/pages/blocked-storage.html');
  await expect(shown(page, '.body')).toContainText('is not kept');
  await press(page, '.body .secondary');
  const text = await shown(page, '#ledger-text').inputValue();
  expect(JSON.parse(text).contacts.contacts).toMatchObject([{ id: 'first' }]);
  await shown(page, '#ledger-text').focus();
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(0);
});

test('once deleted, nothing is left in the browser, another tab or not', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto('/pages/smallest.html');
  await command(other, 'handOff', 'sms', { reason: 'card' });
  await openLedger(page, '/pages/smallest.html');
  await expect(shown(page, '.contacts li')).toHaveCount(2);
  await shown(page, '.body .secondary').last().click();
  await expect(shown(page, '.body [role="status"]')).toContainText('nothing is left of it');
  expect(await stored(page)).toEqual(nothing);
  await expect(page.getByRole('heading', { name: 'What this device remembers' })).toBeFocused();
  // The other tab goes on, and brings nothing back.
  await command(other, 'handOff', 'sms', { reason: 'other', id: 'after' });
  expect(await recordsOf(page, 'default')).toMatchObject({
    contacts: { contacts: [{ id: 'after' }] },
  });
});

test('two hundred contacts are read by keyboard, the latest first', async ({ page }) => {
  await page.goto('/pages/smallest.html');
  await command(page, 'ready');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const contacts = Array.from({ length: 200 }, (_, nth) => ({
          ...{ id: `c${nth}`, at: Date.now() - (200 - nth) * 3_600_000, reason: 'order' },
          ...{ channel: 'sms', suggested: 'sms', propensity: 1, context: {}, tried: 0, askedAt: 1 },
        }));
        const opening = indexedDB.open('channel-selector:default');
        opening.onupgradeneeded = () => opening.result.createObjectStore('records');
        opening.onsuccess = () => {
          const { result } = opening;
          const writing = result.transaction('records', 'readwrite');
          writing.objectStore('records').put({ version: 1, contacts }, 'contacts');
          writing.oncomplete = () => resolve(result.close());
        };
      }),
  );
  await page.reload();
  await command(page, 'ready');
  await press(page, '.launcher');
  await press(page, memory);
  await expect(shown(page, '.contacts li')).toHaveCount(5);
  const more = shown(page, '.body summary');
  await expect(more).toHaveText('195 earlier contacts');
  while (!(await more.evaluate((summary) => summary.matches(':focus'))))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shown(page, '.contacts li')).toHaveCount(200);
  const last = shown(page, '.body .secondary').last();
  while (!(await last.evaluate((button) => button.matches(':focus'))))
    await page.keyboard.press('Tab');
  await expect(last).toBeInViewport();
});
