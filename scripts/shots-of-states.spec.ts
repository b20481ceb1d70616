/** Makes a picture of every state in every width, theme and reading direction: `npm run shots`. */
import { test } from '@playwright/test';
import { begin, goThrough } from '../test/browser/support/journey';
import { journeys } from '../test/browser/support/states';
import { directions, pictureOf, sizes, themes } from './picture-grid';

for (const { width, height } of sizes)
  test.describe(`${width} px`, () => {
    const isPhone = width < 500;
    test.use({ viewport: { width, height }, hasTouch: isPhone, isMobile: isPhone });
    for (const theme of themes)
      for (const direction of directions)
        for (const journey of journeys)
          test(`${journey.name}: ${theme}, ${direction}`, async ({ page }) => {
            await begin(page, journey, { theme, direction });
            await goThrough(page, journey, async (state) => {
              await page.mouse.move(0, 0);
              await page.screenshot({
                path: pictureOf(state, theme, direction, width),
                animations: 'disabled',
              });
            });
          });
  });
