import { describe, expect, it } from 'vitest';
import { findBrowser, getBrowser, type Machine } from '../../scripts/find-browser.mjs';

const own = '/home/me/.cache/ms-playwright/chrome';
const ownFirefox = '/home/me/.cache/ms-playwright/firefox';
const debian = '/usr/bin/chromium';

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
      if (line.endsWith(' --version')) return !broken.includes(command[0] ?? '');
      ran.push(line);
      const step = Object.keys(gives).find((part) => line.includes(part));
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

  it('finds nothing where there is nothing', async () => {
    expect(await found([])).toBeUndefined();
    expect(await found([debian], { platform: 'sunos' })).toBeUndefined();
  });
});

describe('getBrowser', () => {
  const apt = '/usr/bin/apt-get';
  const download = { 'playwright/test/cli.js install chromium': [own] };
  const packages = { [`${apt} update`]: [], [`${apt} install`]: [debian] };

  it('installs nothing where one is found', async () => {
    const { given, ran } = machine([debian]);
    expect(await getBrowser('chromium', given)).toBe(debian);
    expect(ran).toEqual([]);
  });

  it('installs nothing in place of one that was named', async () => {
    const { given, ran } = machine([], { wanted: { chromium: '/opt/c' }, gives: download });
    expect(await getBrowser('chromium', given)).toBeUndefined();
    expect(ran).toEqual([]);
  });

  it('lets Playwright download its own', async () => {
    const { given, ran } = machine([apt], { root: true, gives: { ...download, ...packages } });
    expect(await getBrowser('chromium', given)).toBe(own);
    expect(ran).toHaveLength(1);
  });

  it('as root takes the package of the system where the download fails', async () => {
    const { given, ran } = machine([apt], { root: true, gives: packages });
    expect(await getBrowser('chromium', given)).toBe(debian);
    expect(ran.at(-1)).toBe(`${apt} install -y --no-install-recommends chromium`);
  });

  it('as root takes the package of the system where the download lacks libraries', async () => {
    const gives = { ...download, ...packages };
    const { given } = machine([apt], { root: true, broken: [own], gives });
    expect(await getBrowser('chromium', given)).toBe(debian);
  });

  it('gets a Firefox by its own names', async () => {
    const gives = { [`${apt} update`]: [], [`${apt} install`]: ['/usr/bin/firefox-esr'] };
    const { given, ran } = machine([apt, debian], { root: true, gives });
    expect(await getBrowser('firefox', given)).toBe('/usr/bin/firefox-esr');
    expect(ran[0]).toMatch(/ install firefox$/);
    expect(ran.at(-1)).toBe(`${apt} install -y --no-install-recommends firefox-esr`);
  });

  it('gives up where the lists of packages cannot be had', async () => {
    const { given, ran } = machine([apt], { root: true });
    expect(await getBrowser('chromium', given)).toBeUndefined();
    expect(ran.at(-1)).toBe(`${apt} update`);
  });

  it.each([
    ['without root', [apt], false],
    ['without apt', [], true],
  ])('leaves the system alone %s', async (_, files, root) => {
    const { given, ran } = machine(files, { root, gives: packages });
    expect(await getBrowser('chromium', given)).toBeUndefined();
    expect(ran).toHaveLength(1);
  });
});
