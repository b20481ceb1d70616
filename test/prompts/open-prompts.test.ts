// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { hasRecords } from '../../src/history/has-records';
import { deviceStorage } from '../../src/history/storage';
import { openPrompts } from '../../src/prompts/open-prompts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

it.each([
  ['granted', true],
  ['pending', false],
  ['denied', false],
])('looks for contacts only where they may be read: %s', async (consent, isKept) => {
  await deviceStorage('shop').update('contacts', () => ({
    contacts: [null, { reason: '', at: 1 }],
  }));
  const launcher = document.body.appendChild(document.createElement('div'));
  const settings = { id: 'shop', prompts: [], privacy: { consent } };
  const given = { launcher, settings: () => settings, panel: () => Promise.resolve(undefined) };
  expect(await openPrompts(given)).toBe(isKept);
  launcher.remove();
});

/** Opens prompts that count visits, on a device that keeps something already. */
async function opened(privacy: Record<string, unknown>) {
  const storage = deviceStorage('kept');
  await storage.update('prompts', () => 'before');
  const launcher = document.body.appendChild(document.createElement('div'));
  const refuse = vi.fn(() => Promise.resolve());
  const settings = {
    id: 'kept',
    prompts: [{ when: { path: '*', visits: 3 }, reason: 'order' }],
    privacy,
  };
  const panel = () => Promise.resolve({ selector: { refuse }, tease: () => Promise.reject() });
  await openPrompts({ launcher, settings: () => settings, panel });
  launcher.remove();
  return { refuse, storage };
}

it('needs consent that is said, and tells the developer once where nothing is', async () => {
  const { refuse, storage } = await opened({});
  expect(refuse).toHaveBeenCalledOnce();
  expect(refuse).toHaveBeenCalledWith([
    expect.objectContaining({ path: 'prompts', message: 'are off: consent has to be said' }),
  ]);
  expect(await storage.get('prompts')).toBe('before');
  const { refuse: content } = await opened({ consent: 'pending' });
  expect(content).not.toHaveBeenCalled();
});

it.each([
  ['consent that is refused', 'denied', false],
  ['Global Privacy Control', 'granted', true],
])('%s deletes what is kept, and nothing is counted', async (_, consent, isSignalled) => {
  if (isSignalled) vi.stubGlobal('navigator', { globalPrivacyControl: true });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await opened({ consent });
  expect(await hasRecords('kept')).toBe(false);
  // What was there before, for this test.
  expect(put).toHaveBeenCalledOnce();
  put.mockRestore();
});

it('keeps nothing once consent is taken back, not even what it was about to', async () => {
  const launcher = document.body.appendChild(document.createElement('div'));
  const privacy = { consent: 'granted' };
  const prompts = [{ when: { path: '*', visits: 3 }, reason: 'order' }];
  const settings = { id: 'taken-back', prompts, privacy };
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const panel = () => Promise.resolve(undefined);
  const opening = openPrompts({ launcher, settings: () => settings, panel });
  privacy.consent = 'pending';
  await opening;
  await vi.waitFor(() => expect(put).toHaveBeenCalledOnce());
  expect(await deviceStorage('taken-back').get('prompts')).toBeUndefined();
  put.mockRestore();
  launcher.remove();
});
