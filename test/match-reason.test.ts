import { describe, expect, it, vi } from 'vitest';
import { fitTextModel, prune, writeTextModel } from '../src/learning/train-text-model';
import { someTexts } from './learning/support/some-texts';
import { aSelector } from './support/a-selector';

const reasons = [
  { id: 'card', label: 'Lost card', examples: ['my card was stolen abroad'] },
  { id: 'order', label: 'Where is my order?' },
  { id: 'opening-hours' },
];
const texts = someTexts(240);
const file = writeTextModel(prune(fitTextModel(texts), texts), { texts: 240 });
const aMatcher = (
  text: unknown,
  readJson = vi.fn(async () => JSON.parse(JSON.stringify(file))),
) => {
  const { selector } = aSelector({ reasons, model: { text } }, undefined, { readJson });
  const first = async (words: string) => (await selector.matchReason(words))[0]?.reason;
  return { selector, readJson, first };
};

describe('matchReason', () => {
  it('ranks reasons by labels and examples, and is silent where a text says nothing', async () => {
    const { selector } = aSelector({ reasons });
    const matched = await selector.matchReason('somebody stole my card');
    expect(matched[0]).toEqual({ reason: 'card', probability: expect.any(Number) });
    expect(matched[0]?.probability).toBeGreaterThan(0.5);
    expect(await selector.matchReason('')).toEqual([]);
    expect(await selector.matchReason('zebra')).toEqual([]);
  });

  it('goes by the id where there is no label, or by what customers read', async () => {
    const { selector } = aSelector({ reasons });
    expect((await selector.matchReason('opening'))[0]?.reason).toBe('opening-hours');
    const german: Record<string, string> = { card: 'Karte verloren', order: 'Bestellung' };
    const labelOf = ({ id }: { id: string }) => german[id] ?? 'Öffnungszeiten';
    expect((await selector.matchReason('offnungszeit', labelOf))[0]?.reason).toBe('opening-hours');
    expect((await selector.matchReason('opening'))[0]?.reason).toBe('opening-hours');
  });

  it('loads the text model with the first text, once, and uses it', async () => {
    const { selector, readJson, first } = aMatcher('/text.json');
    await selector.ready;
    expect(readJson).not.toHaveBeenCalled();
    expect(await first('delivery is late, no tracking')).toBe('order');
    expect(await first('wallet lost')).toBe('card');
    expect(readJson.mock.calls).toEqual([['/text.json']]);
    expect(selector.problems).toEqual([]);
  });

  it.each([
    ['cannot be read', vi.fn(async () => Promise.reject(new Error('HTTP 404'))), 'model.text'],
    ['is no text model', vi.fn(async () => ({ format: 'other' })), 'text.format'],
    ['is nothing', vi.fn(async () => null), 'text.format'],
  ])('names a text model that %s, once, and goes by labels', async (_, readJson, path) => {
    const { selector, first } = aMatcher('/text.json', readJson);
    expect(await first('lost card')).toBe('card');
    expect(await first('where is my order')).toBe('order');
    expect(selector.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it('keeps and tells nothing of what was written', async () => {
    const { selector, storage } = aSelector({ reasons });
    const events: unknown[] = [];
    selector.on('*', (event) => events.push(event.detail));
    await selector.matchReason('somebody stole my card');
    expect(JSON.stringify(events)).not.toContain('stole');
    expect(await storage.get('contacts')).toBeUndefined();
  });
});
