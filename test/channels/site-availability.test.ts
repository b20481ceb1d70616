import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pollSite, readSiteWords } from '../../src/channels/site-availability';

describe('readSiteWords', () => {
  it('takes nothing that every object has for a word on a channel', () => {
    const { words, problems } = readSiteWords({}, ['constructor', 'toString']);
    expect([[...words], problems]).toEqual([[], []]);
  });

  const ids = ['chat', 'phone'];
  it('reads who is there and how long it takes', () => {
    const json = { chat: { open: true, waitSeconds: 40 }, phone: { open: false }, fax: 7 };
    const { words, problems } = readSiteWords(json, ids);
    expect([...words]).toEqual([
      ['chat', { open: true, waitSeconds: 40 }],
      ['phone', { open: false, waitSeconds: undefined }],
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['no', 'availability'],
    [[], 'availability'],
    [{ chat: true }, 'availability.chat'],
    [{ chat: { open: 'yes' } }, 'availability.chat.open'],
    [{ chat: { waitSeconds: -1 } }, 'availability.chat.waitSeconds'],
    [{ chat: { waitSeconds: '40' } }, 'availability.chat.waitSeconds'],
  ])('names what cannot be used: %j', (json, path) => {
    expect(readSiteWords(json, ids).problems.map((problem) => problem.path)).toEqual([path]);
  });

  it('never throws, and never takes what is no number or no answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (chat, phone) => {
        for (const word of readSiteWords({ chat, phone }, ids).words.values()) {
          expect(['boolean', 'undefined']).toContain(typeof word.open);
          expect(word.waitSeconds ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('pollSite', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const poll = (read: () => Promise<{ json: unknown }>) => {
    const asked = vi.fn(read);
    const [onAnswer, onFailure] = [vi.fn(), vi.fn()];
    return { asked, onAnswer, onFailure, ...pollSite({ read: asked, onAnswer, onFailure }) };
  };

  it('asks at once and every half minute, while it runs', async () => {
    const { asked, onAnswer, start, stop } = poll(() => Promise.resolve({ json: {} }));
    start();
    start();
    await vi.advanceTimersByTimeAsync(95_000);
    expect(asked).toHaveBeenCalledTimes(4);
    expect(onAnswer).toHaveBeenCalledTimes(4);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('asks less and less often where there is no answer, and says so once', async () => {
    let isDown = true;
    const { asked, onFailure, start } = poll(() =>
      isDown ? Promise.reject(new Error('HTTP 500')) : Promise.resolve({ json: {} }),
    );
    start();
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(16);
    expect(onFailure).toHaveBeenCalledOnce();
    isDown = false;
    await vi.advanceTimersByTimeAsync(300_000);
    const before = asked.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.mock.calls.length).toBe(before + 2);
  });

  it('drops an answer that comes after the end', async () => {
    let answer: (it: { json: unknown }) => void = () => {};
    const { onAnswer, start, stop } = poll(() => new Promise((resolve) => (answer = resolve)));
    start();
    stop();
    answer({ json: {} });
    await vi.advanceTimersByTimeAsync(0);
    expect(onAnswer).not.toHaveBeenCalled();
  });
});
