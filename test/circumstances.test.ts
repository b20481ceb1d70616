// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
// Here already, since no file arrives while timers are held.
import '../src/read-json';
import type { Channel } from '../src/config/schema';
import { aSelector } from './support/a-selector';
import { hour } from './support/contacts';

/** Tuesday 2026-05-12, 10:00 UTC: noon in Berlin. */
const phone = {
  id: 'phone',
  kind: 'phone',
  number: '+15555550101',
  hours: 'Mo-Fr 09:00-18:00',
  timeZone: 'Europe/Berlin',
};
const chat = { id: 'chat', kind: 'chat', vendor: 'tawk' };
const email = { id: 'email', kind: 'email', address: 'help@acme.example' };
const minute = 60_000;

/** A site that answers; what it says can be changed. */
function aSite(json: unknown, date?: number) {
  const site = { json, date, asked: 0 };
  vi.stubGlobal('fetch', () => {
    site.asked++;
    const headers: HeadersInit = site.date ? { date: new Date(site.date).toUTCString() } : {};
    return Promise.resolve(new Response(JSON.stringify(site.json), { headers }));
  });
  return site;
}

async function ready(config: Record<string, unknown>) {
  const made = aSelector({
    reasons: [{ id: 'card', label: 'Card', traits: ['urgent'] }],
    ...config,
  });
  await made.selector.ready;
  const rank = () => made.selector.rank({ reason: 'card' });
  const of = (id: string) => rank().channels.find(({ channel }) => channel === id)?.availability;
  const move = (ms: number) => {
    made.wait(ms);
    made.selector.pickReason('card');
  };
  return { ...made, rank, of, move };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('hours', () => {
  it('close a channel: it stays in the list, with when it opens, and another is suggested', async () => {
    const { rank, of, move, selector } = await ready({ channels: [phone, email] });
    expect(rank().suggestion?.channel).toBe('phone');
    expect(of('phone')).toMatchObject({ state: 'open', source: 'hours' });
    move(6 * hour + minute);
    expect(of('phone')).toMatchObject({ state: 'closed' });
    expect(new Date(of('phone')?.opensAt ?? 0).toISOString()).toBe('2026-05-13T07:00:00.000Z');
    expect(rank().suggestion?.channel).toBe('email');
    expect(rank().channels.map(({ channel }) => channel)).toEqual(['phone', 'email']);
    selector.destroy();
  });

  it('do not keep the only channel from being suggested, and never close email', async () => {
    const alone = await ready({ channels: [phone] });
    alone.move(12 * hour);
    expect(alone.rank().suggestion?.channel).toBe('phone');
    const written = await ready({ channels: [{ ...email, hours: 'Su 01:00-02:00' }] });
    expect(written.of('email')).toBeUndefined();
  });

  it('that cannot be read are named, and close nothing', async () => {
    const { selector, of } = await ready({ channels: [{ ...phone, hours: 'Mo-Fr 9 to late' }] });
    await vi.waitFor(() =>
      expect(selector.problems[0]).toMatchObject({ path: 'channels[0].hours' }),
    );
    expect(of('phone')).toBeUndefined();
  });
});

describe('the site’s own word', () => {
  const config = { channels: [phone, { ...chat, vendor: undefined, href: '/chat' }, email] };
  const availability = '/availability';

  it('goes before the hours, with the wait, while the panel is open', async () => {
    vi.useFakeTimers();
    const site = aSite({ phone: { open: false }, chat: { open: true, waitSeconds: 40 } });
    const { of, selector, rank } = await ready({ ...config, availability });
    expect(site.asked).toBe(0);
    selector.emit('open', {});
    await vi.advanceTimersByTimeAsync(10);
    expect(of('phone')).toMatchObject({ state: 'closed', source: 'site' });
    expect(of('chat')).toMatchObject({ state: 'open', waitSeconds: 40 });
    expect(rank().suggestion?.channel).toBe('chat');
    selector.emit('close', {});
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(site.asked).toBe(1);
  });

  it('no longer counts once it is old', async () => {
    vi.useFakeTimers();
    aSite({ phone: { open: false } });
    const { of, selector, move } = await ready({ ...config, availability });
    selector.emit('open', {});
    await vi.advanceTimersByTimeAsync(10);
    selector.emit('close', {});
    expect(of('phone')?.state).toBe('closed');
    move(3 * minute);
    expect(of('phone')).toMatchObject({ state: 'open', source: 'hours' });
  });

  it('no longer counts once the clock is set back, and hours are of the time that it shows', async () => {
    vi.useFakeTimers();
    const site = aSite({ phone: { open: true } });
    const { of, selector, wait } = await ready({ ...config, availability });
    selector.emit('open', {});
    await vi.advanceTimersByTimeAsync(10);
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    expect(of('phone')).toMatchObject({ state: 'open', source: 'site' });
    wait(-6 * hour);
    await vi.advanceTimersByTimeAsync(minute);
    expect(site.asked).toBe(1);
    // As it is seen, without a look that brings the clock up to date.
    const seen = () => selector.moment.value?.availability(selector.config.channels[0] as Channel);
    expect(seen()).toMatchObject({ state: 'closed', source: 'hours' });
    wait(6 * hour + 3 * minute);
    await vi.advanceTimersByTimeAsync(minute);
    expect(seen()).toMatchObject({ state: 'open', source: 'hours' });
    selector.destroy();
  });

  it('puts a clock right that goes wrong', async () => {
    vi.useFakeTimers();
    const site = aSite({}, Date.UTC(2026, 4, 12, 20));
    const { of, selector } = await ready({ ...config, availability });
    expect(of('phone')?.state).toBe('open');
    selector.emit('open', {});
    await vi.advanceTimersByTimeAsync(10);
    expect(of('phone')?.state).toBe('closed');
    site.date = Date.UTC(2026, 4, 12, 10);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(of('phone')?.state).toBe('open');
    selector.destroy();
  });

  it('that does not come is named, and hours count', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 500 })));
    const { of, selector } = await ready({ ...config, availability });
    selector.emit('open', {});
    await vi.advanceTimersByTimeAsync(10);
    expect(of('phone')?.state).toBe('open');
    expect(selector.problems[0]).toMatchObject({ path: 'availability', value: '/availability' });
    selector.destroy();
  });
});

