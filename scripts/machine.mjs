import { existsSync } from 'node:fs';
import { chromium, firefox } from '@playwright/test';
import { run } from './run.mjs';

/** This machine, as findBrowser wants to know it. */
export const machine = {
  platform: process.platform,
  root: process.getuid?.() === 0,
  wanted: {
    chromium: process.env.CHROMIUM_PATH,
    shell: process.env.CHROMIUM_SHELL_PATH || process.env.CHROMIUM_PATH,
    firefox: process.env.FIREFOX_PATH,
    webkit: process.env.WEBKIT_DRIVER_PATH || (process.env.SAFARI && '/usr/bin/safaridriver'),
  },
  own: { chromium: chromium.executablePath(), firefox: firefox.executablePath() },
  exists: existsSync,
  run: async (command, seconds) =>
    (await run(command, { seconds, quiet: /^-/.test(command.at(-1)) })).ok,
};
