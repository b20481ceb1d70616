// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { askWhy, aWidget } from './a-widget';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Two on one page, as where one stands in the page and one floats. */
async function two() {
  const [one, other] = [await aWidget(), await aWidget()];
  for (const widget of [one, other]) await widget.press('Lost card');
  return { one, other };
}

it('explains its suggestion as long as its own customer asks, whatever the other widget does', async () => {
  const { one, other } = await two();
  await askWhy(one);
  expect(one.find('.why dl')).not.toBeNull();
  expect(other.find('.why dl')).toBeNull();
  await askWhy(other);
  await askWhy(other, false);
  expect(one.find('.why dl')).not.toBeNull();
});

it('explains only what was asked about, and goes on where the customer returns to it', async () => {
  const widget = await aWidget();
  const isOpen = () => widget.find('details')?.hasAttribute('open');
  await widget.press('Lost card');
  await askWhy(widget);
  await widget.press('Access needs');
  await widget.press('Back');
  expect(isOpen()).toBe(true);
  expect(widget.find('.why dl')).not.toBeNull();
  await widget.press('Back');
  await widget.press('Where is my order?');
  expect(isOpen()).toBe(false);
  expect(widget.find('.why dl')).toBeNull();
});

it('says that a number was copied where it was copied', async () => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.resolve() } });
  const { one, other } = await two();
  for (const widget of [one, other]) await widget.press('Phone');
  await one.press('Copy');
  const said = [one, other].map((it) => it.find('.address [role="status"]')?.textContent);
  expect(said).toEqual(['Copied', '']);
});