describe('a chat product', () => {
  it('that nobody knows is named, and the channel opens by its address', async () => {
    for (const vendor of ['crips', 'constructor']) {
      const odd = { id: 'chat', kind: 'chat', vendor, href: '/chat' };
      const { selector } = await ready({ channels: [odd, email] });
      expect(selector.problems).toMatchObject([{ path: 'channels[0].vendor', value: vendor }]);
      expect(await selector.handOff('chat')).toMatchObject({ href: '/chat', isOpened: false });
    }
  });

  it('that is away is not suggested; how its chats went is learned', async () => {
    let status = 'offline';
    const Tawk_API = {
      getStatus: () => status,
      setAttributes() {},
      showWidget() {},
      maximize() {},
    };
    Object.assign(window, { Tawk_API });
    const { of, selector, rank } = await ready({ channels: [chat, email] });
    await vi.waitFor(() => expect(of('chat')).toMatchObject({ state: 'closed', source: 'vendor' }));
    expect(rank().suggestion?.channel).toBe('email');

    status = 'online';
    window.dispatchEvent(new CustomEvent('tawkStatusChange', { detail: status }));
    expect(of('chat')?.state).toBe('open');
    expect(rank().suggestion?.channel).toBe('chat');

    const before = rank().suggestion?.probability ?? 0;
    const { id } = await selector.handOff('chat', { reason: 'card' });
    window.dispatchEvent(new CustomEvent('tawkChatSatisfaction', { detail: -1 }));
    await vi.waitFor(() =>
      expect(selector.contacts.value.find((contact) => contact.id === id)?.outcome).toMatchObject({
        resolved: 0,
        source: 'vendor',
      }),
    );
    expect(rank().channels[0]?.probability).toBeLessThan(before);
    selector.destroy();
    window.dispatchEvent(new CustomEvent('tawkStatusChange', { detail: 'offline' }));
    expect(of('chat')?.state).toBe('open');
  });
});

describe('what the owner weighs', () => {
  it('moves the suggestion and not the probability, and can be told', async () => {
    const channels = [
      { id: 'a', kind: 'custom', href: '/a', traits: ['written'], waitSeconds: 7200 },
      { id: 'b', kind: 'custom', href: '/b', traits: ['written'], waitSeconds: 30 },
    ];
    const { selector } = await ready({ channels });
    const { suggestion, channels: ranked } = selector.rank({ reason: 'other' });
    expect(suggestion?.channel).toBe('b');
    expect(suggestion?.because[0]).toMatchObject({ name: 'wait', source: 'owner' });
    expect(ranked[0]?.probability).toBe(ranked[1]?.probability);
    const unweighed = await ready({ channels, model: { weights: { wait: 0 } } });
    expect(unweighed.selector.rank({ reason: 'other' }).suggestion?.channel).toBe('a');
  });
});
