import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportContacts } from '../../src/reporting/reporting';
import { aSelector } from '../support/a-selector';
import { aContact, day, noon, settled } from '../support/contacts';

const endpoint = '/contacts';
const privacy = { report: { endpoint } };
type Row = Record<string, unknown>;

function aSite() {
  const rows: Row[] = [];
  const sendJson = vi.fn((_address: string, row: unknown) => {
    rows.push(JSON.parse(JSON.stringify(row)) as Row);
    return Promise.resolve();
  });
  return { rows, sendJson };
}

describe('reportContacts', () => {
  it('sends a row for each contact that is new or ended differently', async () => {
    const { rows, sendJson } = aSite();
    const [old, open] = [settled(1), aContact()];
    const before = [old, open];
    const after = [old, settled(0, { id: open.id }, 'inferred'), aContact({ reason: 'card' })];
    await reportContacts({ endpoint, before, after, sendJson });
    expect(rows.map(({ contact, resolved, source }) => [contact, resolved, source])).toEqual([
      [open.id, 0, 'inferred'],
      [after[2]?.id, undefined, undefined],
    ]);
  });

  it('says of the situation what is text, a number, or yes or no, and nothing else', async () => {
    const { rows, sendJson } = aSite();
    const levels = { device: 'mobile', orders: 3, member: true };
    const context = { ...levels, customer: { name: 'Ann' }, tags: ['vip'] } as never;
    await reportContacts({ endpoint, before: [], after: [aContact({ context })], sendJson });
    expect(rows).toMatchObject([{ context: levels }]);
    expect(JSON.stringify(rows)).not.toMatch(/Ann|vip/);
  });

  it('says nothing that the site cannot use: whether the customer was asked, the minute', async () => {
    const { rows, sendJson } = aSite();
    const contact = aContact({
      at: noon + 1234,
      wouldSuggest: 'sms',
      context: { device: 'mobile' },
    });
    const asked = { ...contact, askedAt: noon };
    await reportContacts({ endpoint, before: [], after: [contact], sendJson });
    await reportContacts({ endpoint, before: [contact], after: [asked], sendJson });
    expect(rows).toEqual([
      {
        contact: contact.id,
        at: '2026-05-12T10:00:00.000Z',
        reason: 'order',
        channel: 'chat',
        suggested: 'chat',
        propensity: 1,
        wouldSuggest: 'sms',
        tried: 0,
        context: { device: 'mobile' },
      },
    ]);
  });
});

describe('a selector that reports', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const flush = () => vi.dynamicImportSettled();

  it('tells of a contact and of its outcome, never what the customer wrote', async () => {
    const { rows, sendJson } = aSite();
    const { selector } = aSelector({ privacy }, undefined, { sendJson });
    const { id } = await selector.handOff('sms', { reason: 'order', message: 'It is late' });
    await selector.recordOutcome(id, { resolved: 1 });
    await flush();
    expect(sendJson.mock.calls.map(([address]) => address)).toEqual([endpoint, endpoint]);
    expect(rows.map(({ contact, resolved }) => [contact, resolved])).toEqual([
      [id, undefined],
      [id, 1],
    ]);
    expect(JSON.stringify(rows)).not.toContain('late');
  });

  it('rounds the propensity: histories that differ by a minute give the same rows', async () => {
    const model = { exploration: 'squarecb', explorationAmount: 10 };
    const rowsAfter = async (pause: number) => {
      const { rows, sendJson } = aSite();
      const { selector, wait } = aSelector({ privacy, model }, undefined, { sendJson });
      for (let i = 0; i < 2; i++) {
        const { id } = await selector.handOff('email', { reason: 'order' });
        await selector.recordOutcome(id, { resolved: 1 });
        wait(pause);
      }
      await selector.handOff('sms', { reason: 'order' });
      await vi.waitFor(() => expect(rows).toHaveLength(5));
      return { rows, exact: selector.contacts.value.map(({ propensity }) => propensity) };
    };
    const [one, other] = [await rowsAfter(day), await rowsAfter(day + 60_000)];
    expect(one.exact).not.toEqual(other.exact);
    expect(one.rows).toEqual(other.rows);
    for (const { propensity } of one.rows)
      expect(propensity).toBe(Number((propensity as number).toPrecision(2)));
  });

  it('tells nothing unless the owner asked, and nothing without consent', async () => {
    for (const given of [{}, { privacy: { ...privacy, consent: 'pending' } }]) {
      const { sendJson } = aSite();
      const { selector } = aSelector(given, undefined, { sendJson });
      await selector.handOff('sms');
      await flush();
      expect(sendJson).not.toHaveBeenCalled();
    }
  });

  it('does not tell again what it told in an earlier visit', async () => {
    const { rows, sendJson } = aSite();
    const { selector, storage } = aSelector({ privacy }, undefined, { sendJson });
    await selector.handOff('sms', { reason: 'order' });
    const next = aSelector({ privacy }, storage, { sendJson }).selector;
    await next.handOff('email', { reason: 'card' });
    await flush();
    expect(rows.map(({ channel }) => channel)).toEqual(['sms', 'email']);
  });

  it('says what went wrong, and goes on', async () => {
    const sendJson = () => Promise.reject(new Error('HTTP 500'));
    const { selector } = aSelector({ privacy }, undefined, { sendJson });
    await selector.handOff('sms');
    await vi.waitFor(() =>
      expect(selector.problems).toEqual([
        {
          path: 'privacy.report',
          message: 'failed (HTTP 500)',
          fix: 'let the endpoint answer with status 200',
        },
      ]),
    );
    expect(selector.contacts.value).toHaveLength(1);
  });
});
