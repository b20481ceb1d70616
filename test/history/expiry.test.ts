import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { deleteExpired } from '../../src/history/expiry';
import { hasRecords } from '../../src/history/has-records';
import { openHistory } from '../../src/history/history';
import { memoryStorage } from '../../src/history/memory-storage';
import { deviceStorage } from '../../src/history/storage';
import { aSelector } from '../support/a-selector';
import { aContact, day, noon, settled } from '../support/contacts';

const long = 365 * day + 1;

/** What is left of these records, so many milliseconds after noon. */
async function left(records: Record<string, unknown>, after = long) {
  const storage = memoryStorage();
  for (const [name, record] of Object.entries(records)) await storage.update(name, () => record);
  const writing = vi.spyOn(storage, 'update');
  const time = noon + after;
  const history = openHistory(storage, () => time, 365);
  await deleteExpired(history, time, 365);
  const writes = writing.mock.calls.length;
  return { storage, writes, kept: JSON.parse(JSON.stringify(await history.export())) as unknown };
}
const contacts = (...list: unknown[]) => ({ version: 1, contacts: list });

describe('deleteExpired', () => {
  it('deletes contacts as soon as they are found too old, and what was learned from them', async () => {
    const [old, young] = [settled(1), aContact({ at: noon + 9 * day })];
    const fit = { fingerprint: 'x', deviations: [] };
    const { kept } = await left({ contacts: contacts(old, young), fit });
    expect(kept).toEqual({ contacts: contacts(young) });
  });

  it.each([
    ['visit', { number: 0.5, at: noon }],
    ['needs', { noPhone: true, at: noon }],
    ['questions', { answer: 'never', at: noon }],
    ['prompts', { version: 1, met: {}, shown: [], session: { startedAt: noon, seenAt: noon } }],
  ])('deletes %s when it is too old, and not before', async (name, record) => {
    expect((await left({ [name]: record })).kept).toEqual({});
    const before = await left({ [name]: record }, 365 * day);
    expect(before.kept).toEqual({ [name]: record });
    expect(before.writes).toBe(0);
  });

  it('keeps what cannot be read as long as contacts, from when it was set aside', async () => {
    const record = { ...contacts(), unreadable: [{ odd: true }] };
    const found = await left({ contacts: record }, 0);
    expect(found.kept).toEqual({ contacts: { ...record, setAsideAt: noon } });
    const again = await left(found.kept as Record<string, unknown>, 365 * day);
    expect(again.kept).toEqual(found.kept);
    expect(again.writes).toBe(0);
    expect((await left(found.kept as Record<string, unknown>)).kept).toEqual({});
  });

  it('touches nothing that it does not understand', async () => {
    for (const record of [7, 'x', null, { version: 'x' }, { version: 1, contacts: {} }]) {
      const { kept, writes } = await left({ contacts: record, needs: record });
      expect(kept).toEqual({ contacts: record, needs: record });
      expect(writes).toBe(0);
    }
  });

  it('leaves no empty database behind, of which the next visit would take notice', async () => {
    const storage = deviceStorage('expired');
    await storage.update('contacts', () => contacts(aContact()));
    expect(await hasRecords('expired')).toBe(true);
    await deleteExpired(
      openHistory(storage, () => noon + long, 365),
      noon + long,
      365,
    );
    expect(await hasRecords('expired')).toBe(false);
  });

  it('is done on the next visit, which need not lead to a contact', async () => {
    const storage = memoryStorage();
    const { selector } = aSelector({}, storage);
    const { id } = await selector.handOff('sms', { reason: 'order' });
    await selector.recordOutcome(id, { resolved: 1 });
    await selector.setNeeds({ noPhone: true });
    expect(await storage.get('fit')).toBeDefined();
    const later = aSelector({}, storage, { now: () => new Date(noon + long) }).selector;
    await later.ready;
    expect(JSON.stringify(await later.export())).toBe('{}');
    expect(later.serving.value).toBeUndefined();
  });
});
