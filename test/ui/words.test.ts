// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createText } from '../../src/ui/format';
import { texts as de } from '../../src/ui/messages/de';
import { texts as deSeldom } from '../../src/ui/messages/de-seldom';
import { enLater } from '../../src/ui/messages/en-later';
import { aWidget, channels } from './a-widget';

afterEach(() => document.body.replaceChildren());

it('shows the owner’s words in place of ours, those of the language in place of those for all', async () => {
  const messages = {
    title: 'Hallo!',
    close: 'X',
    'reason.order': 'Bestellung',
    de: { title: 'Womit können wir helfen?' },
    fr: { title: 'Bonjour' },
  };
  const widget = await aWidget({ config: { reasons: [], messages, locale: 'de-AT' } });
  expect(widget.find('#title')?.textContent).toBe('Womit können wir helfen?');
  expect(widget.find('.head button')?.getAttribute('aria-label')).toBe('X');
  expect(widget.all('.reason')[1]?.textContent).toBe('Bestellung');
  expect(widget.all('.reason')[7]?.textContent).toBe(de['reason.other']);
  expect(widget.find('.scs')?.getAttribute('lang')).toBe('de-AT');
});

it('labels channels and reasons in the language of the page', async () => {
  const label = { en: 'Where is it?', de: 'Wo ist es?' };
  const config = { reasons: [{ id: 'order', label }], channels: [{ ...channels[0], label }] };
  const inGerman = await aWidget({ config: { ...config, locale: 'de' } });
  expect(inGerman.find('.reason')?.textContent).toBe('Wo ist es?');
  expect(inGerman.find('.chip')?.textContent).toBe('Wo ist es?');
  const inEnglish = await aWidget({ config });
  expect(inEnglish.find('.reason')?.textContent).toBe('Where is it?');
});

it('shows the words of every part in another language', async () => {
  const endpoint = 'https://acme.example/callbacks';
  const config = { locale: 'de', channels: [{ id: 'callback', kind: 'callback', endpoint }] };
  const widget = await aWidget({ config });
  await widget.press(de['memory.open'] as string);
  expect(widget.text()).toContain(deSeldom['memory.none']);
  await widget.press(de.back as string);
  await widget.press(de['channel.callback'] as string);
  expect(widget.find('form .primary')?.textContent).toBe(deSeldom['callback.send']);
});

it('names a key that no text has, and the one that was meant', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const messages = {
    titel: 'Hallo',
    de: { tittle: 'Hallo', 'wait.minutes.few': 'Bald' },
    german: { title: 'Hallo' },
    DE: { title: 'Hallo' },
  };
  const widget = await aWidget({ config: { messages } });
  await widget.press('Lost card');
  expect(warn.mock.calls.flat()).toEqual([
    '[channel-selector] messages.titel is not a text of the widget: did you mean title?.',
    '[channel-selector] messages.de.tittle is not a text of the widget: did you mean title?.',
    '[channel-selector] messages.german is no language: write a tag such as de or pt-BR.',
    '[channel-selector] messages.DE is no language: write a tag such as de or pt-BR.',
  ]);
  warn.mockRestore();
});

it('picks plural forms by the language of the texts', () => {
  const polish = createText(
    {
      'wait.one': '{count} minuta',
      'wait.few': '{count} minuty',
      'wait.other': '{count} minut',
    },
    'pl',
  );
  expect([1, 3, 7].map((count) => polish('wait', { count }))).toEqual([
    '1 minuta',
    '3 minuty',
    '7 minut',
  ]);
  expect(createText(enLater)('why.site', { count: 9402 })).toBe(
    'Learned from 9,402 earlier contacts.',
  );
});

it('writes numbers and dates as the language has them, and leaves what it is not given', () => {
  const text = createText({ a: '{count} {date} {b}', 'a.other': '{count} {date} {b}' }, 'de');
  expect(text('a', { count: 1234.5, date: new Date('2026-05-12T12:00Z') })).toBe(
    '1.234,5 12. Mai {b}',
  );
});
