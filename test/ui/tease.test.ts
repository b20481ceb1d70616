// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { PromptRequest } from '../../src/prompts/prompt-request';
import { aContact, aWidget, settled, storageWith, type WidgetGiven } from './a-widget';

afterEach(() => document.body.replaceChildren());

/** A widget that has been asked for a teaser about the order. */
async function aTeaser(over: Partial<PromptRequest['prompt']> = {}, given: WidgetGiven = {}) {
  const widget = await aWidget(given);
  const onEnd = vi.fn();
  const claim = vi.fn(() => Promise.resolve(true));
  const told: unknown[] = [];
  widget.selector.on('prompt', ({ detail }) => told.push(detail));
  const prompt = { when: { event: 'e' }, reason: 'order', ...over };
  const teaser = await widget.tease({ prompt, claim, onEnd });
  await settled();
  const pressEscape = () =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  return {
    widget,
    teaser,
    onEnd,
    claim,
    told,
    pressEscape,
    drawn: () => widget.find('[part=prompt]'),
  };
}

it('shows one channel with what it is about, and tells the page', async () => {
  const { widget, drawn, told } = await aTeaser({ id: 'stuck' });
  const channel = widget.find('[part=prompt] [data-channel]')?.dataset.channel;
  expect(drawn()?.textContent).toContain('Can we help with this?');
  expect(drawn()?.textContent).toContain('Where is my order?');
  expect(told).toEqual([{ prompt: 'stuck', reason: 'order', channel, answer: null }]);
  expect(widget.eventNames()).toEqual([]);
});

it('says the owner’s words, in the language of the page', async () => {
  const { drawn } = await aTeaser({ text: { de: 'Klemmt es?', en: 'Stuck?' } });
  expect(drawn()?.textContent).toContain('Stuck?');
});

it.each([
  ['it may not any more', { reason: 'order' }, false],
  ['there is no such reason', { reason: 'ordr' }, true],
])('is not drawn where %s', async (_, over, isClaimed) => {
  const widget = await aWidget();
  const claim = vi.fn(() => Promise.resolve(isClaimed));
  const prompt = { when: { event: 'e' }, ...over };
  expect(await widget.tease({ prompt, claim, onEnd: () => {} })).toBeUndefined();
  expect(widget.find('[part=prompt]')).toBeNull();
  expect(claim).toHaveBeenCalledTimes(isClaimed ? 0 : 1);
});

it('asks whether it may only where there is a channel to suggest', async () => {
  const reasons = [{ id: 'order', label: 'Where is my order?', only: ['sms'], never: ['sms'] }];
  const { teaser, claim } = await aTeaser({}, { config: { reasons } });
  expect([teaser, claim.mock.calls.length]).toEqual([undefined, 0]);
});

it('is dismissed by Escape, unless the page had a use for it', async () => {
  const { drawn, pressEscape, onEnd, told } = await aTeaser();
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(press);
  expect(drawn()).not.toBeNull();
  pressEscape();
  expect(drawn()).toBeNull();
  expect(onEnd.mock.calls).toEqual([['dismissed']]);
  expect(told.at(-1)).toMatchObject({ answer: 'dismissed' });
});

it('ends once, whatever comes after', async () => {
  const { teaser, pressEscape, onEnd } = await aTeaser();
  teaser?.leave();
  teaser?.leave();
  pressEscape();
  expect(onEnd.mock.calls).toEqual([['left']]);
});

it('is not dismissed by what happens after the widget is gone', async () => {
  const { widget, pressEscape, onEnd } = await aTeaser();
  widget.destroy();
  pressEscape();
  expect(onEnd.mock.calls).not.toContainEqual(['dismissed']);
});

it('goes when the panel is opened', async () => {
  const { widget, drawn, onEnd } = await aTeaser();
  widget.open();
  expect(drawn()).toBeNull();
  expect(onEnd.mock.calls).toEqual([['left']]);
});

it('takes along what was tried before', async () => {
  const outcome = { resolved: 0, source: 'customer', at: 1 } as const;
  const storage = await storageWith(aContact({ outcome }));
  const { widget, onEnd } = await aTeaser({}, { storage });
  const hrefs: (string | null)[] = [];
  widget.host.addEventListener('click', () =>
    hrefs.push(widget.find('[part=prompt] a')?.getAttribute('href') ?? null),
  );
  const action = widget.find('[part=prompt] [data-channel]');
  await widget.press(action?.textContent ?? '');
  expect(decodeURIComponent(hrefs[0] ?? '')).toContain('it was not resolved');
  expect(onEnd.mock.calls).toEqual([['accepted']]);
  expect(widget.selector.contacts.value.at(-1)).toMatchObject({
    reason: 'order',
    channel: action?.dataset.channel,
  });
  expect(widget.find('#panel')?.hasAttribute('data-open')).toBe(true);
});

it('leads to what is kept for those whose earlier contact did not resolve it', async () => {
  const outcome = { resolved: 0, source: 'customer', at: 1 } as const;
  const storage = await storageWith(aContact({ outcome }));
  const recovery = { number: '+15555550109', label: 'Priority line' };
  const phone = { id: 'phone', kind: 'phone', number: '+15555550101', recovery };
  const { drawn } = await aTeaser({}, { config: { channels: [phone] }, storage });
  expect(drawn()?.querySelector('a')?.getAttribute('href')).toBe('tel:+15555550109');
  expect(drawn()?.textContent).toContain('Priority line');
  const announced = () => drawn()?.parentElement?.querySelector('[role=status]')?.textContent;
  await vi.waitFor(() => expect(announced()).toMatch(/Priority line/));
});

it('opens the panel at its reason for something else', async () => {
  const { widget, onEnd } = await aTeaser();
  await widget.press('Other ways');
  expect(widget.eventNames()).toEqual(['reason', 'suggest', 'open']);
  expect(widget.find('#title')?.textContent).toBe('Where is my order?');
  expect(onEnd.mock.calls).toEqual([['opened']]);
});
