import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { hasRecords } from '../../src/history/has-records';
import { type History, openHistory } from '../../src/history/history';
import { memoryStorage } from '../../src/history/memory-storage';
import { deviceStorage, type Storage } from '../../src/history/storage';
import { aContact, day, noon, settled } from '../support/contacts';

const open = (storage: Storage, now = noon, onFailure = vi.fn()) => ({
  onFailure,
  history: openHistory(storage, () => now, 365, onFailure),
});

describe('openHistory', () => {
  it('keeps contacts, oldest first', async () => {
    const { history } = open(memoryStorage());
    const [late, early] = [aContact(), settled(1, { at: noon - day })];
    await history.change(() => [late, early]);
    expect(await history.contacts()).toEqual([early, late]);
  });

  it('deletes contacts after their retention, and the oldest beyond 200', async () => {
    const storage = memoryStorage();
    const { history } = open(storage);
    await history.change(() => [aContact(), aContact({ at: noon - 366 * day })]);
    expect(await open(storage).history.contacts()).toHaveLength(1);
    await history.change(() =>
      Array.from({ length: 250 }, (_, i) => aContact({ at: noon - 249 + i })),
    );
    const kept = await history.contacts();
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)?.at).toBe(noon);
  });

  it('sets unreadable records aside and keeps the readable ones', async () => {
    const storage = memoryStorage();
    const good = aContact();
    const bad = [null, 7, {}, { ...good, at: 'today' }, { ...good, outcome: { resolved: 7 } }];
    await storage.update('contacts', () => ({ version: 1, contacts: [...bad, good] }));
    const { history } = open(storage);
    expect(await history.contacts()).toEqual([good]);
    await history.change((contacts) => [...contacts, aContact()]);
    expect(await history.contacts()).toHaveLength(2);
    expect(await storage.get('contacts')).toMatchObject({ unreadable: bad });
  });

  it('sets no more than 200 unreadable records aside, the latest', async () => {
    const storage = memoryStorage();
    const bad = Array.from({ length: 250 }, (_, nth) => ({ nth }));
    await storage.update('contacts', () => ({ version: 1, contacts: bad }));
    await open(storage).history.change((contacts) => contacts);
    expect(await storage.get('contacts')).toMatchObject({ unreadable: bad.slice(50) });
  });

  it('takes nothing out of a list of no version that it knows', async () => {
    const storage = memoryStorage();
    for (const version of [undefined, 0, 'one']) {
      const kept = { version, contacts: [aContact()] };
      await storage.update('contacts', () => kept);
      const { history } = open(storage);
      expect(await history.contacts()).toEqual([]);
      await history.change((contacts) => contacts);
      expect(await storage.get('contacts')).toMatchObject({ unreadable: [kept] });
    }
  });

  it('leaves what a newer version keeps as it is, goes on in memory, and says so once', async () => {
    const storage = memoryStorage();
    // What a field means may have changed, so what looks like a contact is not taken for one.
    const newer = { version: 2, contacts: [aContact()] };
    await storage.update('contacts', () => newer);
    const { history, onFailure } = open(storage);
    expect(await history.contacts()).toEqual([]);
    const contact = aContact();
    await history.change((contacts) => [...contacts, contact]);
    expect(await history.contacts()).toEqual([contact]);
    expect(await storage.get('contacts')).toBe(newer);
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it('takes along into memory what it had read, and does nothing twice, when a write fails', async () => {
    const storage = memoryStorage();
    const [known, next] = [aContact(), aContact({ at: noon + 1 })];
    await storage.update('contacts', () => ({ version: 1, contacts: [known] }));
    const { history } = open({
      ...storage,
      update: async (_, change) => {
        change(await storage.get('contacts'));
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(await history.contacts()).toEqual([known]);
    expect(await history.change((contacts) => [...contacts, next])).toEqual([known, next]);
  });

  it('goes on in memory when storage is blocked, and says so once', async () => {
    const blocked = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    const { history, onFailure } = open({ get: blocked, update: blocked, clear: blocked });
    expect(await history.contacts()).toEqual([]);
    await history.change(() => [aContact()]);
    expect(await history.contacts()).toHaveLength(1);
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it('keeps other records beside the contacts', async () => {
    const { history } = open(memoryStorage());
    await history.keep('visit', { number: 0.5 });
    expect(await history.read('visit')).toEqual({ number: 0.5 });
    expect(await history.export()).toEqual({ visit: { number: 0.5 } });
  });

  it('forgets everything', async () => {
    const { history } = open(memoryStorage());
    await history.change(() => [aContact()]);
    await history.forget();
    expect(await history.export()).toEqual({});
  });

  it('takes nothing along into memory of what was forgotten, or stays elsewhere', async () => {
    const fail = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
    const blocked = { get: fail, update: fail, clear: fail };
    const storage = memoryStorage();
    for (const leave of [
      (history: History) => history.moveTo(blocked),
      (history: History) => history.forget().then(() => void Object.assign(storage, blocked)),
    ]) {
      const { history } = open(storage);
      await history.change(() => [aContact()]);
      await leave(history);
      expect(await history.contacts()).toEqual([]);
    }
  });
});

describe('deviceStorage', () => {
  it('does not say that it has cleared what it could neither empty nor delete', async () => {
    const storage = deviceStorage('stuck');
    await storage.update('contacts', () => 'mine');
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('channel-selector:stuck');
      request.onsuccess = () => resolve(request.result);
    });
    const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new Error('no');
    });
    await expect(storage.clear()).rejects.toThrow('no');
    clear.mockRestore();
    open.close();
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('makes no database by reading', async () => {
    const storage = deviceStorage('reader');
    expect(await storage.get('contacts')).toBeUndefined();
    await storage.clear();
    expect(await hasRecords('reader')).toBe(false);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
      'channel-selector:reader',
    );
  });

  it('keeps what it is given, apart from other ids', async () => {
    await deviceStorage('one').update('contacts', () => 'mine');
    expect(await deviceStorage('one').get('contacts')).toBe('mine');
    expect(await deviceStorage('two').get('contacts')).toBeUndefined();
    expect(await hasRecords('one')).toBe(true);
  });

  it('leaves no database once it is cleared', async () => {
    const storage = deviceStorage('cleared');
    await storage.update('contacts', () => 'mine');
    await storage.clear();
    expect(await hasRecords('cleared')).toBe(false);
    expect(await storage.get('contacts')).toBeUndefined();
  });

  it('keeps no connection that another tab would have to wait for', async () => {
    const storage = deviceStorage('shared');
    await storage.update('contacts', () => 'mine');
    const blocked = vi.fn();
    await new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase('channel-selector:shared');
      Object.assign(deletion, { onsuccess: resolve, onerror: reject, onblocked: blocked });
    });
    expect(blocked).not.toHaveBeenCalled();
    await storage.update('contacts', () => 'mine again');
    expect(await storage.get('contacts')).toBe('mine again');
  });

  it('deletes records that another program holds on to the database of', async () => {
    const storage = deviceStorage('held');
    await storage.update('contacts', () => 'mine');
    const held = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('channel-selector:held');
      opening.onsuccess = () => resolve(opening.result);
    });
    await storage.clear();
    const contacts = held.transaction('records').objectStore('records').get('contacts');
    await new Promise((resolve) => {
      contacts.onsuccess = resolve;
    });
    expect(contacts.result).toBeUndefined();
    held.close();
    await vi.waitFor(async () => expect(await hasRecords('held')).toBe(false));
  });

  it('loses nothing when two tabs write at once', async () => {
    const tabs = [deviceStorage('tabs'), deviceStorage('tabs')].map(
      (storage) => open(storage).history,
    );
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        tabs[i % 2]?.change((contacts) => [...contacts, aContact({ at: noon - 249 + i })]),
      ),
    );
    expect(await tabs[0]?.contacts()).toHaveLength(20);
  });

  it('goes on with a database that a newer version has upgraded', async () => {
    const storage = deviceStorage('upgraded');
    await storage.update('contacts', () => 'mine');
    await new Promise((resolve) => {
      const request = indexedDB.open('channel-selector:upgraded', 7);
      request.onsuccess = () => resolve(request.result.close());
    });
    expect(await storage.get('contacts')).toBe('mine');
  });

  it('tries what failed once more, by a new connection', async () => {
    const storage = deviceStorage('again');
    await storage.update('count', () => 1);
    const transact = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    const opened = vi.spyOn(indexedDB, 'open');
    await storage.update('count', (count) => Number(count) + 1);
    expect(opened).toHaveBeenCalledTimes(2);
    transact.mockRestore();
    expect(await storage.get('count')).toBe(2);
  });

  it('gives up on a browser that does not answer, after three seconds', async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    vi.stubGlobal('indexedDB', { open: () => ({}), deleteDatabase: () => ({}) });
    const storage = deviceStorage('mute');
    const asked = [storage.get('a'), storage.update('a', () => 1)].map((asking) =>
      expect(asking).rejects.toThrow('no answer in 3 seconds'),
    );
    expect(timeout).toHaveBeenCalledWith(3000);
    patience.abort();
    await Promise.all(asked);
    timeout.mockRestore();
  });

  it('gives up on a browser that does not say whether it has deleted', async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    const deletion = vi.fn(() => ({}));
    const open = indexedDB.open.bind(indexedDB);
    vi.stubGlobal('indexedDB', { open, deleteDatabase: deletion });
    const clearing = expect(deviceStorage('mute').clear()).rejects.toThrow('no answer');
    await vi.waitFor(() => expect(deletion).toHaveBeenCalled());
    patience.abort();
    await clearing;
    timeout.mockRestore();
  });

  it('lets no failure of a request reach the page', async () => {
    const { open } = IDBFactory.prototype;
    const failures: MockInstance[] = [];
    const watched = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
      this: IDBFactory,
      ...given
    ) {
      const request = open.apply(this, given);
      request.addEventListener('error', (event) =>
        failures.push(vi.spyOn(event, 'preventDefault')),
      );
      return request;
    });
    // Looking where there is nothing ends in an upgrade that is taken back, which is a failure.
    expect(await deviceStorage('nothing').get('a')).toBeUndefined();
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(failures[0]).toHaveBeenCalledOnce();
    watched.mockRestore();
  });

  it('leaves a database as it is that has no place for records, and clears it when asked to', async () => {
    const foreign = indexedDB.open('channel-selector:foreign', 2);
    foreign.onupgradeneeded = () => foreign.result.createObjectStore('theirs').put('kept', 'key');
    await new Promise((resolve) => {
      foreign.onsuccess = resolve;
    });
    foreign.result.close();
    const storage = deviceStorage('foreign');
    await expect(storage.get('contacts')).rejects.toThrow();
    await expect(storage.update('contacts', () => 1)).rejects.toThrow();
    expect(await hasRecords('foreign')).toBe(true);
    await storage.clear();
    expect(await hasRecords('foreign')).toBe(false);
  });

  it('is gone altogether once it is cleared, whatever other tabs have used it', async () => {
    const tabs = [deviceStorage('gone'), deviceStorage('gone')];
    await tabs[0]?.update('contacts', () => 'mine');
    expect(await tabs[1]?.get('contacts')).toBe('mine');
    await tabs[1]?.clear();
    expect(await hasRecords('gone')).toBe(false);
    expect(await tabs[0]?.get('contacts')).toBeUndefined();
    expect(await hasRecords('gone')).toBe(false);
    await tabs[0]?.update('contacts', () => 'again');
    expect(await tabs[1]?.get('contacts')).toBe('again');
  });

  it('leaves no record behind where a page that never closes it holds the database', async () => {
    const storage = deviceStorage('held');
    await storage.update('contacts', () => 'mine');
    const held = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('channel-selector:held');
      opening.onsuccess = () => resolve(opening.result);
    });
    await storage.clear();
    const left = await new Promise((resolve) => {
      const counting = held.transaction('records').objectStore('records').count();
      counting.onsuccess = () => resolve(counting.result);
    });
    expect(left).toBe(0);
    held.close();
    await vi.waitFor(async () => expect(await hasRecords('held')).toBe(false));
  });

  it('rejects, rather than throws, where storage is blocked', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    const storage = deviceStorage('blocked');
    await expect(storage.get('contacts')).rejects.toThrow('blocked');
    await expect(storage.update('contacts', () => 1)).rejects.toThrow('blocked');
  });
});
