import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { phoneNumberPattern } from '../../src/config/phone-number';
import { callableNumber } from '../../src/contact/callback';
import { aSelector } from '../support/a-selector';

const channels = [
  { id: 'sms', kind: 'sms', number: '+15555550100' },
  { id: 'callback', kind: 'callback', endpoint: '/callbacks' },
];
const number = '+1 555 555 0199';

describe('callableNumber', () => {
  it.each([
    ['+1 (555) 555-0101', '+1 (555) 555-0101'],
    [' 030 1234/56 ', '030 1234/56'],
    ['\u2066+1 555 555 0101\u2069', '+1 555 555 0101'],
    ['555\u20115550101 x12', '555-5550101 x12'],
    ['12345', '12345'],
    ['112', undefined],
    ['112 x12345', undefined],
    ['', undefined],
    ['call me', undefined],
    ['1'.repeat(16), undefined],
  ])('reads %j as %j', (text, expected) => {
    expect(callableNumber(text)).toBe(expected);
  });

  it('takes no number that config would not', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./x;,–\u2066') });
    fc.assert(
      fc.property(typed, (text) => {
        const found = callableNumber(text);
        if (found === undefined) return;
        expect(found).toMatch(phoneNumberPattern);
        expect(found.replace(/\D/g, '').length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe('asking for a call by handOff', () => {
  /** A selector whose site answers as told. */
  function aSite(answers: (() => Promise<void>)[] = [], given: Record<string, unknown> = {}) {
    const sendJson = vi.fn(
      (_address: string, _value: unknown, _headers?: Readonly<Record<string, string>>) =>
        answers.shift()?.() ?? Promise.resolve(),
    );
    const opened = aSelector({ channels, ...given }, undefined, { sendJson });
    const seen: { name: string; detail: unknown }[] = [];
    opened.selector.on('*', ({ name, detail }) => seen.push({ name, detail }));
    return { ...opened, sendJson, named: (name: string) => seen.filter((it) => it.name === name) };
  }
  const fail = () => Promise.reject(new Error('HTTP 503'));

  it('posts the number, when, and what it is about, and records the contact without the number', async () => {
    const { selector, storage, sendJson, named } = aSite();
    const { id, isOpened, href } = await selector.handOff('callback', {
      reason: 'order',
      message: 'It is late',
      number,
      window: 'evening',
    });
    expect({ isOpened, href }).toEqual({ isOpened: true, href: undefined });
    expect(sendJson.mock.calls).toEqual([
      [
        '/callbacks',
        {
          id,
          number,
          window: 'evening',
          reason: 'order',
          subject: 'Where is my order?',
          message: 'It is late',
          contactId: id,
        },
        { 'idempotency-key': id },
      ],
    ]);
    expect(named('before-handoff').map(({ detail }) => detail)).toEqual([
      {
        contactId: id,
        reason: 'order',
        channel: 'callback',
        message: 'It is late',
        number,
        window: 'evening',
      },
    ]);
    expect(named('handoff')).toHaveLength(1);
    expect(selector.contacts.value).toMatchObject([{ id, channel: 'callback' }]);
    const kept = JSON.stringify([
      selector.contacts.value,
      await storage.get('contacts'),
      await selector.export(),
      named('handoff'),
    ]);
    expect(kept).not.toMatch(/0199|evening/);
  });

  it('calls as soon as possible where nothing else is said', async () => {
    const { selector, sendJson } = aSite();
    await selector.handOff('callback', { number });
    expect(sendJson.mock.calls[0]?.[1]).toMatchObject({ window: 'asap', reason: '' });
  });

  it('records nothing when it failed, and has the same key when it is tried again', async () => {
    const { selector, sendJson, named } = aSite([fail]);
    const first = await selector.handOff('callback', { number });
    expect(first.isOpened).toBe(false);
    expect(selector.contacts.value).toEqual([]);
    expect(named('handoff')).toEqual([]);
    expect(selector.problems).toEqual([
      {
        path: 'channels.callback.endpoint',
        message: 'failed (HTTP 503)',
        fix: 'let it answer with status 200',
      },
    ]);
    const again = await selector.handOff('callback', { number, id: first.id });
    expect(again).toMatchObject({ id: first.id, isOpened: true });
    const keys = sendJson.mock.calls.map(([, , headers]) => headers?.['idempotency-key']);
    expect(keys).toEqual([first.id, first.id]);
    expect(named('handoff')).toHaveLength(1);
    expect((await selector.handOff('callback', { number })).id).not.toBe(first.id);
  });

  it('is left to a page that prevents before-handoff; the contact counts', async () => {
    const { selector, sendJson } = aSite();
    selector.on('before-handoff', (event) => event.preventDefault());
    expect((await selector.handOff('callback', { number })).isOpened).toBe(true);
    expect(sendJson).not.toHaveBeenCalled();
    expect(selector.contacts.value).toHaveLength(1);
  });

  it('fails clearly where nobody is told', async () => {
    const { selector } = aSite([], { channels: [{ id: 'callback', kind: 'callback' }] });
    expect((await selector.handOff('callback', { number })).isOpened).toBe(false);
    expect(selector.problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'channels.callback.endpoint is missing',
    ]);
    expect(selector.contacts.value).toEqual([]);
  });

  it.each([
    ['a number', {}, 'handOff.number'],
    ['a number that rings', { number: 'me' }, 'handOff.number'],
    ['a time that is known', { number, window: 'night' as never }, 'handOff.window'],
  ])('needs %s, and says so without repeating the number', async (_, wish, path) => {
    const { selector, sendJson, named } = aSite();
    expect((await selector.handOff('callback', wish)).isOpened).toBe(false);
    expect(sendJson).not.toHaveBeenCalled();
    expect(named('before-handoff')).toEqual([]);
    expect(selector.problems.map((problem) => problem.path)).toEqual([path]);
    expect(JSON.stringify(selector.problems)).not.toContain('0199');
  });
});
