// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { define } from '../../src/ui/define';
import type { SmartChannelSelector } from '../../src/ui/element';
import { channels, settled } from './a-widget';

define();
define();
afterEach(() => document.body.replaceChildren());

const anElement = (config?: unknown): SmartChannelSelector => {
  const element = document.createElement('smart-channel-selector');
  if (config) element.config = config;
  return element;
};
const isDrawn = (element: SmartChannelSelector) =>
  element.shadowRoot?.querySelector('#panel') !== null;

it('draws the panel once it is on the page and has config, in either order', async () => {
  const first = anElement({ channels });
  document.body.append(first);
  const second = anElement();
  document.body.append(second);
  await settled();
  expect([isDrawn(first), isDrawn(second)]).toEqual([true, false]);
  second.config = { channels };
  await settled();
  expect(isDrawn(second)).toBe(true);
});

it('shows what is inside until it has drawn', async () => {
  const element = anElement();
  element.innerHTML = '<a href="tel:+15555550101">Call us</a>';
  document.body.append(element);
  expect(element.shadowRoot?.querySelector('slot')).not.toBeNull();
  element.config = { channels };
  await settled();
  expect(element.shadowRoot?.querySelector('slot')).toBeNull();
});

it('shows what is inside again when it comes back, until it has drawn', async () => {
  const element = anElement({ channels });
  document.body.append(element);
  await settled();
  element.remove();
  await settled();
  document.body.append(element);
  expect(element.shadowRoot?.querySelector('slot')).not.toBeNull();
  await settled();
  expect(element.shadowRoot?.querySelector('slot')).toBeNull();
});

it('goes on when it is given config that says the same, and starts afresh when it does not', async () => {
  const open = () => true;
  const configWith = (label: string, opens = open) => ({
    channels: [...channels, { id: 'own', kind: 'custom', label, open: opens }],
  });
  const element = anElement(configWith('Desk'));
  document.body.append(element);
  await settled();
  const panel = () => element.shadowRoot?.querySelector('#panel');
  const drawn = panel();
  element.config = configWith('Desk');
  await settled();
  expect(panel()).toBe(drawn);
  element.config = configWith('Counter');
  await settled();
  const drawnAgain = panel();
  expect(drawnAgain).not.toBe(drawn);
  element.config = configWith('Counter', () => false);
  await settled();
  expect(panel()).not.toBe(drawnAgain);
});

it('starts afresh with config that was changed in place, and with one that cannot be written down', async () => {
  const config: Record<string, unknown> = { channels: [...channels] };
  const element = anElement(config);
  document.body.append(element);
  await settled();
  const panel = () => element.shadowRoot?.querySelector('#panel');
  let drawn = panel();
  for (const change of [{ messages: { title: 'Hello' } }, { itself: config }, { itself: config }]) {
    element.config = Object.assign(config, change);
    await settled();
    expect(panel()).not.toBe(drawn);
    drawn = panel();
    expect(drawn).toBeTruthy();
  }
});

it('reads config written inside it', async () => {
  const element = anElement();
  const block = document.createElement('script');
  block.type = 'application/json';
  block.textContent = JSON.stringify({ channels });
  element.append(block);
  document.body.append(element);
  await settled();
  expect(isDrawn(element)).toBe(true);
});

it('keeps its state when it is moved, and ends when it is taken away', async () => {
  const element = anElement({ channels });
  document.body.append(element);
  await settled();
  const panel = element.shadowRoot?.querySelector('#panel');
  const section = document.createElement('section');
  document.body.append(section);
  section.append(element);
  await settled();
  expect(element.shadowRoot?.querySelector('#panel')).toBe(panel);
  element.remove();
  await settled();
  expect(isDrawn(element)).toBe(false);
  document.body.append(element);
  await settled();
  expect(isDrawn(element)).toBe(true);
});

it('floats where config says so', async () => {
  const element = anElement({ channels, look: { mode: 'floating' } });
  document.body.append(element);
  await settled();
  expect(isDrawn(element)).toBe(false);
  await element.open();
  expect(element.shadowRoot?.querySelector('[role=dialog][data-open]')).not.toBeNull();
});

it('takes the config that was set on the bare element, before it was defined', async () => {
  const element = anElement();
  Object.defineProperty(element, 'config', { value: { channels }, configurable: true });
  document.body.append(element);
  await settled();
  expect(isDrawn(element)).toBe(true);
});

it('begins afresh with another config', async () => {
  const element = anElement({ channels });
  document.body.append(element);
  await settled();
  element.config = { channels: channels.slice(1), look: { mode: 'floating' } };
  await settled();
  expect(element.shadowRoot?.querySelector('.launcher')).not.toBeNull();
  await element.open();
  expect(element.shadowRoot?.querySelectorAll('.chip')).toHaveLength(3);
  await element.close();
  expect(element.shadowRoot?.querySelector('[data-open]')).toBeNull();
});

it('stands under a second name, where the first is taken', () => {
  define('acme-contact');
  expect(customElements.get('acme-contact')).toBeDefined();
});
