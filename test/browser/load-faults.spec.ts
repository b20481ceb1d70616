import { expect, type Page, test } from '@playwright/test';
import { press, see, shown } from './support/acts';
import { expectEveryChannel, failOnce, loadFailures } from './support/faults';
import { command, watchConsole } from './support/widget';

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
  'read-json',
  'circumstances',
  'later',
  'experience',
  'expiry',
  'fitting',
  'words',
];
const addressOf = (name: string) =>
  new RegExp(`/dist/${name}${/panel|launcher-label/.test(name) ? '' : '-[A-Z0-9]{8}'}\\.js`);

test('the files that may fail to load are all that a customer’s way needs', async ({ page }) => {
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const name = /\/dist\/([\w-]+?)(?:-[A-Z0-9]{8})?\.js/.exec(request.url())?.[1];
    // Commands are the page's way, and this test's.
    if (name && !['channel-selector', 'commands'].includes(name)) loaded.add(name);
  });
  await page.goto('/pages/every-file.html');
  await press(page, '.launcher');
  await shown(page, 'input').fill('sofort');
  await press(page, '[part~="reasons"] button');
  await see(page, '[part~="suggestion"]');
  await failOnce(page);
  await expect.poll(() => [...loaded].sort()).toEqual([...needed, ...others].sort());
});

/** What happens to a file of which only a part of the panel is made. */
const tellingFailures = loadFailures.filter(([how]) =>
  /a page says so|empty|throws|never/.test(how),
);

async function reach(page: Page, file: string, [how, fail]: (typeof loadFailures)[number]) {
  const seen = watchConsole(page);
  await page.clock.install();
  await page.route(addressOf(file), fail);
  await page.goto('/pages/every-file.html');
  if (file === 'launcher-label' && how === 'never comes') await page.clock.runFor(4000);
  await press(page, '.launcher');
  await Promise.race([
    expectEveryChannel(page),
    // Sooner than a customer's clock would have it.
    how === 'never comes' ? passTime(page) : new Promise(() => {}),
  ]);
  await expectEveryChannel(page);
  return seen;
}
async function passTime(page: Page): Promise<void> {
  for (let second = 0; second < 12; second++) await page.clock.runFor(1000);
}
const expectSomeLine = async ({ errors, warnings }: ReturnType<typeof watchConsole>) => {
  await expect.poll(() => warnings.join('\n')).toMatch(/^\[channel-selector\] /);
  expect(errors.filter((text) => !text.startsWith('Failed to load '))).toEqual([]);
};

test('words that cannot be taken along are said to stay behind', async ({ page }) => {
  await page.route(addressOf('later'), (route) => route.abort());
  await page.goto('/pages/smallest.html');
  await press(page, '.launcher');
  await press(page, '[part~="reasons"] button');
  await see(page, '#message');
  await expect(shown(page, '#hint')).not.toContainText('Copy them first');
  await shown(page, '#message').fill('It is late');
  await expect(shown(page, '#hint')).toHaveText(
    'Your words are not taken along now. Copy them first.',
  );
});

test('what does not load of what stands beside the way is said not to open, and opens later', async ({
  page,
}) => {
  for (const [file, name, css] of [
    ['later', 'Access needs', '.needs'],
    ['later', 'What this device remembers', '.because'],
    ['en-seldom', 'Access needs', '.needs'],
    ['Ledger', 'What this device remembers', '.because'],
  ] as const) {
    await page.route(addressOf(file), (route) => route.abort());
    await page.goto('/pages/needs.html');
    await press(page, '.launcher');
    await shown(page, `button:has-text("${name}")`).click();
    await expect(shown(page, '[role="alert"]')).toHaveText(`${name} could not be opened`);
    await page.unroute(addressOf(file));
    await shown(page, '[aria-label="Back"]').click();
    await shown(page, `button:has-text("${name}")`).click();
    await see(page, css);
    await shown(page, '[aria-label="Back"]').click();
  }
});

for (const file of needed)
  for (const failure of loadFailures)
    test(`the plain list stands in where the file ${file} ${failure[0]}`, async ({ page }) => {
      const seen = await reach(page, file, failure);
      await see(page, '.plain');
      await expectSomeLine(seen);
    });

for (const file of others)
  for (const failure of tellingFailures)
    test(`every channel is there where the file ${file} ${failure[0]}`, async ({ page }) => {
      const seen = await reach(page, file, failure);
      const reason = shown(page, '[part~="reasons"] button').first();
      if (await reason.isVisible()) {
        await reason.click();
        if (failure[0] === 'never comes') await passTime(page);
        await expectEveryChannel(page);
      }
      command(page, 'handOff', 'phone', { reason: 'urgent' }).catch(() => {});
      await expectEveryChannel(page);
      expect(seen.errors.filter((text) => !text.startsWith('Failed to load '))).toEqual([]);
    });
