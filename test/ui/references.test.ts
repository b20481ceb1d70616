// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { aContact, aWidget, settled, storageWith } from './a-widget';

afterEach(() => document.body.replaceChildren());

it('puts what the site refers to and what was tried before into the draft, and nowhere else', async () => {
  const outcome = { resolved: 0, source: 'customer', at: 1 } as const;
  const storage = await storageWith(aContact({ outcome, askedAt: 1 }));
  const widget = await aWidget({ storage, config: { privacy: { report: { endpoint: '/c' } } } });
  widget.selector.identify({ member: true, references: { Order: 'A-123', Page: '/orders' } });
  const ranked = JSON.stringify(widget.selector.rank({ reason: 'order' }));
  await widget.press('Where is my order?');
  await settled();
  expect((widget.find('textarea') as HTMLTextAreaElement).value.split('\n')).toEqual([
    'Hello, it’s about: Where is my order?',
    'I got in touch before (Chat, May 12) and it was not resolved.',
    'Order: A-123',
    'Page: /orders',
  ]);
  await widget.press('Email');
  expect(widget.events.at(-1)?.detail.href).toContain('Order%3A%20A-123');
  await vi.waitFor(() => expect(widget.selector.contacts.value).toHaveLength(2));
  const kept = JSON.stringify(await widget.selector.export());
  expect(kept).toContain('"member":true');
  expect(kept + ranked).not.toContain('A-123');
});

it('writes no more than twenty references, and none longer than a line', async () => {
  const widget = await aWidget();
  const many = Array.from({ length: 30 }, (_, nth) => [`No. ${nth}`, 'x'.repeat(300)]);
  widget.selector.identify({ references: Object.fromEntries(many) });
  await widget.press('Where is my order?');
  await settled();
  const [, ...lines] = (widget.find('textarea') as HTMLTextAreaElement).value.split('\n');
  expect(lines).toHaveLength(20);
  for (const line of lines) expect(line).toHaveLength(200);
});

it('keeps at hand on the phone what is worth mentioning', async () => {
  const widget = await aWidget();
  widget.selector.identify({ references: { Order: 'A-123' } });
  await widget.press('Lost card');
  await widget.press('Phone');
  expect(widget.find('.notes')?.textContent).toContain('Order: A-123');
});
