// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../src/config/schema';
import { beginHandOff } from '../../src/contact/hand-off';
import { crisp } from '../channels/vendors/doubles/crisp';
import { request, Stage } from '../channels/vendors/doubles/double';

const { subject, message, reason, contactId } = request;
const unsaid = { suggested: null, propensity: 1, context: {}, tried: 0 };
const begin = (channel: Channel) =>
  beginHandOff(
    channel,
    { id: contactId, at: 0, reason, channel: channel.id, ...unsaid },
    { subject, message },
    { ask: () => true, onProblems: () => {}, sendJson: undefined },
  );

describe('handing off to a chat product', () => {
  const page = window as unknown as Record<string, unknown>;
  afterEach(() => {
    delete page.$crisp;
  });

  /** Crisp on the page of the test. */
  const install = () => {
    const stage = new Stage();
    crisp.install(stage);
    page.$crisp = stage.page.$crisp;
    return stage;
  };

  it('opens it with the words, for the customer to send', async () => {
    const { calls } = install();
    const { detail, opened } = begin({ id: 'chat', kind: 'chat', vendor: 'crisp' });
    expect(detail.href).toBeUndefined();
    expect(await opened).toBe(true);
    expect(calls).toEqual(crisp.opened);
  });

  it('has it sent where config says so', async () => {
    const { calls } = install();
    expect(await begin({ id: 'chat', kind: 'chat', vendor: 'crisp', send: true }).opened).toBe(
      true,
    );
    expect(calls.at(-1)).toEqual(crisp.sends);
  });
});
