import { tool } from './run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where systems keep a browser. */
const places = {
  chromium: {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/snap/bin/chromium',
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/** What Debian calls the package of each. */
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * @typedef {object} Machine
 * @property {string} platform as in `process.platform`
 * @property {boolean} root whether packages of the system may be installed
 * @property {Partial<Record<BrowserName, string | undefined>>} wanted paths that a person named
 * @property {Record<BrowserName, string>} own where Playwright keeps the browsers that it downloads
 * @property {(path: string) => boolean} exists
 * @property {(command: string[], seconds: number) => Promise<boolean>} run
 */

/**
 * A browser that starts on this machine: the one that was named, Playwright's own, the system's.
 *
 * @param {BrowserName} name
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(name, { platform, wanted, own, exists, run }) {
  const named = wanted[name];
  for (const path of named ? [named] : [own[name], ...(places[name][platform] ?? [])]) {
    // A download is no browser yet: on a bare Linux it lacks libraries. On Windows, asking opens a window.
    if (exists(path) && (platform === 'win32' || (await run([path, '--version'], 20)))) return path;
  }
  return undefined;
}

/**
 * Finds a browser and, where there is none, gets one.
 *
 * @param {BrowserName} name
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 */
export async function getBrowser(name, machine) {
  const { wanted, root, exists, run } = machine;
  const found = await findBrowser(name, machine);
  if (found || wanted[name]) return found;

  await run([...tool('@playwright/test/cli.js'), 'install', name], 180);
  const downloaded = await findBrowser(name, machine);
  const apt = '/usr/bin/apt-get';
  if (downloaded || !root || !exists(apt)) return downloaded;

  const install = [apt, 'install', '-y', '--no-install-recommends', packages[name]];
  if (await run([apt, 'update'], 120)) await run(install, 300);
  return findBrowser(name, machine);
}

/**
 * What to tell a person whose machine lacks a browser and let none be installed.
 *
 * @param {BrowserName} name
 */
export const howToGetOne = (name) => `No ${name} on this machine, and none could be installed.
Install one in any of these ways, then run the command again:
  npx playwright install --with-deps ${name}
  apt-get install ${packages[name]}   (Debian; elsewhere: Google Chrome and Firefox)
  ${name.toUpperCase()}_PATH=/path/to/${name}   (where one is kept elsewhere)`;
