// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aContact, aWidget, storageWith } from './a-widget';

afterEach(() => document.body.replaceChildren());

it('calls a channel the same wherever it is named', async () => {
  const outcome = { resolved: 0, source: 'customer', at: 1 } as const;
  const recovery = { number: '+15555550109', label: 'Priority line' };
  const phone = { id: 'phone', kind: 'phone', number: '+15555550101', recovery };
  const storage = await storageWith(aContact({ outcome }));
  const widget = await aWidget({ config: { channels: [phone] }, storage });
  widget.open();
  await widget.press('Where is my order?');
  const announced = () => widget.all('[role=status]').map(({ textContent }) => textContent);
  expect(announced()).toContain('Best for this: Priority line');
  expect(widget.find('#suggested')?.textContent).toBe('Priority line');
  expect(widget.text()).not.toContain('Best for this: Phone');
});
