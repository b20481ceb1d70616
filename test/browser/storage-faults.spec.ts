import { expect, type Page, test } from '@playwright/test';
import { expectEveryChannel, expectTold, type Fault, failOnce, keptIds } from './support/faults';
import { recordsOf } from './support/stored';
import {
  command,
  databases,
  openPanel,
  pickReason,
  rows,
  suggested,
  watchConsole,
} from './support/widget';

const before = (page: Page, act: () => void) => page.addInitScript(act);
const full = /storage failed \(.*full.*\): contacts are kept in memory until the page closes/;

/** What can be wrong with storage from the start. */
const faults: readonly Fault[] = [
  {
    name: 'is blocked and throws at once',
    told: /storage failed \(blocked\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        const block = () => {
          throw new DOMException('blocked', 'SecurityError');
        };
        Object.assign(IDBFactory.prototype, {
          open: block,
          databases: block,
          deleteDatabase: block,
        });
      }),
  },
  {
    name: 'is not there at all',
    told: /storage failed \(.*\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        Object.defineProperty(window, 'indexedDB', { value: undefined });
      }),
  },
  {
    name: 'throws when it is looked at',
    told: /storage failed \(The operation is insecure\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        Object.defineProperty(window, 'indexedDB', {
          get: () => {
            throw new DOMException('The operation is insecure', 'SecurityError');
          },
        });
      }),
  },
  {
    name: 'refuses to open, as private windows have done',
    told: /storage failed \(.*\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        const { open } = IDBFactory.prototype;
        // The version of nothing is refused.
        Object.assign(IDBFactory.prototype, {
          open(this: IDBFactory, name: string) {
            const request = open.call(this, name, 2 ** 32);
            request.addEventListener('upgradeneeded', (event) => {
              event.stopImmediatePropagation();
              request.transaction?.abort();
            });
            return request;
          },
        });
      }),
  },
  {
    name: 'never opens',
    told: /storage failed \(no answer in 3 seconds\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        Object.assign(IDBFactory.prototype, { open: () => new EventTarget() });
      }),
  },
  {
    name: 'never says which databases there are',
    inject: (page) =>
      before(page, () => {
        Object.assign(IDBFactory.prototype, { databases: () => new Promise(() => {}) });
      }),
  },
  {
    name: 'cannot say which databases there are',
    inject: (page) =>
      before(page, () => {
        Reflect.deleteProperty(IDBFactory.prototype, 'databases');
      }),
  },
  {
    name: 'is full when something is put there',
    told: full,
    inject: (page) =>
      before(page, () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  },
  {
    name: 'is full when it is to be made good',
    told: /storage failed \(.*\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...given) {
          const request = put.apply(this, given);
          request.addEventListener('success', () => this.transaction.abort());
          return request;
        };
      }),
  },
  {
    name: 'never answers once it is open',
    told: /storage failed \(no answer in 3 seconds\): contacts are kept in memory/,
    inject: (page) =>
      before(page, () => {
        Object.assign(IDBObjectStore.prototype, { get: () => new EventTarget() });
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...given) {
          const begun = transaction.apply(this, given);
          Object.defineProperty(begun, 'oncomplete', { set: () => {} });
          return begun;
        };
      }),
  },
  {
    name: 'is slow',
    inject: (page) =>
      before(page, () => {
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (...given) {
          const request = open.apply(this, given);
          Object.defineProperty(request, 'onsuccess', {
            set: (act: (event: Event) => void) =>
              request.addEventListener('success', (event) => setTimeout(act, 1000, event)),
          });
          return request;
        };
      }),
  },
];

for (const { name, inject, told } of faults)
  test(`storage that ${name} costs no channel and no contact of the visit`, async ({ page }) => {
    const seen = watchConsole(page);
    await inject(page);
    await page.goto('/pages/smallest.html');
    await openPanel(page);
    await expectEveryChannel(page);
    await pickReason(page, 'Something urgent');
    await expectEveryChannel(page);
    await expect(suggested(page)).toHaveText('Phone');
    const ids = [await failOnce(page), await failOnce(page)];
    // It learns, from memory if need be.
    await expect(suggested(page)).not.toHaveText('Phone');
    expect(await keptIds(page)).toEqual(ids);
    await expectEveryChannel(page);
    await expectTold(seen, told);
  });

