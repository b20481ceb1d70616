import { expect, it, vi } from 'vitest';
import { aSelector } from './support/a-selector';
import { day } from './support/contacts';

const channels = [
  { id: 'chat', kind: 'chat', href: 'https://acme.example/chat' },
  { id: 'email', kind: 'email', address: 'help@acme.example' },
  {
    id: 'phone',
    kind: 'phone',
    number: '+15555550101',
    waitSeconds: 600,
    recovery: { number: '+15555550109', label: 'Priority line', waitSeconds: 30 },
  },
  { id: 'manager', kind: 'email', address: 'manager@acme.example', recovery: 'only' },
];

/** A customer whose contact by chat about an order failed. */
async function aRecovery(given: Record<string, unknown> = {}) {
  const made = aSelector({ channels, ...given });
  const { selector } = made;
  await selector.ready;
  await vi.dynamicImportSettled();
  selector.pickReason('order');
  const { id } = await selector.handOff('chat');
  await selector.recordOutcome(id, { resolved: false });
  const shown = () => selector.channels.value.map(({ id }) => id);
  return { ...made, shown };
}

it('reaches a channel by what is kept for recoveries, and lists one that is there for them only', async () => {
  const { selector, shown, wait } = await aRecovery();
  expect(shown()).toEqual(['chat', 'email', 'phone', 'manager']);
  expect(selector.channels.value[2]).toMatchObject({ label: 'Priority line', waitSeconds: 30 });
  expect((await selector.handOff('phone')).href).toBe('tel:+15555550109');

  selector.pickReason('card');
  expect(shown()).toEqual(['chat', 'email', 'phone']);
  expect(selector.channels.value[2]).toMatchObject({ number: '+15555550101' });
  expect((await selector.handOff('phone')).href).toBe('tel:+15555550101');
  expect(selector.ranking.value?.channels).toHaveLength(3);

  wait(31 * day);
  selector.pickReason('order');
  expect(shown()).toEqual(['chat', 'email', 'phone']);
});

it('calls a channel in the language that is wanted, as in any other step', async () => {
  const recovery = { label: { en: 'Priority line', de: 'Direkt zu uns' } };
  const { selector } = await aRecovery({ locale: 'de', channels: [{ ...channels[2], recovery }] });
  expect(selector.rank({ reason: 'order' }).channels).toHaveLength(1);
  const recovered = selector.moment.value?.inRecovery()?.map(({ label }) => label);
  expect(recovered).toEqual(['Direkt zu uns']);
});

it('suggests what the owner prefers for it, if that may be suggested', async () => {
  const recovery = { prefer: ['chat', 'manager', 'phone'] };
  const { selector } = await aRecovery({ recovery });
  const suggestion = () => selector.ranking.value?.suggestion;
  expect(suggestion()).toMatchObject({ channel: 'chat', best: 'chat' });
  expect(suggestion()?.because[0]).toMatchObject({ name: 'recovery', source: 'owner' });
  const { id } = await selector.handOff('chat');
  await selector.recordOutcome(id, { resolved: false });
  expect(suggestion()?.channel).toBe('manager');
  expect(suggestion()?.probability).toBeLessThan(1);
  // Another reason is no recovery.
  const [first] = selector.rank({ reason: 'card' }).channels;
  expect(first?.contributions.map(({ name }) => name)).not.toContain('recovery');
});

it('does not suggest for it what a reason rules out', async () => {
  const { selector } = await aRecovery({
    reasons: [{ id: 'order', label: 'Order', never: ['phone'] }],
    recovery: { prefer: ['phone', 'email'] },
  });
  expect(selector.ranking.value?.suggestion?.channel).toBe('email');
});

it('names what is wrong, and leaves the channel as it was', async () => {
  const wrong = [
    { ...channels[0], recovery: 'always' },
    { ...channels[2], recovery: { number: 'CALL', nummer: '1', waitSeconds: 30 } },
  ];
  const { selector, shown } = await aRecovery({
    channels: wrong,
    recovery: { prefer: ['phone', 'fax'] },
  });
  await vi.waitFor(() =>
    expect(selector.problems.map(({ path }) => path)).toEqual([
      'channels[0].recovery',
      'channels[1].recovery.nummer',
      'channels[1].recovery.number',
      'recovery.prefer',
    ]),
  );
  expect(shown()).toEqual(['chat', 'phone']);
  expect(selector.channels.value[1]).toMatchObject({ number: '+15555550101' });
});

it('lists all channels where all are for recoveries only', async () => {
  const only = channels.map((channel) => ({ ...channel, recovery: 'only' }));
  const { selector } = aSelector({ channels: only });
  await selector.ready;
  expect(selector.channels.value).toHaveLength(4);
  await vi.waitFor(() => expect(selector.problems[0]).toMatchObject({ path: 'channels' }));
});

it('gives the label of a recovery in the language that is wanted', async () => {
  const [chat, ...others] = channels;
  const label = { en: 'Priority chat', fr: 'Tchat prioritaire' };
  const { selector } = await aRecovery({
    channels: [{ ...chat, recovery: { label } }, ...others],
    locale: 'fr-CA',
  });
  expect(selector.channels.value[0]).toMatchObject({ label: 'Tchat prioritaire' });
});

it('names what is no setting of a recovery, and those that there are', async () => {
  const { selector } = aSelector({
    channels: [{ ...channels[0], recovery: { address: 'help@acme.example' } }],
    recovery: { prefr: ['chat'] },
  });
  await vi.waitFor(() =>
    expect(selector.problems.map(({ path, fix }) => [path, fix])).toEqual([
      [
        'channels[0].recovery.address',
        'known settings here: label, waitSeconds, answersWithinHours, href',
      ],
      ['recovery.prefr', 'did you mean prefer?'],
    ]),
  );
});
