// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aContact, aWidget, storageWith } from './a-widget';

afterEach(() => document.body.replaceChildren());

it('asks beside the launcher about a contact of days ago, without opening or taking the focus', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  expect(widget.find('.bubble')?.textContent).toContain('“Where is my order?” · Chat, May 12');
  expect(widget.find('[role=status]')?.textContent).toContain('Did that resolve it?');
  expect(widget.shadow.activeElement).toBeNull();
  expect(widget.eventNames()).toEqual([]);
});

it('asks once: what was shown on one page is not shown on the next', async () => {
  const storage = await storageWith(aContact());
  await aWidget({ storage });
  const next = await aWidget({ storage });
  expect(next.find('.follow-up')).toBeNull();
});

it('asks nothing of those who have nothing to tell', async () => {
  const settledContact = aContact({ outcome: { resolved: 1, source: 'site', at: 1 } });
  const widget = await aWidget({ storage: await storageWith(settledContact) });
  expect(widget.find('.follow-up')).toBeNull();
});

it('thanks for a yes and learns from it', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  await widget.press('Yes');
  expect(widget.find('.bubble')?.textContent).toBe('Thank you. Glad it is resolved.');
  expect(widget.selector.contacts.value[0]?.outcome).toMatchObject({
    resolved: 1,
    source: 'customer',
  });
});

it('makes up for a no: apologises, suggests another channel, says what happened', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  await widget.press('No');
  expect(widget.eventNames()).toEqual(['open', 'outcome', 'reason', 'suggest']);
  expect(widget.find('.sorry')?.textContent).toContain('Sorry about that');
  expect(widget.find('#suggested')?.textContent).not.toBe('Chat');
  expect(widget.find('textarea')).toHaveProperty(
    'value',
    'Hello, it’s about: Where is my order?\n' +
      'I got in touch before (Chat, May 12) and it was not resolved.',
  );
});

it.each(['Not yet', 'Close'])('leaves the outcome open after “%s”', async (answer) => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  await widget.press(answer);
  expect(widget.find('.follow-up')).toBeNull();
  expect(widget.selector.contacts.value[0]).toMatchObject({ askedAt: expect.any(Number) });
  expect(widget.selector.contacts.value[0]?.outcome).toBeUndefined();
});

it('asks in the panel where it is part of the page', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()), isInline: true });
  expect(widget.find('#panel .follow-up')).not.toBeNull();
});
