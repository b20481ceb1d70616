// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChatwoot } from '../../src/channels/vendors/chatwoot';

const draft = { subject: 'Where is my order?', message: 'It is late' };
const page = window as unknown as { $chatwoot?: Record<string, unknown> };
/** The methods of the SDK that its documentation names. */
const sdk = (more = {}) => ({ toggle: vi.fn(), setConversationCustomAttributes: vi.fn(), ...more });

describe('openChatwoot', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    delete page.$chatwoot;
  });

  it('opens the window and gives the agent the reason and the message, sending nothing', async () => {
    const chatwoot = sdk();
    page.$chatwoot = chatwoot;
    expect(await openChatwoot(draft)).toBe(true);
    expect(chatwoot.toggle).toHaveBeenCalledWith('open');
    expect(chatwoot.setConversationCustomAttributes).toHaveBeenCalledWith({
      contact_reason: 'Where is my order?',
      contact_message: 'It is late',
    });
  });

  it('waits for a chat that arrives late', async () => {
    const opened = openChatwoot(draft);
    vi.advanceTimersByTime(3000);
    page.$chatwoot = sdk();
    window.dispatchEvent(new Event('chatwoot:ready'));
    expect(await opened).toBe(true);
  });

  it('gives up on a chat that never arrives, or fails', async () => {
    const opened = openChatwoot(draft);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await opened).toBe(false);
    page.$chatwoot = sdk({
      toggle: () => {
        throw new Error('no');
      },
    });
    expect(await openChatwoot(draft)).toBe(false);
  });
});
