import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { begin, goThrough } from './support/journey';
import { cutOff } from './support/layout';
import { journeys } from './support/states';

for (const direction of ['ltr', 'rtl'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const journey of journeys)
      test(`axe finds nothing, and nothing is cut off: ${journey.name}, ${theme}, ${direction}`, async ({
        page,
      }) => {
        // A sheet at the bottom of the window in one theme, in its corner in the other.
        await page.setViewportSize({ width: theme === 'light' ? 320 : 1280, height: 720 });
        await begin(page, journey, { theme, direction });
        await goThrough(page, journey, async (state) => {
          expect.soft(await violations(page), state).toEqual([]);
          expect.soft(await cutOff(page), state).toEqual([]);
        });
      });
