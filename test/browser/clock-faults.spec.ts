import { expect, type Page, test } from '@playwright/test';
import { expectEveryChannel, failOnce, keptIds } from './support/faults';
import {
  command,
  host,
  openPanel,
  panel,
  pickReason,
  suggested,
  watchConsole,
} from './support/widget';

test.use({ locale: 'en-GB' });
const right = new Date('2026-05-12T10:00:00Z');
const day = 86_400_000;
const daysLater = (days: number) => new Date(right.getTime() + days * day);
const years = 365;

interface Kept {
  readonly id: string;
  readonly at: number;
}
async function keptContacts(page: Page): Promise<Kept[]> {
  const { contacts } = (await command(page, 'export')) as { contacts?: { contacts: Kept[] } };
  return contacts?.contacts ?? [];
}

async function visit(page: Page, at: Date): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.goto('/pages/smallest.html');
  await command(page, 'ready');
}
/** Everything that a customer does; what is kept lies in no future. */
async function goThrough(page: Page, at: Date): Promise<string> {
  await openPanel(page);
  await expectEveryChannel(page);
  await pickReason(page, 'Something urgent');
  await expectEveryChannel(page);
  await expect(suggested(page)).not.toBeEmpty();
  const id = await failOnce(page);
  await expectEveryChannel(page);
  for (const kept of await keptContacts(page)) expect(kept.at).toBeLessThanOrEqual(at.getTime());
  await panel(page).getByRole('button', { name: 'What this device remembers' }).click();
  const ledger = host(page).locator('.contacts li').filter({ visible: true });
  await expect(ledger.first()).toBeVisible();
  const years = (await ledger.allTextContents()).join().match(/\b(?:19|20)\d\d\b/g) ?? [];
  expect(years.length).toBeGreaterThan(0);
  for (const year of years) expect(Number(year)).toBeLessThanOrEqual(at.getFullYear());
  return id;
}

/** How a clock may be wrong for one visit. */
const wrongClocks: readonly { name: string; at: Date; costs?: 'what retention deletes' }[] = [
  { name: 'back by an hour', at: new Date(right.getTime() - 3_600_000) },
  { name: 'back by a year', at: daysLater(-years) },
  { name: 'back by ten years', at: daysLater(-10 * years) },
  { name: 'at the epoch', at: new Date(0) },
  { name: 'forward by a month', at: daysLater(30) },
  { name: 'forward by five years', at: daysLater(5 * years), costs: 'what retention deletes' },
];

for (const { name, at, costs } of wrongClocks)
  test(`a clock that is ${name} for one visit loses no contact`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, right);
    const before = await failOnce(page);
    await visit(page, at);
    const during = await goThrough(page, at);
    expect(await keptIds(page)).toEqual(costs ? [during] : [before, during]);
    await visit(page, daysLater(1));
    const after = await goThrough(page, daysLater(1));
    // Those by a clock that was wrong are of when they were found, or of when they say where that can be.
    expect((await keptIds(page)).sort()).toEqual(
      (costs ? [during, after] : [before, during, after]).sort(),
    );
    expect([seen.errors, seen.warnings]).toEqual([[], []]);
  });

for (const { name, at } of wrongClocks)
  test(`a clock that is set ${name} within a visit loses nothing of it`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, right);
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    await failOnce(page);
    await page.clock.setFixedTime(at);
    const during = await failOnce(page);
    await expect(suggested(page)).not.toBeEmpty();
    await expectEveryChannel(page);
    // The latest of all, whatever the clock says.
    expect((await keptIds(page)).at(-1)).toBe(during);
    for (const kept of await keptContacts(page)) expect(kept.at).toBeLessThanOrEqual(at.getTime());
    expect([seen.errors, seen.warnings]).toEqual([[], []]);
  });

test('what a clock that was years ahead has dated is kept no longer than the rest', async ({
  page,
}) => {
  await visit(page, daysLater(5 * years));
  const id = await failOnce(page);
  await visit(page, right);
  expect(await keptIds(page)).toEqual([id]);
  await visit(page, daysLater(years - 1));
  expect(await keptIds(page)).toEqual([id]);
  await visit(page, daysLater(years + 1));
  expect(await keptIds(page)).toEqual([]);
});

test('a contact by a clock that was years ahead makes nobody recover from it for years', async ({
  page,
}) => {
  const draft = async () => {
    await openPanel(page);
    await pickReason(page, 'Something urgent');
    return host(page).getByRole('textbox').inputValue();
  };
  await visit(page, daysLater(5 * years));
  await failOnce(page);
  await visit(page, right);
  expect(await draft()).toMatch(/Phone, (?:May 12|12 May)/);
  const { id } = (await command(page, 'handOff', 'email', { reason: 'urgent' })) as Kept;
  await command(page, 'recordOutcome', id, { resolved: true });
  await visit(page, daysLater(1));
  expect(await draft()).not.toContain('Phone');
});

const question = (page: Page) =>
  host(page).getByText('Did that resolve it?', { exact: true }).filter({ visible: true });

test('who was asked by a clock that was ahead is asked about the next contact in its time', async ({
  page,
}) => {
  await visit(page, right);
  await command(page, 'handOff', 'email', { reason: 'order' });
  await visit(page, daysLater(10));
  await expect(question(page)).toBeVisible();
  await visit(page, daysLater(2));
  await command(page, 'handOff', 'email', { reason: 'urgent' });
  await visit(page, daysLater(4));
  await expect(question(page)).toBeVisible();
  await expect(host(page)).toContainText('Something urgent');
});

test('at the epoch nobody is asked of a contact that is to come, and the day after they are', async ({
  page,
}) => {
  await visit(page, right);
  await command(page, 'handOff', 'email', { reason: 'order' });
  await visit(page, new Date(0));
  await openPanel(page);
  await expectEveryChannel(page);
  await expect(question(page)).toHaveCount(0);
  await visit(page, daysLater(2));
  await expect(question(page)).toBeVisible();
});

test('another time zone on the next visit has the same contacts, and hours in its own time', async ({
  page,
}) => {
  const seen = watchConsole(page);
  const client = await page.context().newCDPSession(page);
  const phone = () => host(page).locator('[part~="channel"][data-channel="phone"]');
  let id = '';
  for (const [timezoneId, words] of [
    ['Europe/Berlin', 'Open until 18:00 (Wednesday 00:00 your time)'],
    ['Asia/Tokyo', 'Open until 18:00 (Wednesday 07:00 your time)'],
    ['Pacific/Kiritimati', 'Open until 18:00 (Wednesday 12:00 your time)'],
  ]) {
    await client.send('Emulation.setTimezoneOverride', { timezoneId: timezoneId as string });
    await page.clock.setFixedTime('2026-05-12T15:00:00Z');
    await page.goto('/pages/hours.html');
    await openPanel(page);
    await pickReason(page, 'Lost card');
    await expect(phone()).toContainText(words as string);
    if (id) expect(await keptIds(page)).toEqual([id]);
    else id = ((await command(page, 'handOff', 'email', { reason: 'lost' })) as Kept).id;
  }
  expect(seen.errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
});