/** Visits the page once, so that something is kept. */
async function visitBefore(page: Page): Promise<string> {
  await page.goto('/pages/smallest.html');
  const id = await failOnce(page);
  await page.goto('about:blank');
  return id;
}

/** Works on the database as another script of the site would. */
const tamper = (page: Page, how: string, ...given: unknown[]) =>
  page.evaluate(
    async ([how, given]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const name = 'channel-selector:default';
      const act = new Function('done', 'name', 'given', `return (async () => { ${how} })()`);
      return act(done, name, given);
    },
    [how, given] as const,
  );
const putAll = `
  const db = await done(indexedDB.open(name));
  const store = db.transaction('records', 'readwrite').objectStore('records');
  for (const [key, value] of Object.entries(given[0])) await done(store.put(value, key));
  db.close();`;

const everyKey = ['contacts', 'fit', 'visit', 'needs', 'questions', 'prompts'];
const garbage: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', [1, null, { a: 1 }]],
  ['an empty object', {}],
  ['other fields', { version: 1, contacts: 'none', fingerprint: 7, deviations: 'x', number: {} }],
  ['broken contacts', { version: 1, contacts: [null, 7, { id: 'a' }, { at: 'x' }], unreadable: 7 }],
  ['a broken fit', { version: 1, fingerprint: 'x', deviations: [['a', Number.NaN], null] }],
];
for (const [name, value] of garbage)
  test(`records that hold ${name} cost no channel and no new contact`, async ({ page }) => {
    const seen = watchConsole(page);
    await visitBefore(page);
    await page.goto('/pages/without.html');
    await tamper(page, putAll, Object.fromEntries(everyKey.map((key) => [key, value])));
    await page.goto('/pages/smallest.html');
    await openPanel(page);
    await expectEveryChannel(page);
    await pickReason(page, 'Something urgent');
    await expectEveryChannel(page);
    const id = await failOnce(page);
    expect(await keptIds(page)).toContain(id);
    await page.reload();
    expect(await keptIds(page)).toContain(id);
    await expectTold(seen, undefined);
  });

test('what a newer version keeps is left as it is, and the developer is told', async ({ page }) => {
  const seen = watchConsole(page);
  await visitBefore(page);
  await page.goto('/pages/without.html');
  const newer = { contacts: { version: 2, contacts: { packed: true } } };
  await tamper(page, putAll, newer);
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const id = await failOnce(page);
  expect(await keptIds(page)).toEqual([id]);
  await expectEveryChannel(page);
  await page.goto('/pages/without.html');
  expect(await recordsOf(page, 'default')).toMatchObject(newer);
  await expectTold(seen, /storage failed \(kept by a newer version\): contacts are kept in memory/);
});

test('a database of a newer version, with another store, is left as it is', async ({ page }) => {
  const seen = watchConsole(page);
  await page.goto('/pages/without.html');
  await tamper(
    page,
    `const request = indexedDB.open(name, 2);
     request.onupgradeneeded = () => request.result.createObjectStore('theirs').put('kept', 'key');
     (await done(request)).close();`,
  );
  await page.goto('/pages/smallest.html');
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const id = await failOnce(page);
  expect(await keptIds(page)).toEqual([id]);
  await expectEveryChannel(page);
  expect(
    await tamper(
      page,
      `const db = await done(indexedDB.open(name));
       return [db.version, await done(db.transaction('theirs').objectStore('theirs').get('key'))];`,
    ),
  ).toEqual([2, 'kept']);
  await expectTold(seen, /storage failed \(.*\): contacts are kept in memory/);
});

test('storage that is really full costs no channel and no contact of the visit', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize: 1,
  });
  await openPanel(page);
  await pickReason(page, 'Something urgent');
  const ids = [await failOnce(page), await failOnce(page)];
  expect(await keptIds(page)).toEqual(ids);
  await expectEveryChannel(page);
  await expectTold(seen, /storage failed \(.*\): contacts are kept in memory/);
});

