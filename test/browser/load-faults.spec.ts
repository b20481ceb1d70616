import { expect, type Page, test } from '@playwright/test';
import { press, see, shown } from './support/acts';
import { expectEveryChannel, expectTold, failOnce, loadFailures } from './support/faults';
import { command, host, launcher, panel, watchConsole } from './support/widget';

/** Files that the panel cannot be drawn without: where one fails, the plain list stands in. */
const needed = ['panel', 'chunk', 'en'];
/** Files that it can do without. */
const others = [
  'launcher-label',
  'language',
  'de',
  'de-later',
  'ReasonField',
  'match-reason',
  'load-prior',
  'circumstances',
  'later',
  'experience',
  'fitting',
  'words',
];
const addressOf = (name: string) =>
  new RegExp(`/dist/${name}${/panel|launcher-label/.test(name) ? '' : '-[A-Z0-9]{8}'}\\.js`);

/** As far as a customer gets; each step is taken where it can be. */
async function journey(page: Page): Promise<void> {
  await press(page, '.launcher');
  await expectEveryChannel(page);
  const field = shown(page, 'input');
  if (await field.count()) await field.first().fill('sofort');
  const reason = shown(page, '[part~="reasons"] button').first();
  if ((await reason.count()) === 0) return;
  await reason.click();
  await see(page, '[part~="suggestion"]');
  await expectEveryChannel(page);
  await command(page, 'handOff', 'phone', { reason: 'urgent' });
}

test('the files that may fail to load are all that a customer’s way needs', async ({ page }) => {
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const name = /\/dist\/([\w-]+?)(?:-[A-Z0-9]{8})?\.js/.exec(request.url())?.[1];
    if (name && name !== 'channel-selector') loaded.add(name);
  });
  await page.goto('/pages/every-file.html');
  await journey(page);
  await failOnce(page);
  await expect.poll(() => [...loaded].sort()).toEqual([...needed, ...others].sort());
});

/** Faster than a customer waits. */
async function wait(page: Page): Promise<void> {
  await page.clock.fastForward(11_000);
}

for (const [name, list] of [
  ['needed', needed],
  ['other', others],
] as const)
  for (const file of list)
    for (const [how, fail] of loadFailures)
      test(`${name} file ${file} that ${how} costs no channel`, async ({ page }) => {
        const seen = watchConsole(page);
        await page.clock.install();
        await page.route(addressOf(file), fail);
        await page.goto('/pages/every-file.html');
        if (how === 'never comes') await page.clock.fastForward(11_000);
        await see(page, '.launcher');
        await press(page, '.launcher');
        if (how === 'never comes') await wait(page);
        await expectEveryChannel(page);
        if (name === 'other' || how === 'is cut off') await expect(panel(page)).toBeVisible();
      });
