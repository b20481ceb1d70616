// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fitTextModel, prune, writeTextModel } from '../../src/learning/train-text-model';
import { someTexts } from '../learning/support/some-texts';
import { aContact, aWidget, settled, storageWith } from './a-widget';

afterEach(() => document.body.replaceChildren());

const reasons = [
  { id: 'card', label: 'Lost or stolen card', examples: ['someone took my wallet'] },
  { id: 'order', label: 'Where is my order?' },
  { id: 'refund', label: 'Return or exchange' },
  { id: 'pin', label: 'Forgotten PIN' },
  { id: 'account', label: 'Close my account' },
];
const many = Array.from({ length: 9 }, (_, i) => ({ id: `r${i}`, label: `Reason ${i}` }));

async function aField(config: Record<string, unknown> = { reasons }) {
  const widget = await aWidget({ config });
  const names = (selector: string) => widget.all(selector).map((it) => it.textContent);
  return {
    ...widget,
    field: () => widget.find('input[type=search]') as HTMLInputElement | null,
    best: () => names('.found .reason'),
    others: () => names('.reasons .reason'),
    channels: () => names('.chip'),
    draft: () => (widget.find('textarea') as HTMLTextAreaElement | null)?.value,
    async write(words: string) {
      const field = widget.find('input[type=search]') as HTMLInputElement;
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    },
    async enter() {
      const submit = new Event('submit', { bubbles: true, cancelable: true });
      widget.find('form')?.dispatchEvent(submit);
      await settled();
      return submit.defaultPrevented;
    },
  };
}

describe('the field that finds a reason', () => {
  it('is not there where a glance is faster', async () => {
    const plain = reasons.map(({ id, label }) => ({ id, label }));
    const widget = await aField({ reasons: plain });
    expect(widget.field()).toBeNull();
    expect(widget.others()).toHaveLength(5);
  });

  it.each([
    ['more than eight reasons', { reasons: many }, 'Search'],
    ['examples', { reasons }, 'Say it in your own words'],
    ['a text model', { reasons: many, model: { text: {} } }, 'Say it in your own words'],
  ])('is there with %s', async (_, config, label) => {
    const widget = await aField(config);
    expect(widget.field()?.getAttribute('aria-label')).toBe(label);
    expect(widget.others()).toHaveLength(config.reasons.length);
  });

  it('puts up to three reasons first that may be meant, and leaves all others below', async () => {
    const widget = await aField();
    await widget.write('they stole my card');
    expect(widget.best()[0]).toBe('Lost or stolen card');
    expect(widget.best().length).toBeLessThanOrEqual(3);
    expect([...widget.best(), ...widget.others()].sort()).toEqual(
      reasons.map(({ label }) => label).sort(),
    );
    expect(widget.find('.found .best')?.textContent).toBe('Lost or stolen card');
    expect(widget.channels()).toHaveLength(4);
  });

  it('is a search by part of a label, best first', async () => {
    const widget = await aField({ reasons: many });
    await widget.write('reason 7');
    expect(widget.best()[0]).toBe('Reason 7');
    await widget.write('rea');
    expect(widget.best()).toEqual(['Reason 0', 'Reason 1', 'Reason 2']);
    expect(widget.others()[0]).toBe('Reason 3');
  });

  it('says so where nothing is found, and every reason and channel stays', async () => {
    const widget = await aField();
    await widget.write('zebra');
    expect(widget.text()).toContain('Nothing found');
    expect(widget.others()).toHaveLength(5);
    expect(widget.channels()).toHaveLength(4);
    expect(await widget.enter()).toBe(true);
    expect(widget.others()).toHaveLength(5);
    await widget.write('');
    expect(widget.text()).not.toContain('Nothing found');
  });

  it('picks the first with Enter, never by itself', async () => {
    const widget = await aField();
    await widget.write('someone took my wallet');
    expect(widget.eventNames()).toEqual([]);
    await widget.enter();
    expect(widget.eventNames()).toEqual(['reason', 'suggest']);
    expect(widget.events[0]?.detail).toEqual({ reason: 'card' });
  });

  it('tells screen readers what was found once somebody stops writing', async () => {
    const widget = await aField();
    const told = () => widget.find('.body [role=status]')?.textContent;
    await widget.write('stolen card');
    expect(told()).toBe('');
    await vi.waitFor(() => expect(told()).toMatch(/Lost or stolen card.*Press Enter/), 5000);
    await widget.write('stolen cards');
    expect(told()).toBe('');
    await widget.write('zebra');
    await vi.waitFor(() => expect(told()).toMatch(/Nothing found/), 5000);
  });
});

