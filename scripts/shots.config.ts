import { defineConfig } from '@playwright/test';
import common from '../playwright.config';

/** Takes the pictures of the README: `page.screenshot({ path: 'docs/screenshots/NAME.png' })`. */
export default defineConfig(common, {
  testDir: '.',
  testMatch: 'shots.spec.ts',
  outputDir: '../test-results/shots',
  use: {
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
  },
});
