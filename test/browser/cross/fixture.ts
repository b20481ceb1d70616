import { test as base, type TestType } from '@playwright/test';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { machine } from '../../../scripts/machine.mjs';
import { type App, createApp, type Engine } from './app';
import { byPlaywright } from './playwright';
import { openSite, type Site } from './site';
import { Driver, Session } from './webdriver';
import { byWebDriver } from './webkit';

/** A test that any engine can run: all it has is an `app`. */
// biome-ignore lint/complexity/noBannedTypes: Playwright's own spelling of no further fixtures
export type CrossTest = TestType<{ app: App }, {}>;

const withSite = base.extend<{ site: Site }>({
  site: async ({ baseURL }, use) => {
    const site = await openSite(baseURL ?? '');
    await use(site);
    site.close();
  },
});

/** Chromium and Firefox: a context of its own for each test. */
export const playwrightTest: CrossTest = withSite.extend<{ app: App }>({
  app: async ({ page, site, browserName }, use) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await use(createApp(byPlaywright(page, browserName as Engine), site));
  },
});

/** WebKit: a browser for each worker; what a test leaves behind is of an origin that no other test has. */
export const webdriverTest: CrossTest = withSite.extend<{ app: App }, { session: Session }>({
  session: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is used
    async ({}, use) => {
      const path = await findBrowser('webkit', machine);
      if (!path)
        throw new Error('No driver of WebKit on this machine: see scripts/find-browser.mjs');
      const driver = await Driver.start(path);
      try {
        const session = await Session.open(driver);
        await use(session);
        await session.delete();
      } finally {
        driver.stop();
      }
    },
    { scope: 'worker' },
  ],
  app: async ({ session, site }, use) => {
    await session.resize(1280, 720);
    await use(createApp(byWebDriver(session), site));
    await session.post('/url', { url: 'about:blank' });
    await session.closeOtherTabs();
  },
});
