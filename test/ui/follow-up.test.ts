// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aContact, aWidget, settled, storageWith } from './a-widget';

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

it('leaves the outcome open after “Not yet”, and says that it asks once more', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  await widget.press('Not yet');
  expect(widget.find('.bubble')?.textContent).toBe('All right. We ask once more, another day.');
  const [contact] = widget.selector.contacts.value;
  expect(contact).toMatchObject({ askedAt: expect.any(Number), snoozedAt: contact?.askedAt });
  expect(contact?.outcome).toBeUndefined();
});

it('says nothing more to a second “Not yet”', async () => {
  const daysAgo = aContact().at;
  const snoozed = aContact({ at: daysAgo, askedAt: daysAgo, snoozedAt: daysAgo });
  const widget = await aWidget({ storage: await storageWith(snoozed) });
  await widget.press('Not yet');
  expect(widget.find('.follow-up')).toBeNull();
  expect(widget.selector.contacts.value[0]?.snoozedAt).toBe(daysAgo);
});

it('leaves the outcome open where the question is closed', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  await widget.press('Close');
  expect(widget.find('.follow-up')).toBeNull();
  const [contact] = widget.selector.contacts.value;
  expect(contact).toMatchObject({ askedAt: expect.any(Number) });
  expect(contact?.outcome ?? contact?.snoozedAt).toBeUndefined();
});

it('never asks again where that is wished, until everything is forgotten', async () => {
  const [first, second] = [aContact(), aContact({ id: 'c2', reason: 'card' })];
  const storage = await storageWith(first, second);
  const widget = await aWidget({ storage });
  await widget.press('Don’t ask me again');
  expect(widget.find('[role=status]')?.textContent).toContain('will not ask you again');
  expect(await storage.get('questions')).toMatchObject({ answer: 'never' });
  // As a later visit finds it.
  const contacts = [first, second].map(({ askedAt: _, ...contact }) => contact);
  await storage.update('contacts', () => ({ version: 1, contacts }));
  const later = await aWidget({ storage });
  expect(later.find('.follow-up')).toBeNull();
  await later.press('What this device remembers');
  expect(later.all('.contacts li')).toHaveLength(2);
  expect(later.text()).toContain('That you do not want to be asked how it went.');
  await later.press('Delete all');
  expect(await storage.get('questions')).toBeUndefined();
  expect(later.text()).toContain('Forgotten.');
});

it('is withdrawn when a chat product tells how it went', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()) });
  expect(widget.find('.follow-up')).not.toBeNull();
  await widget.selector.own.value?.hear('chat', { resolved: 1 });
  expect(widget.find('.follow-up')).toBeNull();
});

it('is not asked of somebody who is choosing a channel or writing', async () => {
  const widget = await aWidget({ isInline: true });
  await widget.press('Lost card');
  await widget.selector.own.value?.add(aContact());
  await settled();
  expect(widget.selector.toAskAbout.value?.id).toBe('c1');
  expect(widget.find('.follow-up')).toBeNull();
  await widget.press('Back');
  expect(widget.find('.follow-up')).not.toBeNull();
});

it('needs no next page once the customer allows contacts to be read', async () => {
  const storage = await storageWith(aContact());
  const config = { privacy: { consent: 'pending' } };
  const widget = await aWidget({ storage, config });
  expect(widget.find('.follow-up')).toBeNull();
  await widget.selector.consent('granted');
  await settled();
  expect(widget.find('.bubble')?.textContent).toContain('Did that resolve it?');
});

it('asks in the panel where it is part of the page', async () => {
  const widget = await aWidget({ storage: await storageWith(aContact()), isInline: true });
  expect(widget.find('#panel .follow-up')).not.toBeNull();
});
