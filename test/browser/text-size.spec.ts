import { expect, test } from '@playwright/test';
import { begin, goThrough } from './support/journey';
import { cutOff } from './support/layout';
import { journeys } from './support/states';

for (const journey of journeys)
  test(`nothing is cut off where text is twice as large: ${journey.name}`, async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await begin(page, journey, { theme: 'light', direction: 'ltr' });
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
    await goThrough(page, journey, async (state) => {
      expect.soft(await cutOff(page), state).toEqual([]);
    });
  });