test('a database deleted under the page is made anew, and the next contact is kept', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  await failOnce(page);
  await tamper(page, 'await done(indexedDB.deleteDatabase(name))');
  const id = await failOnce(page);
  await page.reload();
  expect(await keptIds(page)).toEqual([id]);
  await expectTold(seen, undefined);
});

test('storage cleared by the browser is made anew, and the next contact is kept', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  await failOnce(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  const id = await failOnce(page);
  await page.reload();
  expect(await keptIds(page)).toEqual([id]);
  await expectTold(seen, undefined);
});

test('an upgrade by a newer version in another tab is not kept waiting', async ({ page }) => {
  const seen = watchConsole(page);
  await page.goto('/pages/smallest.html');
  await failOnce(page);
  expect(
    await tamper(page, 'const db = await done(indexedDB.open(name, 9)); db.close(); return 9;'),
  ).toBe(9);
  const id = await failOnce(page);
  expect(await keptIds(page)).toContain(id);
  await expectTold(seen, undefined);
});

/** Two pages of one customer. */
async function twoTabs(page: Page): Promise<readonly [Page, Page]> {
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto('/pages/smallest.html');
  return [page, other];
}

test('two tabs that contact and learn at once lose and double nothing', async ({ page }) => {
  const tabs = await twoTabs(page);
  const seen = tabs.map(watchConsole);
  const ids = await Promise.all(
    tabs.map((tab) =>
      tab.evaluate(async () => {
        const { channelSelector: ask } = window as unknown as {
          channelSelector(...given: unknown[]): Promise<{ id: string }>;
        };
        const all: string[] = [];
        for (let i = 0; i < 40; i++) {
          const { id } = await ask('handOff', ['phone', 'email', 'sms'][i % 3], {
            reason: i % 2 ? 'urgent' : 'order',
          });
          all.push(id);
          await ask('recordOutcome', id, { resolved: i % 3 === 0 });
        }
        return all;
      }),
    ),
  );
  const made = ids.flat().sort();
  const ranked = async (tab: Page) => {
    await tab.reload();
    await command(tab, 'ready');
    return command(tab, 'rank', { reason: 'urgent' });
  };
  for (const tab of tabs) expect((await keptIds(tab)).sort()).toEqual(made);
  // The fit that is kept is that of all contacts, whichever tab wrote last.
  expect(await ranked(tabs[0])).toEqual(await ranked(tabs[1]));
  for (const { errors, warnings } of seen) expect([errors, warnings]).toEqual([[], []]);
});

test('what is forgotten in one tab does not come back with the next contact in another', async ({
  page,
}) => {
  const [one, other] = await twoTabs(page);
  const forgotten = await failOnce(one);
  await failOnce(other);
  expect(await keptIds(other)).toContain(forgotten);
  expect(await command(one, 'forget')).toBe(true);
  expect(await databases(one)).toEqual([]);
  expect(await keptIds(other)).toEqual([]);
  const next = await failOnce(other);
  for (const tab of [one, other]) expect(await keptIds(tab)).toEqual([next]);
});

test('what is forgotten while another tab writes stays forgotten', async ({ page }) => {
  const [one, other] = await twoTabs(page);
  const old = [await failOnce(one), await failOnce(other)];
  const writing = Promise.all(
    Array.from({ length: 10 }, async () => {
      const { id } = (await command(other, 'handOff', 'sms', { reason: 'order' })) as {
        id: string;
      };
      // Forgotten by then, it has no outcome.
      await command(other, 'recordOutcome', id, { resolved: false });
      return id;
    }),
  );
  expect(await command(one, 'forget')).toBe(true);
  const after = await writing;
  const kept = await keptIds(one);
  for (const id of old) expect(kept).not.toContain(id);
  for (const id of kept) expect(after).toContain(id);
});

test('consent taken back in one tab deletes for all, and what was kept does not come back', async ({
  page,
}) => {
  const [one, other] = await twoTabs(page);
  const id = await failOnce(one);
  expect(await keptIds(other)).toContain(id);
  await command(one, 'consent', 'denied');
  expect(await databases(one)).toEqual([]);
  expect(await keptIds(other)).toEqual([]);
  await failOnce(one);
  expect(await databases(one)).toEqual([]);
  await openPanel(other);
  await expect(rows(other)).toHaveCount(3);
});
