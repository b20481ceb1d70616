import { describe, expect, it, vi } from 'vitest';
import { createSelector } from '../src/core';
import { memoryStorage } from '../src/history/memory-storage';
import { aSelector } from './support/a-selector';
import { day, noon } from './support/contacts';

const suggestion = (
  selector: { rank: ReturnType<typeof createSelector>['rank'] },
  reason = 'order',
) => selector.rank({ reason }).suggestion?.channel;

describe('createSelector', () => {
  it('ranks at once, and says what is wrong with config instead of throwing', async () => {
    const selector = createSelector({ chanels: [] } as never, { storage: 'memory' });
    expect(selector.rank({ reason: 'order' })).toMatchObject({ suggestion: null, channels: [] });
    await selector.ready;
    expect(selector.problems.map(({ path, fix }) => [path, fix])).toEqual([
      ['chanels', 'did you mean channels?'],
    ]);
  });

  it('hands off with the draft and keeps the contact without a word of it', async () => {
    const { selector, storage } = aSelector();
    selector.identify({ device: 'mobile' });
    selector.pickReason('order');
    const { id, href, isOpened } = await selector.handOff('sms', { message: 'It is late' });
    expect(href).toBe('sms:+15555550100?body=It%20is%20late');
    expect(isOpened).toBe(false);
    expect(selector.contacts.value).toEqual([
      {
        id,
        at: noon,
        reason: 'order',
        channel: 'sms',
        suggested: 'chat',
        propensity: 1,
        context: { device: 'mobile' },
        tried: 0,
      },
    ]);
    expect(JSON.stringify(await storage.get('contacts'))).not.toContain('late');
  });

  it('shows and expires what an earlier visit has left while consent is pending, uses nothing of it, and deletes it only when told', async () => {
    const storage = memoryStorage();
    const before = aSelector({}, storage).selector;
    for (let i = 0; i < 2; i++) {
      const { id } = await before.handOff('chat', { reason: 'order' });
      await before.recordOutcome(id, { resolved: false });
    }
    const contacts = await storage.get('contacts');
    const { selector } = aSelector({ privacy: { consent: 'pending' } }, storage);
    await selector.ready;
    expect(selector.contacts.value).toEqual([]);
    expect(suggestion(selector)).toBe('chat');
    await selector.handOff('sms', { reason: 'card' });
    expect(await selector.export()).toMatchObject({
      contacts: { contacts: [{ channel: 'sms' }] },
      earlier: { contacts },
    });
    expect(await storage.get('contacts')).toEqual(contacts);
    expect(await selector.forget()).toBe(true);
    expect(await selector.export()).toEqual({});
    expect(await storage.get('contacts')).toBeUndefined();

    await storage.update('contacts', () => contacts);
    const late = aSelector({ privacy: { consent: 'pending' } }, storage, {
      now: () => new Date(noon + 366 * day),
    }).selector;
    await late.ready;
    expect(await storage.get('contacts')).toBeUndefined();
  });

  it('stores nothing before the customer acts', async () => {
    const storage = memoryStorage();
    const update = vi.spyOn(storage, 'update');
    const { selector } = aSelector({}, storage);
    await selector.ready;
    selector.pickReason('order');
    selector.identify({ member: true });
    expect(update).not.toHaveBeenCalled();
  });

  it('suggests another channel after two unresolved contacts, remembers it, and forgets it', async () => {
    const { selector, storage } = aSelector();
    const before = selector.rank({ reason: 'order' });
    expect(before.suggestion?.channel).toBe('chat');
    for (let i = 0; i < 2; i++) {
      const { id } = await selector.handOff('chat', { reason: 'order' });
      expect(await selector.recordOutcome(id, { resolved: false })).toBe(true);
    }
    const after = suggestion(selector);
    expect(after).not.toBe('chat');

    const reloaded = aSelector({}, storage).selector;
    await reloaded.ready;
    expect(suggestion(reloaded)).toBe(after);
    expect(reloaded.rank({ reason: 'order' })).toEqual(selector.rank({ reason: 'order' }));

    await reloaded.forget();
    expect(reloaded.rank({ reason: 'order' })).toEqual(before);
    expect(await reloaded.export()).toEqual({});
  });

  it('learns from what worked, for other days too', async () => {
    const { selector, wait } = aSelector();
    for (let i = 0; i < 4; i++) {
      const { id } = await selector.handOff('email', { reason: 'order' });
      await selector.recordOutcome(id, { resolved: 1 });
      wait(40 * day);
    }
    expect(suggestion(selector)).toBe('email');
  });

  it('reads the fit on load, and fits again only when something has changed', async () => {
    const { selector, storage } = aSelector();
    const { id } = await selector.handOff('chat', { reason: 'order' });
    await selector.recordOutcome(id, { resolved: 0 });
    const kept = await storage.get('fit');
    expect(kept).toBeDefined();
    const update = vi.spyOn(storage, 'update');
    const reloaded = aSelector({}, storage).selector;
    await reloaded.ready;
    expect(update).not.toHaveBeenCalled();
    const stronger = aSelector({ model: { priorStrength: 5 } }, storage).selector;
    await stronger.ready;
    expect(await storage.get('fit')).not.toEqual(kept);
  });

  it('tells listeners what happens, in order', async () => {
    const { selector } = aSelector();
    const seen: string[] = [];
    selector.on('*', ({ name }) => seen.push(name));
    await selector.ready;
    selector.pickReason('card');
    const { id } = await selector.handOff('phone');
    await selector.recordOutcome(id, { resolved: 1 });
    expect(seen).toEqual(['ready', 'reason', 'suggest', 'before-handoff', 'handoff', 'outcome']);
    selector.destroy();
    selector.pickReason('order');
    expect(seen).toHaveLength(6);
  });

  it('lets a listener open the channel itself; the contact counts all the same', async () => {
    const open = vi.fn();
    const { selector } = aSelector({ channels: [{ id: 'chat', kind: 'chat', open }] });
    const stop = selector.on('before-handoff', (event) => event.preventDefault());
    expect(await selector.handOff('chat')).toMatchObject({ isOpened: true });
    expect(open).not.toHaveBeenCalled();
    expect(selector.contacts.value).toHaveLength(1);
    stop();
    await selector.handOff('chat', { reason: 'order', message: 'Hi' });
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'order', subject: 'Where is my order?', message: 'Hi' }),
    );
  });

  it('says when a channel could not be opened', async () => {
    const boom = () => {
      throw new Error('boom');
    };
    for (const open of [boom, () => false, () => Promise.reject(new Error('late'))]) {
      const { selector } = aSelector({ channels: [{ id: 'chat', kind: 'chat', open }] });
      expect((await selector.handOff('chat')).isOpened).toBe(false);
    }
    const { selector } = aSelector({ channels: [{ id: 'custom', kind: 'custom' }] });
    expect(await selector.handOff('custom')).toMatchObject({ isOpened: false, href: undefined });
  });

  it('is not harmed by a listener that fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { selector } = aSelector();
    selector.on('handoff', () => {
      throw new Error('listener');
    });
    await selector.handOff('sms');
    expect(selector.contacts.value).toHaveLength(1);
    expect(warn).toHaveBeenCalledWith('[channel-selector] listener');
    warn.mockRestore();
  });

  it('hands off to no channel that it does not know', async () => {
    const { selector } = aSelector();
    expect(await selector.handOff('fax')).toMatchObject({ isOpened: false, href: undefined });
    expect(selector.contacts.value).toEqual([]);
    expect(selector.problems[0]).toMatchObject({
      path: 'handOff',
      value: 'fax',
      fix: 'use one of: chat, sms, email, phone',
    });
  });

  it('refuses an outcome that is none, and does not know strangers', async () => {
    const { selector } = aSelector();
    const { id } = await selector.handOff('sms');
    expect(await selector.recordOutcome(id, { resolved: 7 })).toBe(false);
    expect(await selector.recordOutcome('stranger', { resolved: 1 })).toBe(false);
    expect(selector.problems[0]).toMatchObject({ path: 'recordOutcome.resolved', value: 7 });
  });

  it('uses the built-in prior where the site prior cannot be read, and says so', async () => {
    const { selector } = aSelector({ model: { prior: '/prior.json' } });
    await selector.ready;
    expect(selector.problems[0]).toMatchObject({ path: 'model.prior', value: '/prior.json' });
    expect(suggestion(selector)).toBe('chat');
  });

  it.each([
    ['resolved', { resolved: null }],
    ['source', { resolved: true, source: 'operator' }],
    ['source', { resolved: true, source: 'constructor' }],
  ])('keeps a contact whose outcome has a wrong %s: %o', async (name, outcome) => {
    const { selector, storage } = aSelector();
    const { id } = await selector.handOff('sms', { reason: 'order' });
    expect(await selector.recordOutcome(id, outcome as never)).toBe(false);
    expect(selector.problems.map(({ path }) => path)).toEqual([`recordOutcome.${name}`]);
    const next = aSelector({}, storage).selector;
    await next.ready;
    expect(next.contacts.value).toMatchObject([{ id, channel: 'sms' }]);
    expect(next.contacts.value[0]?.outcome).toBeUndefined();
  });

  it('records the outcome of a contact that another tab has made', async () => {
    const storage = memoryStorage();
    const [here, there] = [aSelector({}, storage).selector, aSelector({}, storage).selector];
    await here.ready;
    const { id } = await there.handOff('chat', { reason: 'order' });
    expect(await here.recordOutcome(id, { resolved: true })).toBe(true);
    expect(await here.recordOutcome('no such contact', { resolved: true })).toBe(false);
    expect(await storage.get('contacts')).toMatchObject({
      contacts: [{ id, outcome: { resolved: 1, source: 'site' } }],
    });
  });

  it('says whether nothing is left of what was to be forgotten', async () => {
    const storage = memoryStorage();
    const { selector } = aSelector({}, storage);
    await selector.handOff('sms', { reason: 'order' });
    vi.spyOn(storage, 'clear').mockRejectedValue(new Error('not now'));
    expect(await selector.forget()).toBe(false);
    expect(selector.problems.map(({ path }) => path)).toContain('storage');
    vi.restoreAllMocks();
    expect(await selector.forget()).toBe(true);
    expect(await storage.get('contacts')).toBeUndefined();
  });

  it('keeps nothing that was still being learned while all was forgotten', async () => {
    const storage = memoryStorage();
    const { get, clear } = storage;
    let goOn = () => {};
    const isCleared = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { selector } = aSelector({}, storage);
    await selector.ready;
    const reading = vi.spyOn(storage, 'get').mockImplementation(async (key) => {
      if (key === 'fit') await isCleared;
      return get(key);
    });
    const { id } = await selector.handOff('sms', { reason: 'order' });
    const recorded = selector.recordOutcome(id, { resolved: false });
    await vi.waitFor(() => expect(reading).toHaveBeenCalledWith('fit'));
    const clearing = vi.spyOn(storage, 'clear').mockImplementation(async () => {
      await clear();
      if (clearing.mock.calls.length < 2) return;
      goOn();
      await recorded;
    });
    expect(await selector.forget()).toBe(true);
    expect(await get('fit')).toBeUndefined();
  });

  it('keeps nothing that was being learned while another tab had all forgotten', async () => {
    const storage = memoryStorage();
    const { get } = storage;
    const { selector } = aSelector({}, storage);
    const { id } = await selector.handOff('chat', { reason: 'order' });
    storage.get = async (key) => {
      if (key === 'fit') await storage.clear();
      return get(key);
    };
    await selector.recordOutcome(id, { resolved: false });
    expect(await get('fit')).toBeUndefined();
    expect(await get('contacts')).toBeUndefined();
  });

  it('takes an old contact that nobody came back for as resolved, on a later visit', async () => {
    const storage = memoryStorage();
    const { id } = await aSelector({}, storage).selector.handOff('sms', { reason: 'order' });
    const on = (days: number) =>
      aSelector({}, storage, { now: () => new Date(noon + days * day) }).selector;
    const first = on(8);
    await first.ready;
    expect(first.contacts.value[0]?.outcome).toBeUndefined();
    const second = on(9);
    await second.ready;
    expect(second.contacts.value).toMatchObject([
      { id, outcome: { resolved: 1, source: 'quiet' } },
    ]);
  });

  it('asks soon after a chat is over, unless it was rated meanwhile', async () => {
    const { selector } = aSelector();
    const { id } = await selector.handOff('chat', { reason: 'order' });
    await selector.handOff('sms', { reason: 'card' });
    const own = selector.own.value;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await own?.hear('email', 'ended');
    vi.runAllTimers();
    expect(selector.toAskAbout.value).toBeUndefined();
    await own?.hear('chat', 'ended');
    expect(selector.toAskAbout.value).toBeUndefined();
    vi.runAllTimers();
    expect(selector.toAskAbout.value?.id).toBe(id);
    vi.useRealTimers();
    await own?.hear('chat', { resolved: 1 });
    expect(selector.toAskAbout.value).toBeUndefined();
  });

  it('asks once about a contact nobody has spoken of', async () => {
    const { selector, wait } = aSelector();
    const { id } = await selector.handOff('chat', { reason: 'order' });
    expect(selector.toAskAbout.value).toBeUndefined();
    wait(2 * day);
    selector.pickReason('order');
    expect(selector.toAskAbout.value?.id).toBe(id);
    await selector.own.value?.markAsked(id);
    await selector.own.value?.answerFollowUp(id, 'unresolved');
    expect(selector.toAskAbout.value).toBeUndefined();
    expect(selector.unresolved.value?.id).toBe(id);
    expect(selector.ranking.value?.suggestion?.channel).not.toBe('chat');
  });

  it('keeps contacts in memory only without consent, and deletes them when it is taken back', async () => {
    const storage = memoryStorage();
    const { selector } = aSelector({ privacy: { consent: 'pending' } }, storage);
    await selector.handOff('sms');
    expect(await storage.get('contacts')).toBeUndefined();
    await selector.consent('granted');
    expect(await storage.get('contacts')).toMatchObject({ contacts: [{ channel: 'sms' }] });
    await selector.consent('granted');
    expect(await storage.get('contacts')).toMatchObject({ contacts: [{ channel: 'sms' }] });
    await selector.consent('denied');
    expect(await storage.get('contacts')).toBeUndefined();
    expect(selector.contacts.value).toEqual([]);
    await selector.consent('pending');
    await selector.handOff('email');
    expect(await storage.get('contacts')).toBeUndefined();
    expect(selector.contacts.value).toHaveLength(1);
    await selector.consent('granted');
    await selector.consent('pending');
    expect(await storage.get('contacts')).toBeUndefined();
  });

  it('deletes what an earlier visit kept once consent is refused', async () => {
    const storage = memoryStorage();
    await aSelector({}, storage).selector.handOff('sms', { reason: 'order' });
    for (const consent of ['pending', 'denied']) {
      const { selector } = aSelector({ privacy: { consent } }, storage);
      await selector.consent('denied');
      expect(await storage.get('contacts')).toBeUndefined();
      await aSelector({}, storage).selector.handOff('sms', { reason: 'order' });
    }
    const { selector } = aSelector({ privacy: { consent: 'denied' } }, storage);
    await selector.forget();
    expect(await storage.get('contacts')).toBeUndefined();
  });

  it('adds what was kept in memory to what the device has, once it may', async () => {
    const storage = memoryStorage();
    const first = aSelector({}, storage).selector;
    await first.handOff('sms', { reason: 'order' });
    const { selector } = aSelector({ privacy: { consent: 'pending' } }, storage, {
      random: () => 0.123,
    });
    await selector.handOff('email', { reason: 'card' });
    await selector.consent('granted');
    expect(await storage.get('contacts')).toMatchObject({
      contacts: [{ channel: 'sms' }, { channel: 'email' }],
    });
    expect(selector.contacts.value).toHaveLength(2);
  });

  it('keeps nothing where consent is given and taken back at once', async () => {
    const storage = memoryStorage();
    const { selector } = aSelector({ privacy: { consent: 'pending' } }, storage);
    await selector.handOff('sms');
    await Promise.all([selector.consent('granted'), selector.consent('denied')]);
    await selector.handOff('email');
    expect(await storage.get('contacts')).toBeUndefined();
  });

  it('takes two contacts without a reason for no failure, and for no suggestion', async () => {
    const { selector } = aSelector();
    await selector.handOff('sms');
    await selector.handOff('email');
    expect(selector.contacts.value.map(({ outcome, suggested }) => [outcome, suggested])).toEqual([
      [undefined, null],
      [undefined, null],
    ]);
  });

  it('keeps no contact by a channel that did not open', async () => {
    const open = () => false;
    const { selector } = aSelector({ channels: [{ id: 'chat', kind: 'chat', open }] });
    const told = vi.fn();
    selector.on('handoff', told);
    await selector.handOff('chat', { reason: 'order' });
    expect(selector.contacts.value).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  it('ranks by the time it is now', async () => {
    const hours = { hours: 'Mo-Fr 09:00-18:00', timeZone: 'UTC' };
    const { selector, wait } = aSelector({
      channels: [{ id: 'phone', kind: 'phone', number: '+15555550101', ...hours }],
    });
    await selector.ready;
    const state = () => selector.rank({ reason: 'card' }).channels[0]?.availability?.state;
    expect(state()).toBe('open');
    wait(12 * 3_600_000);
    expect(state()).toBe('closed');
  });
});
