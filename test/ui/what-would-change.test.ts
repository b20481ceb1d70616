// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createText } from '../../src/ui/format';
import { en } from '../../src/ui/messages/en';
import { enLater } from '../../src/ui/messages/en-later';
import { nearlyEqual, whatWouldChange } from '../../src/ui/what-would-change';
import { aSelector } from '../support/a-selector';
import { hour } from '../support/contacts';

// Tuesday 2026-05-12, 10:00 UTC. The device is there, too.
const t = createText({ ...en, ...enLater });
vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
const hours = { hours: 'Mo-Fr 09:00-18:00', timeZone: 'UTC' };
const phone = { id: 'phone', kind: 'phone', number: '+15555550101' };
const chat = { id: 'chat', kind: 'chat', href: 'https://acme.example/chat' };
const email = { id: 'email', kind: 'email', address: 'help@acme.example' };
const reasons = [{ id: 'card', label: 'Lost card', traits: ['urgent', 'emotional'] }];

async function asked(
  channels: object[],
  waitMilliseconds = 0,
  device = 'desktop',
  more: object = {},
) {
  const made = aSelector({ channels, reasons, ...more });
  const { selector, wait } = made;
  await selector.ready;
  await vi.dynamicImportSettled();
  selector.identify({ device });
  wait(waitMilliseconds);
  selector.pickReason('card');
  const { channel: chosen = '' } = selector.ranking.value?.suggestion ?? {};
  const given = { selector, chosen, t };
  return { ...made, chosen, given, sentences: whatWouldChange(given), equal: nearlyEqual(given) };
}

it('says until when, and what is next', async () => {
  const { chosen, sentences } = await asked([{ ...phone, ...hours }, email], 7 * hour, 'desktop', {
    recovery: { prefer: ['email'] },
  });
  expect(chosen).toBe('phone');
  expect(sentences).toEqual([
    'After 18:00 we would suggest Email.',
    'If this does not resolve it, we would suggest Email next.',
  ]);
});

it('says from when a channel that is closed would be better, in the site’s time and the customer’s', async () => {
  vi.stubEnv('TZ', 'UTC');
  const newYork = { hours: 'Mo-Fr 09:00-18:00', timeZone: 'America/New_York' };
  const { chosen, sentences } = await asked([{ ...phone, ...newYork }, email], 4 * 24 * hour);
  vi.unstubAllEnvs();
  expect(chosen).toBe('email');
  expect(sentences[0]).toMatch(
    /^From Monday.{1,4}09:00 \(Monday.{1,4}13:00 your time\) we would suggest Phone, which opens then\.$/,
  );
});

it('says what would be suggested if it were open, where nobody knows when it will be', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ phone: { open: false } })));
  const { selector, given } = await asked([phone, email], 0, 'desktop', {
    availability: '/availability.json',
  });
  selector.emit('open', {});
  await vi.waitFor(() => expect(selector.ranking.value?.suggestion?.channel).toBe('email'));
  const sentences = whatWouldChange({ ...given, chosen: 'email' });
  expect(sentences[0]).toBe('If Phone were open, we would suggest that.');
  vi.unstubAllGlobals();
  selector.destroy();
});

it('says what the other device would change', async () => {
  const near = { ...chat, traits: ['live', 'conversational', 'voice'] };
  const desktop = await asked([near, phone]);
  const mobile = await asked([near, phone], 0, 'mobile');
  expect([desktop.chosen, mobile.chosen]).toEqual(['chat', 'phone']);
  expect(desktop.sentences).toContain('On your phone we would suggest Phone.');
  expect(mobile.sentences).toContain('On a computer we would suggest Chat.');
});

it('says nothing where the suggestion would stay', async () => {
  expect((await asked([{ ...email, hours: 'Su 01:00-02:00' }])).sentences).toEqual([]);
});

it('says that another would do about as well only where it may be suggested', async () => {
  const twin = { ...email, id: 'second', label: 'Second email' };
  expect((await asked([email, twin])).equal).toBe('Second email would do about as well.');
  expect((await asked([phone, email])).equal).toBeUndefined();
  const closed = { ...chat, ...hours };
  const open = { ...chat, id: 'open', label: 'Other chat' };
  expect((await asked([open, closed], 12 * hour)).equal).toBeUndefined();
  expect((await asked([open, closed])).equal).toBe('Chat would do about as well.');
});

it('only says what ranking at that moment says', async () => {
  const evening = { ...chat, id: 'evening', label: 'Evening chat', hours: 'Mo-Su 20:00-22:00' };
  const channels = [{ ...phone, ...hours }, { ...evening, timeZone: 'UTC' }, email];
  for (let hourOfWeek = 0; hourOfWeek < 168; hourOfWeek += 7) {
    const { selector, sentences, wait, chosen } = await asked(channels, hourOfWeek * hour);
    const now = () => selector.rank({ reason: 'card' }).suggestion?.best;
    // The first change within a week that ranking finds by itself, going on in steps of an hour.
    let steps = 0;
    while (now() === chosen && steps++ < 168) wait(hour);
    const [time] = sentences;
    const name = { phone: 'Phone', evening: 'Evening chat', email: 'Email' }[now() ?? ''];
    expect(time, `${hourOfWeek}`).toContain(`we would suggest ${name}`);
  }
});
