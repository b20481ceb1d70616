import { tool } from './run.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} NeededName
 * @typedef {NeededName | 'shell'} BrowserName `shell`: a Chromium that has no window, twice as fast, and keeps no page
 */

/** @type {NeededName[]} */
export const browserNames = ['chromium', 'firefox', 'webkit'];

/** Where systems keep a browser; of WebKit, the driver that starts one. */
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
  shell: {
    linux: ['/usr/bin/chromium-headless-shell'],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
  webkit: {
    linux: ['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver'],
  },
};

/** What Debian calls the packages of each. */
const packages = {
  chromium: ['chromium'],
  shell: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** What has to end well where a browser starts. */
const trials = (path) =>
  path.endsWith('WebKitWebDriver')
    ? [
        [path, '--help'],
        ['Xvfb', '-help'],
      ]
    : [[path, '--version']];

/**
 * @typedef {object} Machine
 * @property {string} platform as in `process.platform`
 * @property {boolean} root whether packages of the system may be installed
 * @property {Partial<Record<BrowserName, string | undefined>>} wanted paths that a person named
 * @property {Partial<Record<BrowserName, string>>} own where Playwright keeps the browsers that it downloads
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
  // A download is no browser yet: on a bare Linux it lacks libraries. On Windows, asking opens a window.
  const starts = async (path) => {
    for (const trial of platform === 'win32' ? [] : trials(path))
      if (!(await run(trial, 20))) return false;
    return true;
  };
  for (const path of named ? [named] : [own[name], ...(places[name][platform] ?? [])])
    if (path && exists(path) && (await starts(path))) return path;
  return undefined;
}

const apt = '/usr/bin/apt-get';

/**
 * Finds every browser and gets what is missing. There need not be a shell: a whole Chromium can do all that it can.
 *
 * @param {Machine} machine
 * @returns {Promise<Partial<Record<BrowserName, string>>>}
 */
export async function getBrowsers(machine) {
  let updating;
  const update = () => {
    updating ??= machine.run([apt, 'update'], 120);
    return updating;
  };
  const found = {};
  for (const name of [...browserNames, 'shell'])
    found[name] = await getBrowser(name, machine, update);
  return found;
}

async function getBrowser(name, machine, update) {
  const { wanted, own, root, exists, run } = machine;
  const found = await findBrowser(name, machine);
  if (found || wanted[name]) return found;

  if (own[name]) await run([...tool('@playwright/test/cli.js'), 'install', name], 180);
  const downloaded = own[name] && (await findBrowser(name, machine));
  if (downloaded || !root || !exists(apt)) return downloaded;

  const install = [apt, 'install', '-y', '--no-install-recommends', ...packages[name]];
  if (await update()) await run(install, 300);
  return findBrowser(name, machine);
}

/** Ways to get each besides the packages of the system. */
const others = {
  chromium: `  npx playwright install --with-deps chromium
  CHROMIUM_PATH=/path/to/chromium   (where one is kept elsewhere; Google Chrome will do)`,
  firefox: `  npx playwright install --with-deps firefox
  FIREFOX_PATH=/path/to/firefox   (where one is kept elsewhere)`,
  webkit: `  WEBKIT_DRIVER_PATH=/path/to/WebKitWebDriver   (where one is kept elsewhere)
  safaridriver --enable && export SAFARI=1   (on a Mac)`,
};

/**
 * What to tell a person whose machine lacks a browser and let none be installed.
 *
 * @param {NeededName} name
 */
export const howToGetOne = (name) => `No ${name} on this machine, and none could be installed.
Get one in any of these ways, then run the command again:
  apt-get install ${packages[name].join(' ')}   (Debian, Ubuntu)
${others[name]}`;
