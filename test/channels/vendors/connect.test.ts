import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/channels/vendors/connect';
import type { Opening, Vendor } from '../../../src/channels/vendors/vendor';
import { about, request } from './doubles/double';

const page = {} as Window;
const opens = (open: Vendor<object>['open'], find = () => ({})) =>
  connect({ find, open }, request, page);

const throwing = () => {
  throw new Error('no');
};

describe('connect', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hands on the request, with what the agent is told', async () => {
    const open = vi.fn<(sdk: object, opening: Opening, page: Window) => void>();
    expect(await opens(open)).toBe(true);
    const [, opening, given] = open.mock.calls[0] ?? [];
    expect(opening).toMatchObject({ ...request, about });
    expect(given).toBe(page);
  });

  it.each([
    ['throws', throwing],
    ['rejects', () => Promise.reject(new Error('no'))],
    ['answers false', () => false],
    ['answers false in the end', () => Promise.resolve(false)],
  ])('did not open where the vendor %s', async (_, open) => {
    expect(await opens(open)).toBe(false);
  });

  it.each([
    ['nothing', () => undefined],
    ['a promise', () => Promise.resolve('opened')],
  ])('opened where the vendor answers %s', async (_, open) => {
    expect(await opens(open)).toBe(true);
  });

  it('gives a vendor that never answers five seconds, and tells it so', async () => {
    let signal: AbortSignal | undefined;
    const opened = opens((_, opening) => {
      signal = opening.signal;
      return new Promise(() => {});
    });
    await vi.advanceTimersByTimeAsync(4999);
    expect(signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(signal?.aborted).toBe(true);
    expect(await opened).toBe(false);
  });

  it('takes a vendor that cannot be asked yet for one that is not there yet', async () => {
    let isReady = false;
    const opened = opens(
      () => undefined,
      () => {
        if (!isReady) throw new Error('not before load');
        return {};
      },
    );
    await vi.advanceTimersByTimeAsync(1000);
    isReady = true;
    await vi.advanceTimersByTimeAsync(200);
    expect(await opened).toBe(true);
  });
});
