import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../src/history/memory-storage';
import { aSelector } from './support/a-selector';

const minute = 60_000;
/** Each channel as likely as any other, so that exploring shows. */
const anyChannel = { exploration: 'epsilon-greedy', explorationAmount: 1 };
const reporting = { privacy: { report: { endpoint: '/contacts' } } };

async function visit({
  model = anyChannel as Record<string, unknown>,
  number = 0.5,
  storage = memoryStorage(),
  config = {},
} = {}) {
  const sendJson = () => Promise.resolve();
  let next = number;
  const random = () => {
    const drawn = next;
    next = (next + 0.618034) % 1;
    return drawn;
  };
  const made = aSelector({ model, ...config }, storage, { random, sendJson });
  await made.selector.ready;
  const suggestionFor = (reason: string) => made.selector.rank({ reason }).suggestion;
  return { ...made, suggestionFor };
}
const visits = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);

describe('exploration', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('suggests each channel as often as its propensity says', async () => {
    const seen = new Map<string, number>();
    for (const number of visits) {
      const { suggestionFor } = await visit({ number });
      const suggestion = suggestionFor('order');
      expect(suggestion?.propensity).toBeCloseTo(0.25);
      expect(suggestion?.best).toBe('chat');
      seen.set(suggestion?.channel ?? '', (seen.get(suggestion?.channel ?? '') ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(['chat', 'email', 'phone', 'sms']);
    // 100 each, with a standard deviation of 8.7.
    for (const count of seen.values()) expect(Math.abs(count - 100)).toBeLessThan(40);
  });

  it('records the suggestion with its propensity', async () => {
    const { selector, suggestionFor } = await visit();
    selector.pickReason('order');
    await selector.handOff('phone');
    const { channel: suggested, propensity } = suggestionFor('order') ?? {};
    expect(selector.contacts.value[0]).toMatchObject({ channel: 'phone', suggested, propensity });
  });

  it('shows the same within a visit, from a contact on on other pages too, and may show another in the next', async () => {
    const storage = memoryStorage();
    const changed = new Set<boolean>();
    for (const number of visits.slice(0, 40)) {
      const first = await visit({ storage, number });
      const shown = first.suggestionFor('order')?.channel;
      first.selector.pickReason('order');
      expect(first.selector.ranking.value?.suggestion?.channel).toBe(shown);
      first.selector.pickReason(null);
      await first.selector.handOff('phone');
      await vi.waitFor(async () => expect(await storage.get('visit')).toMatchObject({ number }));

      const otherPage = await visit({ storage, number: (number + 0.37) % 1 });
      expect(otherPage.suggestionFor('order')?.channel).toBe(shown);

      await storage.update('visit', (kept) => {
        const { at } = kept as { at: number };
        return { number, at: at - 31 * minute };
      });
      const next = await visit({ storage, number: (number + 0.37) % 1 });
      changed.add(next.suggestionFor('order')?.channel !== shown);
    }
    expect(changed).toEqual(new Set([true, false]));
  });

  it('stores nothing before the first contact, whatever is looked at', async () => {
    const storage = memoryStorage();
    const { selector, suggestionFor } = await visit({ storage });
    const writing = vi.spyOn(storage, 'update');
    suggestionFor('order');
    selector.pickReason('order');
    await selector.export();
    expect(writing).not.toHaveBeenCalled();
    await selector.handOff('phone');
    expect(writing).toHaveBeenCalled();
  });

  it('tries nothing for urgent reasons, nor after a contact that failed', async () => {
    for (const number of visits.slice(0, 20)) {
      const { selector, suggestionFor } = await visit({ number });
      expect(suggestionFor('card')).toMatchObject({
        propensity: 1,
        channel: suggestionFor('card')?.best,
      });
      const { id } = await selector.handOff('chat', { reason: 'order' });
      await selector.recordOutcome(id, { resolved: 0 });
      expect(suggestionFor('order')).toMatchObject({
        propensity: 1,
        channel: suggestionFor('order')?.best,
      });
    }
  });

  it('never tries a channel that the reason rules out', async () => {
    const reasons = [{ id: 'order', label: 'Order', never: ['sms', 'phone'] }];
    for (const number of visits.slice(0, 100)) {
      const { suggestionFor } = await visit({ number, config: { reasons } });
      expect(suggestionFor('order')).toMatchObject({ propensity: 0.5 });
      expect(['chat', 'email']).toContain(suggestionFor('order')?.channel);
    }
  });

  it('auto is a little squarecb where contacts are reported, and nothing elsewhere', async () => {
    const auto = { exploration: 'auto' };
    const propensity = async (config: Record<string, unknown>) =>
      (await visit({ model: auto, config })).suggestionFor('order')?.propensity ?? 0;
    expect(await propensity({})).toBe(1);
    const little = await propensity(reporting);
    expect(little).toBeGreaterThan(0.9);
    expect(little).toBeLessThan(1);
    expect(await propensity({ ...reporting, model: { ...auto, mode: 'apprentice' } })).toBe(1);
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    expect(await propensity(reporting)).toBe(1);
  });

  it('gives propensities that are such, whatever the owner weighs against channels', async () => {
    const priced = (cost: number) => [
      { id: 'phone', kind: 'phone', number: '+15555550101', costPerContact: cost },
      { id: 'whatsapp', kind: 'whatsapp', number: '+15555550102', costPerContact: 0.5 },
      { id: 'email', kind: 'email', address: 'help@acme.example', costPerContact: 0.5 },
    ];
    for (const cost of [0, 1, 2, 4, 6, 8, 10, 15, 20, 40])
      for (const number of [0.001, 0.4, 0.999]) {
        const { suggestionFor } = await visit({
          model: { exploration: 'squarecb' },
          number,
          config: { channels: priced(cost) },
        });
        const { propensity = Number.NaN } = suggestionFor('order') ?? {};
        expect(propensity).toBeGreaterThan(0);
        expect(propensity).toBeLessThanOrEqual(1);
      }
  });

  it('ucb suggests what is less known, where it may be as good', async () => {
    const model = { exploration: 'ucb', explorationAmount: 3 };
    const { selector, suggestionFor, wait } = await visit({ model });
    expect(suggestionFor('order')).toMatchObject({ channel: 'chat', propensity: 1 });
    for (const resolved of [1, 0, 1, 1, 0, 1]) {
      const { id } = await selector.handOff('chat', { reason: 'order' });
      await selector.recordOutcome(id, { resolved });
      wait(31 * 24 * 60 * minute);
    }
    selector.pickReason('order');
    const { channel, best, propensity } = suggestionFor('order') ?? {};
    expect([best, propensity]).toEqual(['chat', 1]);
    expect(channel).not.toBe('chat');
  });
});
