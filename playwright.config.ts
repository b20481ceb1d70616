import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { machine } from './scripts/machine.mjs';

const executablePath = process.env.CHROMIUM_PATH || (await findBrowser(machine));

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 20_000,
  globalTimeout: 600_000,
  reporter: 'list',
  webServer: {
    command: 'node scripts/serve.mjs',
    cwd: import.meta.dirname,
    env: { PORT: '0' },
    wait: { stdout: /(?<demo_address>http:\S+)/ },
  },
  use: {
    ...devices['Desktop Chrome'],
    // Known once the server runs, which is before Playwright reads this file for its workers.
    baseURL: process.env.DEMO_ADDRESS,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
