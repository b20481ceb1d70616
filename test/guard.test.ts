import { describe, expect, it, vi } from 'vitest';
import { guard } from '../src/guard';

const fail = (): never => {
  throw new Error('boom');
};

describe('guard', () => {
  it('passes arguments and results through', () => {
    expect(guard((a: number, b: number) => a + b)(1, 2)).toBe(3);
  });

  it('answers undefined and tells of errors and rejections', async () => {
    const onError = vi.fn();
    expect(guard(fail, onError)()).toBeUndefined();
    expect(await guard(async () => fail(), onError)()).toBeUndefined();
    expect(onError).toHaveBeenCalledTimes(2);
  });

  it('is not broken by its own reporter', () => {
    expect(guard(fail, fail)()).toBeUndefined();
  });
});
