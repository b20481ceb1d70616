import { describe, expect, it } from 'vitest';
import {
  browserNames,
  findBrowser,
  getBrowsers,
  howToGetOne,
  type Machine,
  type NeededName,
} from '../../scripts/find-browser.mjs';

const own = '/home/me/.cache/ms-playwright/chrome';
const ownFirefox = '/home/me/.cache/ms-playwright/firefox';
const debian = '/usr/bin/chromium';
const shell = '/usr/bin/chromium-headless-shell';
const driver = '/usr/bin/WebKitWebDriver';

/** A machine with these files. Installing works as `gives` says: program and what appears. */
function machine(
  files: string[],
  { broken = [] as string[], gives = {} as Record<string, string[]>, ...rest }: Options = {},
) {
  const present = new Set(files);
  const ran: string[] = [];
  const given: Machine = {
    platform: 'linux',
    root: false,
    wanted: {},
    own: { chromium: own, firefox: ownFirefox },
    exists: (path) => present.has(path),
    run: async (command) => {
      const line = command.join(' ');
      if (/ -(-version|-help|help)$/.test(line)) return !broken.includes(command[0] ?? '');
      ran.push(line);
      const step = Object.keys(gives).find((part) => line.endsWith(part));
      for (const path of step ? (gives[step] ?? []) : []) present.add(path);
      return step !== undefined;
    },
    ...rest,
  };
  return { given, ran };
}
interface Options extends Partial<Machine> {
  broken?: string[];
  gives?: Record<string, string[]>;
}

describe('findBrowser', () => {
  const found = (files: string[], options?: Options) =>
    findBrowser('chromium', machine(files, options).given);

  it('finds the shell of Debian, and takes no Chromium for one', async () => {
    const faster = (files: string[], options?: Options) =>
      findBrowser('shell', machine(files, options).given);
    expect(await faster([own, debian, shell])).toBe(shell);
    expect(await faster([own, debian])).toBeUndefined();
    expect(await faster([shell], { broken: [shell] })).toBeUndefined();
    expect(await found([shell])).toBeUndefined();
  });

  it('takes the one that was named and no other', async () => {
    expect(await found(['/opt/c', own, debian], { wanted: { chromium: '/opt/c' } })).toBe('/opt/c');
    expect(await found([own, debian], { wanted: { chromium: '/opt/c' } })).toBeUndefined();
  });

  it("prefers Playwright's own to the system's", async () => {
    expect(await found([debian, own])).toBe(own);
  });

  it.each([
    ['linux', debian],
    ['linux', '/usr/bin/chromium-browser'],
    ['linux', '/usr/bin/google-chrome'],
    ['linux', '/usr/bin/google-chrome-stable'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ])('on %s finds %s', async (platform, path) => {
    expect(await found([path], { platform })).toBe(path);
  });

  it.each([
    ['linux', '/usr/bin/firefox-esr'],
    ['linux', '/usr/bin/firefox'],
    ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ])('on %s finds the Firefox %s beside a Chromium', async (platform, path) => {
    expect(await findBrowser('firefox', machine([own, debian, path], { platform }).given)).toBe(
      path,
    );
  });

  it('passes over one that does not start', async () => {
    expect(await found([own, debian], { broken: [own] })).toBe(debian);
  });

  it('on Windows asks none for its version, which would open a window', async () => {
    expect(await found([own], { platform: 'win32', broken: [own] })).toBe(own);
  });

  it('finds the driver of WebKit where it starts, and a display can be opened for it', async () => {
    const webkit = (options?: Options) => findBrowser('webkit', machine([driver], options).given);
    expect(await webkit()).toBe(driver);
    expect(await webkit({ broken: [driver] })).toBeUndefined();
    expect(await webkit({ broken: ['Xvfb'] })).toBeUndefined();
  });

  it("takes Safari's driver where it was named, which needs no display", async () => {
    const wanted = { webkit: '/usr/bin/safaridriver' };
    const mac = { platform: 'darwin', wanted, broken: ['Xvfb'] };
    expect(await findBrowser('webkit', machine([wanted.webkit], mac).given)).toBe(wanted.webkit);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await found([])).toBeUndefined();
    expect(await found([debian], { platform: 'sunos' })).toBeUndefined();
  });
});

