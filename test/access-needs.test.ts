import { describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../src/history/memory-storage';
import { aSelector } from './support/a-selector';
import { noon } from './support/contacts';

const suggested = ({ rank }: ReturnType<typeof aSelector>['selector'], reason = 'card') =>
  rank({ reason }).suggestion?.channel;
/** For this reason the phone is best, and the chat second. */
const phoneFirst = {
  reasons: [{ id: 'card', label: 'Lost card', traits: ['urgent', 'emotional'] }],
};
const noPhone = { noPhone: true } as const;

describe('what a customer needs', () => {
  it('counts at once, on the way back too', async () => {
    const { selector } = aSelector(phoneFirst);
    selector.pickReason('card');
    const shown = () => selector.ranking.value?.suggestion?.channel;
    expect(shown()).toBe('phone');
    await selector.setNeeds(noPhone);
    expect(shown()).toBe('chat');
    await selector.setNeeds({ noTyping: true });
    expect(shown()).toBe('phone');
    await selector.setNeeds({ noPhone: true, noTyping: true });
    expect(selector.ranking.value?.suggestion).toBeNull();
    expect(selector.ranking.value?.channels).toHaveLength(4);
    await selector.setNeeds({});
    expect(shown()).toBe('phone');
  });

  it('is kept for the next visit, given by export, and forgotten', async () => {
    const { selector, storage } = aSelector(phoneFirst);
    await selector.setNeeds({ noPhone: true, language: 'es' });
    expect(await selector.export()).toMatchObject({ needs: { noPhone: true, language: 'es' } });
    const next = aSelector(phoneFirst, storage).selector;
    await next.ready;
    expect(suggested(next)).toBe('chat');
    await next.forget();
    expect(suggested(next)).toBe('phone');
    expect(await next.export()).toEqual({});
    const last = aSelector(phoneFirst, storage).selector;
    await last.ready;
    expect(suggested(last)).toBe('phone');
  });

  it('is not kept any more once it is taken back', async () => {
    const { selector, storage } = aSelector(phoneFirst);
    await selector.setNeeds(noPhone);
    await selector.setNeeds({});
    expect(await storage.get('needs')).toBeUndefined();
  });

  it('is gone where it was said just before all was forgotten', async () => {
    const { selector } = aSelector(phoneFirst);
    await Promise.all([selector.setNeeds(noPhone), selector.forget()]);
    expect(await selector.export()).toEqual({});
    expect(suggested(selector)).toBe('phone');
  });

  it('is what was said last, however long the code that knows needs takes to load', async () => {
    const { selector, storage } = aSelector(phoneFirst);
    await Promise.all([selector.setNeeds(noPhone), selector.setNeeds(undefined as never)]);
    expect(await storage.get('needs')).toBeUndefined();
    expect(suggested(selector)).toBe('phone');
  });

  it('makes no record where there is nothing to keep', async () => {
    const storage = memoryStorage();
    const update = vi.spyOn(storage, 'update');
    const { selector } = aSelector({}, storage);
    await selector.setNeeds({});
    expect(update).not.toHaveBeenCalled();
  });

  it('is newer than what was kept, if it was said before that was read', async () => {
    const storage = memoryStorage();
    await storage.update('needs', () => ({ noTyping: true }));
    const { selector } = aSelector(phoneFirst, storage);
    await selector.setNeeds(noPhone);
    await selector.ready;
    expect(suggested(selector)).toBe('chat');
    expect(await storage.get('needs')).toEqual({ ...noPhone, at: noon });
    const next = aSelector(phoneFirst, storage).selector;
    await next.setNeeds({});
    await next.ready;
    expect(suggested(next)).toBe('phone');
    expect(await storage.get('needs')).toBeUndefined();
  });

  it('does no harm where what was kept is damaged', async () => {
    for (const kept of [7, 'x', null, { noPhone: 'yes' }, [noPhone]]) {
      const storage = memoryStorage();
      await storage.update('needs', () => kept);
      const { selector } = aSelector(phoneFirst, storage);
      await selector.ready;
      expect(suggested(selector)).toBe('phone');
      expect(selector.problems).toEqual([]);
    }
  });

  it('counts in memory without consent, is kept with it, and deleted when it is refused', async () => {
    const storage = memoryStorage();
    const { selector } = aSelector({ ...phoneFirst, privacy: { consent: 'pending' } }, storage);
    await selector.setNeeds(noPhone);
    expect(suggested(selector)).toBe('chat');
    expect(await storage.get('needs')).toBeUndefined();
    await selector.consent('granted');
    expect(suggested(selector)).toBe('chat');
    expect(await storage.get('needs')).toEqual({ ...noPhone, at: noon });
    await selector.consent('denied');
    expect(await storage.get('needs')).toBeUndefined();
    expect(suggested(selector)).toBe('phone');
  });

  it('is taken up from an earlier visit when consent is given', async () => {
    const storage = memoryStorage();
    await storage.update('needs', () => noPhone);
    const { selector } = aSelector({ ...phoneFirst, privacy: { consent: 'pending' } }, storage);
    await selector.ready;
    expect(suggested(selector)).toBe('phone');
    await selector.consent('granted');
    expect(suggested(selector)).toBe('chat');
  });

  it('is in no contact, no event, no report, and nothing that is learned', async () => {
    const reports: unknown[] = [];
    const seen: unknown[] = [];
    const { selector, storage, wait } = aSelector(
      {
        ...phoneFirst,
        privacy: { report: { endpoint: '/contacts' } },
        model: { exploration: 'squarecb' },
      },
      memoryStorage(),
      { sendJson: async (_, row) => void reports.push(row) },
    );
    selector.on('*', ({ name, detail }) => seen.push([name, detail]));
    await selector.ready;
    await selector.setNeeds({
      ...{ noPhone: true, writing: true, hearing: true, speaking: true },
      language: 'es',
    });
    selector.identify({ device: 'mobile', member: true });
    for (const resolved of [0, 1, 1]) {
      selector.pickReason('card');
      const { id } = await selector.handOff('chat', { message: 'It is gone' });
      await selector.recordOutcome(id, { resolved });
      wait(86_400_000);
    }
    await vi.waitFor(() => expect(reports).toHaveLength(6));
    const { needs, contacts, fit, visit, questions, ...rest } = await selector.export();
    expect(questions).toBeUndefined();
    expect(needs).toEqual({
      ...{ noPhone: true, writing: true, hearing: true, speaking: true },
      language: 'es',
      at: noon,
    });
    expect(rest).toEqual({});
    expect(await storage.get('fit')).toBeDefined();
    const everything = JSON.stringify([
      reports,
      seen,
      contacts,
      fit,
      visit,
      selector.contacts.value,
    ]);
    const ranked = JSON.stringify(selector.rank({ reason: 'card' }));
    for (const text of [everything, ranked]) {
      expect(text).toContain('card');
      expect(text).not.toMatch(/needs?|noPhone|noTyping|writing|hearing|speaking|"es"|language/i);
    }
  });
});
