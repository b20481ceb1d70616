import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { machine } from './scripts/machine.mjs';

const chromium =
  machine.wanted.shell ||
  (await findBrowser('shell', machine)) ||
  (await findBrowser('chromium', machine));
const firefox = machine.wanted.firefox || (await findBrowser('firefox', machine));

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that is busy with something else makes nothing fail.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 1,
  globalTimeout: 1_020_000,
  workers: '100%',
  reporter: 'list',
  // What is written down of one browser holds for the other.
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  webServer: {
    command: 'node scripts/serve.mjs',
    cwd: import.meta.dirname,
    env: { PORT: '0' },
    wait: { stdout: /(?<demo_address>http:\S+)/ },
  },
  use: {
    // Known once the server runs, which is before Playwright reads this file for its workers.
    baseURL: process.env.DEMO_ADDRESS,
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'cross/webkit.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(chromium && { executablePath: chromium }),
          args: [
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      },
    },
    {
      // What customers meet on their way, by a keyboard or a screen reader too, once more in another engine.
      name: 'firefox',
      // Another program's browser is spoken to more slowly.
      timeout: 60_000,
      // Each theme and each direction once; every pair of them is looked at in Chromium.
      grepInvert: /dark, ltr|light, rtl/,
      testMatch: [
        'accessibility.spec.ts',
        'cross/playwright.spec.ts',
        'keyboard.spec.ts',
        'screen-reader.spec.ts',
      ],
      use: {
        ...devices['Desktop Firefox'],
        // A Firefox that is not Playwright's own build is spoken to as any other program would.
        ...(firefox !== machine.own.firefox && { channel: 'moz-firefox' }),
        launchOptions: {
          ...(firefox && { executablePath: firefox }),
          firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
        },
      },
    },
    {
      // Its own driver, in the same runner: Playwright starts no browser for it.
      name: 'webkit',
      timeout: 60_000,
      testMatch: 'cross/webkit.spec.ts',
    },
  ],
});
