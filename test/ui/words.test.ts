// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createText } from '../../src/ui/format';
import { enLater } from '../../src/ui/messages/en-later';
import { aWidget } from './a-widget';

afterEach(() => document.body.replaceChildren());

it('shows the owner’s words in place of ours', async () => {
  const messages = {
    title: 'Womit können wir helfen?',
    'reason.order': 'Bestellung',
    locale: 'de',
  };
  const widget = await aWidget({ config: { reasons: [], messages } });
  expect(widget.find('#title')?.textContent).toBe('Womit können wir helfen?');
  expect(widget.all('.reason')[1]?.textContent).toBe('Bestellung');
  expect(widget.find('.scs')?.getAttribute('lang')).toBe('de');
});

it('names a key that no text has, and the one that was meant', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await aWidget({ config: { messages: { titel: 'Hallo' } } });
  expect(warn).toHaveBeenCalledWith(
    '[channel-selector] messages.titel is not a text of the widget: did you mean title?.',
  );
  warn.mockRestore();
});

it('picks plural forms by the language of the texts', () => {
  const polish = createText({
    locale: 'pl',
    'wait.one': '{count} minuta',
    'wait.few': '{count} minuty',
    'wait.other': '{count} minut',
  });
  expect([1, 3, 7].map((count) => polish('wait', { count }))).toEqual([
    '1 minuta',
    '3 minuty',
    '7 minut',
  ]);
  expect(createText(enLater)('why.site', { count: 9402 })).toBe(
    'Learned from 9,402 earlier contacts.',
  );
});

it('does without a locale that is none', () => {
  const text = createText({ locale: 'no such thing', a: '{date} {b}' });
  expect(text('a', { date: new Date(0) })).toContain('{b}');
});
