import { expect, test } from '@playwright/test';
import { recordAnnouncements } from './support/announcements';
import { begin, fileName, goThrough } from './support/journey';
import { journeys } from './support/states';
import { host } from './support/widget';

// Roles, names and states in the order in which they are read, and before them what was said unasked. Where a change is
// meant, `npx playwright test screen-reader --project=chromium --update-snapshots` writes it down.
for (const journey of journeys)
  test(`what there is and what is said: ${journey.name}`, async ({ page }) => {
    const announced = await recordAnnouncements(page);
    await begin(page, journey, { theme: 'light', direction: 'ltr' });
    const heard: string[] = [];
    await goThrough(page, journey, async (state) => {
      const tree = await host(page).ariaSnapshot();
      const said = (await announced()).map((text) => `(${text})`);
      // Addresses are seen, not heard.
      heard.push(`# ${state}`, ...said, tree.replace(/:\n *- \/url: .*/g, ''), '');
    });
    expect(heard.join('\n')).toMatchSnapshot(`${fileName(journey.name)}.txt`);
  });
