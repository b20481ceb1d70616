import { defineConfig } from '@playwright/test';
import common from '../playwright.config';
import { findBrowser } from './find-browser.mjs';
import { machine } from './machine.mjs';

// What customers have, where tests run in a shell.
const executablePath = await findBrowser('chromium', machine);
const [tested] = (common.projects ?? []).filter(({ name }) => name === 'chromium');
const chromium = {
  ...tested,
  use: {
    ...tested?.use,
    launchOptions: { ...tested?.use?.launchOptions, ...(executablePath && { executablePath }) },
  },
};

/** Takes the pictures of the README, in docs/screenshots, and of every state, in test-results/shots. */
export default defineConfig({
  ...common,
  testDir: '.',
  globalTimeout: 1_200_000,
  timeout: 60_000,
  projects: [
    { ...chromium, name: 'pictures', testMatch: /shots(-of-states)?\.spec\.ts/ },
    {
      ...chromium,
      name: 'contact sheets',
      testMatch: 'contact-sheets.spec.ts',
      dependencies: ['pictures'],
    },
  ],
  outputDir: '../test-results/shots-run',
  use: {
    ...common.use,
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
  },
});
