// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../src/history/memory-storage';
import { aContact, aWidget, settled, storageWith } from './a-widget';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const withoutIsolates = (text: string | null) => text?.replace(/[\u2068\u2069]/g, '');
const remembers = 'What this device remembers';
const at = Date.parse('2026-05-12T10:00:00Z');
const hour = 3_600_000;

it('has every contact in words, the latest first, and says who said how it ended', async () => {
  const storage = await storageWith(
    aContact({ id: 'a', at: at - 9 * hour, reason: '', suggested: null }),
    aContact({ id: 'b', at, outcome: { resolved: 0, source: 'customer', at } }),
    aContact({ id: 'c', at: at + hour, suggested: 'sms', askedAt: at + 2 * hour }),
    aContact({ id: 'd', at: at + 2 * hour, outcome: { resolved: 0.5, source: 'vendor', at } }),
    aContact({ id: 'e', at: at + 3 * hour, outcome: { resolved: 1, source: 'site', at } }),
    aContact({ id: 'f', at: at + 4 * hour, outcome: { resolved: 0, source: 'inferred', at } }),
    aContact({ id: 'g', at: at + 5 * hour, outcome: { resolved: 1, source: 'quiet', at } }),
    aContact({ id: 'h', at: at + 6 * hour, context: { device: 'mobile', member: true } }),
  );
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  const said = widget.all('.contacts li').map(({ textContent }) => withoutIsolates(textContent));
  expect(said).toHaveLength(8);
  expect(said[0]).toMatch(/“Where is my order\?” · Chat, May 12, 2026/);
  expect(said[0]).toContain('The situation: device = mobile, member = true.');
  expect(said[1]).toContain('You did not come back for it, so it counts as resolved.');
  expect(said[2]).toContain('You came back for it, so it counts as not resolved.');
  expect(said[3]).toContain('The site noted that it was resolved.');
  expect(said[4]).toContain('The site noted that it was partly resolved.');
  expect(said[5]).toContain('We had suggested Text message.');
  expect(said[5]).toContain('We asked you about it on May 12, 2026');
  expect(said[6]).toContain('It was our suggestion. You said that it was not resolved.');
  expect(said[7]).toMatch(/^Chat, May 12, 2026.*How it ended is not known\.$/);
  expect(widget.find('.why summary')?.textContent).toContain('3 earlier contacts');
  expect(widget.text()).toContain('What was learned from how contacts ended');
});

it('has what prompts go by, and what is left over from before, in words', async () => {
  const storage = await storageWith();
  await storage.update('contacts', () => ({ version: 1, contacts: [], unreadable: [7] }));
  await storage.update('prompts', () => ({
    version: 1,
    met: { 'path /checkout': [at, at + hour], 'event payment-failed': [at] },
    shown: [{ reason: 'order', at, dismissedAt: at }],
    session: { startedAt: at, seenAt: at },
  }));
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  const said = widget.all('.said li').map(({ textContent }) => withoutIsolates(textContent));
  expect(said[0]).toMatch(/^When you came to \/checkout: May 12, 2026.*, May 12, 2026.*\.$/);
  expect(said[1]).toMatch(/^“payment-failed” happened: May 12, 2026.*\.$/);
  expect(said[2]).toMatch(
    /^Help offered: “Where is my order\?”, May 12, 2026.*\. You closed it\.$/,
  );
  expect(said[3]).toMatch(/^This visit, last noted: May 12, 2026/);
  expect(said[4]).toBe('Something from before that is no longer used.');
});

it('looks again once it is deleted, and says what it finds', async () => {
  const storage = await storageWith(aContact());
  await storage.update('visit', () => ({ number: 0.5, at: Date.parse('2026-05-14T09:00:00Z') }));
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  expect(widget.text()).toContain('A number that keeps suggestions the same');
  await widget.press('Delete all');
  expect(widget.text()).toContain('Forgotten.');
  expect(widget.text()).toContain('We looked again: nothing is left of it on this device.');
  expect(widget.find('.contacts')).toBeNull();
  expect(await storage.get('contacts')).toBeUndefined();
});

it('does not claim to have forgotten what could not be deleted', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const storage = await storageWith(aContact());
  vi.spyOn(storage, 'clear').mockRejectedValue(new Error('not now'));
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  await widget.press('Delete all');
  await settled();
  expect(widget.text()).toContain('Your browser did not let this be deleted.');
  expect(widget.text()).not.toContain('Forgotten.');
  expect(widget.text()).not.toContain('nothing is left');
});

it('trusts what it finds rather than what it is told of the deletion', async () => {
  const storage = await storageWith(aContact());
  // As where another page writes at the same time, or a browser that only says so.
  vi.spyOn(storage, 'clear').mockResolvedValue();
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  await widget.press('Delete all');
  await settled();
  expect(widget.text()).toContain('Your browser did not let this be deleted.');
});

it('is saved as a file, and shown to copy where that is not let', async () => {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:x';
  });
  const storage = await storageWith(aContact());
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  await widget.press('Save as a file');
  const text = (await files[0]?.text()) ?? '';
  expect(files[0]?.type).toBe('application/json');
  expect(JSON.parse(text)).toMatchObject({ contacts: { contacts: [{ id: 'c1' }] } });
  const copy = widget.find('#ledger-text') as HTMLTextAreaElement;
  expect(copy.value).toBe(text);
  expect(copy.readOnly).toBe(true);
});

it.each([
  ['without reporting', {}, {}, 'What is learned stays on this device.'],
  [
    'with it',
    { report: { endpoint: '/contacts' } },
    {},
    'what failed before, the situation, how it ended and who said so',
  ],
  [
    'where the browser forbids it',
    { report: { endpoint: '/contacts' } },
    { doNotTrack: '1' },
    'The site is told nothing of this.',
  ],
])('says what the site is told %s', async (_, privacy, signals, words) => {
  vi.stubGlobal('navigator', { ...navigator, ...signals });
  const widget = await aWidget({ storage: await storageWith(aContact()), config: { privacy } });
  await widget.press(remembers);
  expect(widget.text()).toContain(words);
});

it.each([
  ['consent is pending', { consent: 'pending' }, {}, true],
  ['the browser asks for it', { consent: 'granted' }, { globalPrivacyControl: true }, true],
  ['nothing forbids it', {}, {}, false],
])('says what is not kept where %s', async (_, privacy, signals, isOnPageOnly) => {
  vi.stubGlobal('navigator', { ...navigator, ...signals });
  const widget = await aWidget({ storage: memoryStorage(), config: { privacy } });
  await widget.press('Email');
  await widget.press(remembers);
  expect(widget.all('.contacts li')).toHaveLength(1);
  expect(widget.text().includes('is not kept')).toBe(isOnPageOnly);
  expect(widget.text().includes('stays on this device')).toBe(!isOnPageOnly);
  await widget.press('Back');
  expect(widget.text().includes('On this device only')).toBe(!isOnPageOnly);
});
