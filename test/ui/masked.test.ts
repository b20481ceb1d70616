// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aWidget } from './a-widget';

afterEach(() => document.body.replaceChildren());

it('hides a card number from what is taken along, not from the customer, and says so', async () => {
  const widget = await aWidget();
  await widget.press('Lost card');
  expect(widget.find('#hint')?.textContent).toContain('sent only when you send it');
  const message = widget.find('textarea') as HTMLTextAreaElement;
  message.value = 'It is 4111 1111 1111 1111';
  message.dispatchEvent(new Event('input', { bubbles: true }));
  expect(message.value).toContain('4111 1111 1111 1111');
  expect(widget.find('#hint')?.textContent).toContain('hidden');
  const [chat, sms] = widget.all('.channels a').map((link) => link.getAttribute('href') ?? '');
  for (const href of [chat, sms, widget.find('.primary')?.getAttribute('href') ?? '']) {
    expect(decodeURIComponent(href ?? '')).toContain('It is •••• 1111');
    expect(href).not.toContain('4111');
  }
  await widget.press('Start chat');
  expect(JSON.stringify(widget.events.map(({ detail }) => detail))).not.toContain('4111');
});
