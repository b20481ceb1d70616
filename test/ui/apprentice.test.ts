// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aWidget } from './a-widget';

afterEach(() => document.body.replaceChildren());
const config = { model: { mode: 'apprentice' } };

it('shows the owner’s first channel without calling it the best, and notes what it would have suggested', async () => {
  const widget = await aWidget({ config: { ...config, channels: sayingLeastFirst } });
  await widget.press('Lost card');
  expect(widget.find('#suggested')?.textContent).toBe('Text message');
  expect(widget.all('.eyebrow, .badge').map(({ textContent }) => textContent)).toEqual([
    'A good start',
    'A good start',
  ]);
  expect(widget.find('.why')?.textContent).toContain('still finding out');
  expect(widget.text()).not.toContain('Best for this');
  expect(widget.text()).not.toContain('most likely');
  await widget.press('Send a text');
  expect(widget.events.find(({ type }) => type.endsWith(':suggest'))?.detail).toMatchObject({
    channel: 'sms',
    best: 'chat',
  });
  expect(widget.selector.contacts.value[0]).toMatchObject({
    suggested: 'sms',
    wouldSuggest: 'chat',
    channel: 'sms',
  });
});

it('claims no more where the two agree, so that both are followed alike', async () => {
  const widget = await aWidget({ config });
  await widget.press('Lost card');
  expect(widget.find('#suggested')?.textContent).toBe('Chat');
  expect(widget.find('.eyebrow')?.textContent).toBe('A good start');
});

const sayingLeastFirst = [
  { id: 'sms', kind: 'sms', number: '+1 555 555 0100' },
  { id: 'chat', kind: 'chat', href: 'https://chat.example/' },
];