describe('words that found the reason', () => {
  it('are gone, in the message too, once the customer deletes everything', async () => {
    const widget = await aField();
    await widget.selector.handOff('sms');
    await widget.write('someone took my wallet on the train');
    await widget.press('Lost or stolen card');
    expect(widget.draft()).toBe('someone took my wallet on the train');
    await widget.press('What this device remembers');
    await widget.press('Delete all of this');
    await widget.press('Back');
    expect(widget.draft()).toBe('Hello, it’s about: Lost or stolen card');
    await widget.press('Back');
    expect(widget.field()?.value).toBe('');
  });

  it('begin the message, masked as every draft', async () => {
    const widget = await aField();
    await widget.write('they stole my card 4111 1111 1111 1111 ');
    await widget.enter();
    expect(widget.draft()).toBe('they stole my card 4111 1111 1111 1111');
    expect(widget.find('#hint')?.textContent).toContain('hidden');
    const href = decodeURIComponent(widget.find('.channels a')?.getAttribute('href') ?? '');
    expect(href).toContain('they stole my card •••• 1111');
  });

  it.each([
    ['card', 'Hello, it’s about: Lost or stolen card'],
    ['stolen card', 'Hello, it’s about: Lost or stolen card'],
    ['credit card stolen', 'credit card stolen'],
  ])('“%s” makes the message “%s”', async (words, message) => {
    const widget = await aField();
    await widget.write(words);
    await widget.press('Lost or stolen card');
    expect(widget.draft()).toBe(message);
  });

  it('are taken along by who goes straight to a channel', async () => {
    const widget = await aField();
    await widget.press('Lost or stolen card');
    await widget.press('Back');
    await widget.write('my parrot ate the invoice');
    const href = decodeURIComponent(widget.find('.chip')?.getAttribute('href') ?? '');
    expect(href).toContain('my parrot ate the invoice');
  });

  it('are still there for who goes back, and gone once it is over', async () => {
    const widget = await aField();
    await widget.write('they stole my card');
    await widget.enter();
    await widget.press('Back');
    expect(widget.field()?.value).toBe('they stole my card');
    expect(widget.best()[0]).toBe('Lost or stolen card');
    await widget.press('Lost or stolen card');
    await widget.press('Email');
    await widget.press('Done');
    expect(widget.field()?.value).toBe('');
    expect(widget.best()).toEqual([]);
  });

  it('are not those of another contact that was not resolved', async () => {
    const storage = await storageWith(aContact({ reason: 'order', channel: 'email' }));
    const widget = await aWidget({ config: { reasons }, storage });
    const field = widget.find('input[type=search]') as HTMLInputElement;
    field.value = 'they stole my card';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await widget.press('No');
    const message = widget.find('textarea') as HTMLTextAreaElement;
    expect(message.value).toContain('Where is my order?');
    expect(message.value).not.toContain('stole');
  });

  it('are neither kept, nor told to anybody before the customer takes them along', async () => {
    const storage = await storageWith();
    const widget = await aWidget({ config: { reasons }, storage });
    const field = widget.find('input[type=search]') as HTMLInputElement;
    field.value = 'they stole my card';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await widget.press('Lost or stolen card');
    expect(JSON.stringify(widget.events.map(({ detail }) => detail))).not.toContain('stole my');
    await widget.press('Email');
    expect(JSON.stringify(await widget.selector.export())).not.toContain('stole my');
  });
});

describe('a text model in config', () => {
  const texts = someTexts(240);
  const file = writeTextModel(prune(fitTextModel(texts), texts), { texts: 240 });
  const without = reasons.map(({ id, label }) => ({ id, label }));

  it('finds what no label says', async () => {
    const widget = await aField({ reasons: without, model: { text: file } });
    await widget.write('tracking says delivery is late');
    expect(widget.best()[0]).toBe('Where is my order?');
  });

  it('that is damaged is named, and labels are matched', async () => {
    const text = { ...file, gaps: file.gaps.slice(9) };
    const widget = await aField({ reasons: without, model: { text } });
    await widget.write('stolen card');
    expect(widget.best()[0]).toBe('Lost or stolen card');
    expect(widget.selector.problems.map(({ path }) => path)).toEqual(['text.gaps']);
  });
});
