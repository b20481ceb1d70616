import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../src/history/memory-storage';
import { allowsReporting, isRefused } from '../src/privacy-signals';
import { aSelector } from './support/a-selector';
import { aContact } from './support/contacts';

describe('privacy signals', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    [{ globalPrivacyControl: true }, true, false],
    [{ globalPrivacyControl: true, doNotTrack: '0' }, true, false],
    [{ doNotTrack: '1' }, false, false],
    [{ globalPrivacyControl: false, doNotTrack: 'unspecified' }, false, true],
    [{}, false, true],
    [undefined, false, true],
  ])('%o: refused %s, reported %s', (signals, refused, reported) => {
    expect(isRefused(signals)).toBe(refused);
    expect(allowsReporting(signals)).toBe(reported);
  });

  const kept = async () => {
    const storage = memoryStorage();
    await storage.update('contacts', () => ({ version: 1, contacts: [aContact()] }));
    await storage.update('needs', () => ({ noPhone: true }));
    return storage;
  };

  it.each(['granted', 'pending', 'denied'])(
    'Global Privacy Control goes before consent that is %s: what is kept is deleted, and memory serves',
    async (consent) => {
      vi.stubGlobal('navigator', { globalPrivacyControl: true });
      const storage = await kept();
      const { selector } = aSelector({ privacy: { consent } }, storage);
      await selector.ready;
      const writing = vi.spyOn(storage, 'update');
      expect(selector.contacts.value).toEqual([]);
      expect(await storage.get('contacts')).toBeUndefined();
      expect(await storage.get('needs')).toBeUndefined();
      await selector.handOff('sms', { reason: 'order' });
      await selector.setNeeds({ noPhone: true });
      await selector.consent('granted');
      await selector.handOff('sms', { reason: 'card' });
      expect(selector.contacts.value).toHaveLength(2);
      expect(writing).not.toHaveBeenCalled();
    },
  );

  it('Global Privacy Control lets nothing be reported, even where the site grants consent', async () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    const sendJson = vi.fn(() => Promise.resolve());
    const privacy = { consent: 'granted', report: { endpoint: '/contacts' } };
    const { selector } = aSelector({ privacy }, undefined, { sendJson });
    await selector.handOff('sms', { reason: 'order' });
    await selector.consent('granted');
    await selector.handOff('sms', { reason: 'card' });
    await vi.dynamicImportSettled();
    expect(sendJson).not.toHaveBeenCalled();
  });

  it('Do Not Track lets nothing be reported, and contacts be kept', async () => {
    vi.stubGlobal('navigator', { doNotTrack: '1' });
    const sendJson = vi.fn(() => Promise.resolve());
    const storage = memoryStorage();
    const privacy = { report: { endpoint: '/contacts' } };
    const { selector } = aSelector({ privacy }, storage, { sendJson });
    await selector.handOff('sms', { reason: 'order' });
    await vi.dynamicImportSettled();
    expect(sendJson).not.toHaveBeenCalled();
    expect(await storage.get('contacts')).toBeDefined();
  });

  it.each([
    ['denied', undefined],
    ['pending', expect.anything()],
  ])(
    'what an earlier visit kept under consent is not read where config says %s',
    async (consent, left) => {
      const storage = await kept();
      const { selector } = aSelector({ privacy: { consent } }, storage);
      await selector.ready;
      expect(selector.contacts.value).toEqual([]);
      expect(await storage.get('contacts')).toEqual(left);
    },
  );
});
