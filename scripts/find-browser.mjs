import { tool } from './run.mjs';

/** Where systems keep a Chromium. */
const places = {
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
};

/**
 * @typedef {object} Machine
 * @property {string} platform as in `process.platform`
 * @property {boolean} root whether packages of the system may be installed
 * @property {string | undefined} wanted a path that a person named
 * @property {string} own where Playwright keeps the Chromium that it downloads
 * @property {(path: string) => boolean} exists
 * @property {(command: string[], seconds: number) => Promise<boolean>} run
 */

/**
 * A Chromium that starts on this machine: the one that was named, Playwright's own, the system's.
 *
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser({ platform, wanted, own, exists, run }) {
  for (const path of wanted ? [wanted] : [own, ...(places[platform] ?? [])]) {
    // A download is no browser yet: on a bare Linux it lacks libraries. On Windows, asking opens a window.
    if (exists(path) && (platform === 'win32' || (await run([path, '--version'], 20)))) return path;
  }
  return undefined;
}

/**
 * Finds a Chromium and, where there is none, gets one.
 *
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 */
export async function getBrowser(machine) {
  const { wanted, root, exists, run } = machine;
  const found = await findBrowser(machine);
  if (found || wanted) return found;

  await run([...tool('@playwright/test/cli.js'), 'install', 'chromium'], 180);
  const downloaded = await findBrowser(machine);
  const apt = '/usr/bin/apt-get';
  if (downloaded || !root || !exists(apt)) return downloaded;

  const install = [apt, 'install', '-y', '--no-install-recommends', 'chromium'];
  if (await run([apt, 'update'], 120)) await run(install, 300);
  return findBrowser(machine);
}

/** What to tell a person whose machine has no Chromium and let none be installed. */
export const howToGetOne = `No Chromium on this machine, and none could be installed.
Install one in any of these ways, then run the command again:
  npx playwright install --with-deps chromium
  apt-get install chromium          (Debian; on macOS and Windows: Google Chrome)
  CHROMIUM_PATH=/path/to/chromium   (where one is kept elsewhere)`;
