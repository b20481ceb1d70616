// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { define } from '../../src/ui/define';
import { channels, settled } from './a-widget';

define();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** An element on the page whose config prompts. */
function anElement(mode: string) {
  const element = document.createElement('smart-channel-selector');
  element.config = {
    ...{ id: mode, channels, look: { mode } },
    privacy: { consent: 'granted' },
    prompts: [{ when: { event: 'payment-failed' }, reason: 'payment' }],
  };
  document.body.append(element);
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      await settled();
      vi.advanceTimersByTime(1000);
    }
    await settled();
  };
  const teaser = () => element.shadowRoot?.querySelector('[part=prompt]');
  return { element, pass, teaser };
}

it('prompts beside the launcher of an element in the corner, until it is taken away', async () => {
  const { element, pass, teaser } = anElement('floating');
  await pass(7);
  document.dispatchEvent(new Event('payment-failed'));
  expect(teaser()).toBeNull();
  await pass(10);
  expect(teaser()?.textContent).toContain('Payment, invoice or refund');
  element.remove();
  await pass(2);
  expect(vi.getTimerCount()).toBe(0);
});

it('does not prompt where the element is in the flow of the page', async () => {
  const { pass, teaser } = anElement('inline');
  await pass(7);
  document.dispatchEvent(new Event('payment-failed'));
  await pass(10);
  expect(teaser()).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});
