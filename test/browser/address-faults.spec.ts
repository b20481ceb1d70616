import { expect, type Page, type Route, test } from '@playwright/test';
import { expectEveryChannel, expectTold, failOnce } from './support/faults';
import {
  channelOrder,
  command,
  host,
  openPanel,
  pickReason,
  suggested,
  watchConsole,
} from './support/widget';

const given = '/given.json';
type Settings = Record<string, unknown>;

/** Writes one more attribute on the tag of the page, before another. */
const addAttribute = (page: Page, attribute: string, before: string) =>
  page.route('**/pages/smallest.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(before, `${attribute} $&`);
    await route.fulfill({ response, body });
  });

/** What the page says before the script is there. */
const configure = (page: Page, settings: Settings) =>
  page.addInitScript((said) => {
    Object.assign(window, {
      channelSelector: Object.assign(() => {}, { q: [['init', said]] }),
    });
  }, settings);

/** An address that is asked. */
interface Address {
  readonly name: string;
  /** What the line begins with that the developer reads where it fails. */
  readonly path: RegExp;
  /** Names it in config. */
  readonly set: (page: Page) => Promise<unknown>;
  /** Brings it about that it is asked, once the panel is open. */
  readonly ask?: (page: Page) => Promise<unknown>;
  /** A body that is of another version, where it has one. */
  readonly newer?: string;
  /** Nothing is read from its answer. */
  readonly isPosted?: boolean;
}

const prior = '{"format":"smart-channel-selector/prior","version":99}';
const addresses: readonly Address[] = [
  {
    name: 'of the prior',
    path: /\] (model\.)?prior\b/,
    set: (page) => configure(page, { model: { prior: given } }),
    newer: prior,
  },
  {
    name: 'of config',
    path: /data-config/,
    set: (page) => addAttribute(page, `data-config="${given}"`, 'data-phone'),
  },
  {
    name: 'of the text model',
    path: /\] (model\.)?text\b/,
    set: (page) => configure(page, { model: { text: given } }),
    ask: async (page) => {
      await host(page).getByRole('searchbox').fill('my parcel');
      await host(page).getByRole('searchbox').fill('');
    },
    newer: prior.replace('prior', 'text'),
  },
  {
    name: 'of availability',
    path: /availability/,
    set: (page) => configure(page, { availability: given }),
  },
  {
    name: 'that contacts are reported to',
    path: /privacy\.report/,
    set: (page) => configure(page, { privacy: { report: { endpoint: given } } }),
    ask: failOnce,
    isPosted: true,
  },
  {
    name: 'that calls are asked of',
    path: /channels\.callback\.endpoint/,
    set: (page) => addAttribute(page, `data-callback="${given}"`, 'data-sms'),
    ask: async (page) => {
      const made = await command(page, 'handOff', 'callback', { number: '+15555550199' });
      expect(made).toHaveProperty('isOpened');
    },
    isPosted: true,
  },
];

/** What an address may do; what was posted to it has arrived where it says so. */
const faults: readonly {
  readonly name: string;
  readonly act: (route: Route, address: Address) => unknown;
  readonly hasArrived?: true;
}[] = [
  { name: 'is not found', act: (route) => route.fulfill({ status: 404, body: 'Not found' }) },
  { name: 'fails on the server', act: (route) => route.fulfill({ status: 500, body: '{}' }) },
  { name: 'never answers', act: () => {} },
  { name: 'is cut off', act: (route) => route.abort('connectionreset') },
  {
    name: 'leads to another origin that lets nobody read it',
    act: (route) =>
      route.fulfill({ status: 302, headers: { location: 'https://elsewhere.invalid/given.json' } }),
  },
  {
    name: 'has far too much to say',
    act: (route) => route.fulfill({ json: { more: 'x'.repeat(3 * 2 ** 20) } }),
    hasArrived: true,
  },
  {
    name: 'breaks off in the middle',
    act: (route) => route.fulfill({ contentType: 'application/json', body: '{"version":1,"' }),
    hasArrived: true,
  },
  {
    name: 'answers with a page',
    act: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Login' }),
    hasArrived: true,
  },
  {
    name: 'has JSON of another shape',
    act: (route) => route.fulfill({ json: [[1], null] }),
    hasArrived: true,
  },
  {
    name: 'is of a newer version',
    act: (route, { newer = '[]' }) =>
      route.fulfill({ contentType: 'application/json', body: newer }),
    hasArrived: true,
  },
];

for (const address of addresses)
  for (const fault of faults.filter(({ name }) => address.newer || !name.includes('newer')))
    test(`an address ${address.name} that ${fault.name} costs no channel and no suggestion`, async ({
      page,
    }) => {
      const seen = watchConsole(page);
      // Nobody is kept waiting by a test for as long as customers are; files and storage may take their time.
      await page.addInitScript(() => {
        const { timeout } = AbortSignal;
        AbortSignal.timeout = (milliseconds) =>
          timeout.call(AbortSignal, [5000, 8000].includes(milliseconds) ? 400 : milliseconds);
      });
      await address.set(page);
      await page.route(`**${given}`, (route) => fault.act(route, address));
      const asked = page.waitForRequest(`**${given}`);
      await page.goto('/pages/smallest.html');
      await openPanel(page);
      await expectEveryChannel(page);
      await address.ask?.(page);
      await asked;
      await pickReason(page, 'Something urgent');
      await expect(suggested(page)).not.toBeEmpty();
      await expectEveryChannel(page);
      await expectTold(seen, address.isPosted && fault.hasArrived ? undefined : address.path);
    });

const trained = {
  format: 'smart-channel-selector/prior',
  version: 1,
  channels: ['email'],
  reasons: ['urgent'],
  levels: [],
  means: {
    intercept: 0,
    channel: [900],
    reason: [0],
    reasonChannel: [[900]],
    context: [],
    contextChannel: [],
  },
  personal: {
    intercept: 1,
    channel: 1,
    reason: 1,
    reasonChannel: 1,
    context: 1,
    contextChannel: 1,
  },
  trained: { rows: 1000, meanOutcome: 0.5 },
};

test('a prior that comes while a suggestion is shown waits until none is', async ({ page }) => {
  const seen = watchConsole(page);
  await configure(page, { model: { prior: given } });
  let answer = () => {};
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**${given}`, async (route) => {
    await isAnswered;
    await route.fulfill({ json: trained });
  });
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const before = await channelOrder(page);
  await expect(suggested(page)).toHaveText('Phone');
  answer();
  await command(page, 'ready');
  await expect(suggested(page)).toHaveText('Phone');
  expect(await channelOrder(page)).toEqual(before);
  await host(page).getByRole('button', { name: 'Back' }).click();
  await pickReason(page, 'Something urgent');
  await expect(suggested(page)).toHaveText('Email');
  await expectTold(seen, undefined);
});
