import { expect, test } from '@playwright/test';
import { launcherLabels } from '../../src/ui/messages/launcher-labels';
import { locales } from '../../src/ui/messages/locales';
import { violations } from './support/axe';
import { host, watchConsole } from './support/widget';

const rightToLeft = ['ar', 'fa', 'he'];
const root = '.scs';

for (const [locale, words] of Object.entries(locales))
  test(`a page in ${locale} has its launcher and panel in it`, async ({ page }) => {
    const seen = watchConsole(page);
    const [{ texts }, { texts: later }, { texts: seldom }] = await Promise.all([
      words.first(),
      words.later(),
      words.seldom(),
    ]);
    const dir = rightToLeft.includes(locale) ? 'rtl' : 'ltr';
    await page.goto(`/pages/languages.html?lang=${locale}&dir=${dir}`);
    const launcher = host(page).locator('.launcher');
    await expect(launcher).toHaveText(launcherLabels[locale] as string);
    await launcher.click();
    await expect(page.getByRole('dialog', { name: texts.title as string })).toBeVisible();
    await expect(host(page).locator(root)).toHaveAttribute('lang', locale);
    await expect(host(page).locator(root)).toHaveAttribute('dir', dir);
    await host(page)
      .getByRole('button', { name: texts['reason.urgent'] as string })
      .click();
    await expect(host(page).getByText(later['why.title'] as string)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await host(page)
      .getByRole('button', { name: texts['memory.open'] as string })
      .click();
    await expect(host(page).getByText(seldom['memory.none'] as string)).toBeVisible();
    expect(seen).toEqual({ errors: [], warnings: [] });
  });

test('an English page loads nothing for other languages', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/pages/smallest.html');
  await host(page).locator('.launcher').click();
  await expect(page.getByRole('dialog', { name: 'How can we help?' })).toBeVisible();
  expect(
    loaded.filter((path) => /launcher-label|language|locale|\/(?:de|ar)\b/.test(path)),
  ).toEqual([]);
});

test('what does not load is said in English, and a problem is told', async ({ page }) => {
  const seen = watchConsole(page);
  await page.route(/dist\/(?:de|launcher-label)\b/, (route) => route.abort());
  await page.goto('/pages/languages.html?lang=de');
  await host(page).getByRole('button', { name: 'Contact us' }).click();
  await expect(page.getByRole('dialog', { name: 'How can we help?' })).toBeVisible();
  await expect(host(page).getByText('Something urgent')).toBeVisible();
  await expect.poll(() => seen.warnings.join()).toContain('locale ("de") could not be loaded');
});

test('without the choice of languages, all is in English', async ({ page }) => {
  await page.route('**/dist/language-*.js', (route) => route.abort());
  await page.goto('/pages/languages.html?lang=ar&dir=rtl');
  await host(page).locator('.launcher').click();
  await expect(page.getByRole('dialog', { name: 'How can we help?' })).toBeVisible();
  await expect(host(page).locator(root)).toHaveAttribute('lang', 'en');
});

test('in the other direction than the page, the panel stands where the launcher does', async ({
  page,
}) => {
  await page.goto('/pages/languages.html?lang=ar&dir=ltr');
  const launcher = host(page).locator('.launcher');
  const button = await launcher.boundingBox();
  await launcher.click();
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await expect(panel).toHaveCSS('direction', 'rtl');
  const box = await panel.boundingBox();
  const end = (it: typeof box) => (it ? it.x + it.width : 0);
  expect(Math.abs(end(button) - end(box))).toBeLessThan(1);
});

test('owner’s labels are in the language of the page, numbers read from left to right', async ({
  page,
}) => {
  await page.goto('/pages/languages.html?lang=ar&dir=rtl');
  await host(page).locator('.launcher').click();
  await expect(host(page).locator('.chip').first()).toHaveText('دردش معنا');
  await host(page).locator('.reason').last().click();
  const number = host(page).locator('[data-channel="sms"] .detail');
  await expect(number).not.toBeEmpty();
  const drawn = await number.evaluate((element) => {
    const text = element.firstChild as Text;
    const left = (sign: string) => {
      const range = document.createRange();
      const at = text.data.indexOf(sign);
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    return left('+') < left('1') && left('1') < left('5');
  });
  expect(drawn).toBe(true);
});