describe('getBrowsers', () => {
  const apt = '/usr/bin/apt-get';
  const update = { [`${apt} update`]: [] };
  const install = `${apt} install -y --no-install-recommends`;
  const download = { 'playwright/test/cli.js install chromium': [own] };
  const packages = { ...update, [`${install} chromium`]: [debian] };
  const rest = [shell, ownFirefox, driver];
  /** The Chromium, on a machine that has the others. */
  const getChromium = async (given: Machine) => (await getBrowsers(given)).chromium;

  it('installs nothing where all are found', async () => {
    const { given, ran } = machine([debian, ...rest]);
    expect(await getBrowsers(given)).toEqual({
      chromium: debian,
      shell,
      firefox: ownFirefox,
      webkit: driver,
    });
    expect(ran).toEqual([]);
  });

  it('as root gets the shell that tests are faster in', async () => {
    const gives = { ...update, [`${install} chromium-headless-shell`]: [shell] };
    const { given, ran } = machine([apt, debian, ownFirefox, driver], { root: true, gives });
    expect(await getBrowsers(given)).toMatchObject({ chromium: debian, shell });
    expect(ran).toEqual([`${apt} update`, `${install} chromium-headless-shell`]);
  });

  it('does with a whole Chromium where the system has no shell, and tries once', async () => {
    const { given, ran } = machine([apt, debian, ownFirefox, driver], {
      root: true,
      gives: update,
    });
    const { chromium, shell } = await getBrowsers(given);
    expect([chromium, shell]).toEqual([debian, undefined]);
    expect(ran).toEqual([`${apt} update`, `${install} chromium-headless-shell`]);
  });

  it('gets no shell besides a Chromium that was named', async () => {
    const wanted = { chromium: '/opt/c', shell: '/opt/c' };
    const { given, ran } = machine([apt, '/opt/c', ...rest], { root: true, wanted });
    expect(await getBrowsers(given)).toMatchObject({ chromium: '/opt/c', shell: '/opt/c' });
    expect(ran).toEqual([]);
  });

  it('installs nothing in place of one that was named', async () => {
    const { given, ran } = machine(rest, { wanted: { chromium: '/opt/c' }, gives: download });
    expect(await getChromium(given)).toBeUndefined();
    expect(ran).toEqual([]);
  });

  it('lets Playwright download its own', async () => {
    const gives = { ...download, ...packages };
    const { given, ran } = machine([apt, ...rest], { root: true, gives });
    expect(await getChromium(given)).toBe(own);
    expect(ran).toHaveLength(1);
  });

  it('as root takes the package of the system where the download fails', async () => {
    const { given, ran } = machine([apt, ...rest], { root: true, gives: packages });
    expect(await getChromium(given)).toBe(debian);
    expect(ran.at(-1)).toBe(`${install} chromium`);
  });

  it('as root takes the package of the system where the download lacks libraries', async () => {
    const gives = { ...download, ...packages };
    const { given } = machine([apt, ...rest], { root: true, broken: [own], gives });
    expect(await getChromium(given)).toBe(debian);
  });

  it('gets each by its own names, and the lists of packages once', async () => {
    const gives = {
      ...packages,
      [`${install} chromium-headless-shell`]: [shell],
      [`${install} firefox-esr`]: ['/usr/bin/firefox-esr'],
      [`${install} webkit2gtk-driver xvfb`]: [driver],
    };
    const { given, ran } = machine([apt], { root: true, gives });
    expect(await getBrowsers(given)).toEqual({
      chromium: debian,
      shell,
      firefox: '/usr/bin/firefox-esr',
      webkit: driver,
    });
    expect(ran.filter((line) => line === `${apt} update`)).toHaveLength(1);
    expect(ran.filter((line) => / install (?:chromium|firefox|webkit)$/.test(line))).toHaveLength(
      2,
    );
  });

  it('gives up where the lists of packages cannot be had', async () => {
    const { given, ran } = machine([apt, ...rest], { root: true });
    expect(await getChromium(given)).toBeUndefined();
    expect(ran.at(-1)).toBe(`${apt} update`);
  });

  it.each([
    ['without root', [apt], false],
    ['without apt', [], true],
  ])('leaves the system alone %s', async (_, files, root) => {
    const { given, ran } = machine([...files, ...rest], { root, gives: packages });
    expect(await getChromium(given)).toBeUndefined();
    expect(ran).toHaveLength(1);
  });
});

describe('howToGetOne', () => {
  it.each<[NeededName, string, string]>([
    ['chromium', 'apt-get install chromium', 'CHROMIUM_PATH='],
    ['firefox', 'apt-get install firefox-esr', 'FIREFOX_PATH='],
    ['webkit', 'apt-get install webkit2gtk-driver xvfb', 'WEBKIT_DRIVER_PATH='],
  ])('says for %s what to install, and how to name one', (name, packages, variable) => {
    expect(howToGetOne(name)).toContain(`No ${name} on this machine`);
    expect(howToGetOne(name)).toContain(packages);
    expect(howToGetOne(name)).toContain(variable);
  });

  it('has an answer for every browser', () => {
    for (const name of browserNames) expect(howToGetOne(name)).not.toContain('undefined');
  });
});
