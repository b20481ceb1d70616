// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../../src/ui/messages/en';
import { drawPlainList } from '../../src/ui/plain-list';
import { aWidget, channels } from './a-widget';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});
const links = (shadow: ShadowRoot) =>
  [...shadow.querySelectorAll<HTMLAnchorElement>('.plain a')].map(({ href }) => href);

it('shows every channel as a plain link if drawing the panel fails', async () => {
  const widget = await aWidget();
  vi.spyOn(Intl, 'PluralRules');
  vi.spyOn(widget.selector.config.channels, 'map').mockImplementation(() => {
    throw new Error('broken');
  });
  await widget.press('Lost card');
  expect(links(widget.shadow)).toEqual([
    'https://chat.example/?m=',
    'sms:+15555550100',
    'mailto:help@acme.example',
    'tel:+15555550101',
  ]);
  expect(console.warn).toHaveBeenCalledWith('[channel-selector] broken');
});

it('skips in the plain list what cannot be used', () => {
  const shadow = document.createElement('div').attachShadow({ mode: 'open' });
  drawPlainList(shadow, {
    channels: [
      null,
      7,
      { kind: 'phone' },
      { kind: 'link', href: 'javascript:alert(1)' },
      { kind: 'link', href: 'https://acme.example/help', label: 'Help' },
      ...channels.slice(3).map((channel) => ({ ...channel, label: { de: 'Telefon' } })),
    ],
  });
  expect(links(shadow)).toEqual(['https://acme.example/help', 'tel:+15555550101']);
  expect(shadow.textContent).toBe('Help+15555550101');
});

it.each([undefined, null, 'x', { channels: 'x' }])(
  'draws an empty plain list from %j',
  (config) => {
    const shadow = document.createElement('div').attachShadow({ mode: 'open' });
    expect(drawPlainList(shadow, config).childElementCount).toBe(0);
  },
);

it('tells each problem once', async () => {
  await aWidget({ config: { look: { theme: 'drak' } } });
  expect(console.warn).toHaveBeenCalledOnce();
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('look.theme ("drak")'));
});

it('has words for every default reason and kind of channel', () => {
  for (const kind of ['chat', 'sms', 'email', 'phone', 'whatsapp', 'callback', 'link', 'custom'])
    for (const stem of ['channel', 'action']) expect(en[`${stem}.${kind}`]).toBeTruthy();
});
