import { describe, expect, it } from 'vitest';
import { ownerWeights } from '../../src/ranking/owner-weights';

const weights = { wait: 0.1, cost: 0.02 };
const sums = (...given: Parameters<typeof ownerWeights>) =>
  [...ownerWeights(...given).values()].map((own) =>
    own.reduce((sum, { logOdds }) => sum + logOdds, 0),
  );

describe('ownerWeights', () => {
  it('counts a tenfold wait once, and three times where it is urgent', () => {
    const efforts = [
      { channel: 'chat', waitSeconds: 9 * 60 },
      { channel: 'email', waitSeconds: 99 * 60 },
    ];
    const [chat = 0, email = 0] = sums(efforts, weights, false);
    expect(chat - email).toBeCloseTo(0.1, 12);
    const [urgentChat = 0, urgentEmail = 0] = sums(efforts, weights, true);
    expect(urgentChat - urgentEmail).toBeCloseTo(0.3, 12);
  });

  it('counts cost by the unit', () => {
    const efforts = [
      { channel: 'chat', cost: 1 },
      { channel: 'phone', cost: 6 },
    ];
    expect(sums(efforts, weights, false)).toEqual([-0.02, -0.12]);
  });

  it('treats a channel of which nothing is known like the mean of the others', () => {
    const efforts = [
      { channel: 'chat', waitSeconds: 0, cost: 2 },
      { channel: 'phone', waitSeconds: 9 * 60, cost: 4 },
      { channel: 'sms' },
    ];
    const [chat = 0, phone = 0, sms = 0] = sums(efforts, weights, false);
    expect(sms).toBeCloseTo((chat + phone) / 2, 12);
  });

  it('says nothing where nothing is known, or counts', () => {
    const efforts = [{ channel: 'chat', waitSeconds: 60 }, { channel: 'sms' }];
    expect(sums([{ channel: 'a' }, { channel: 'b' }], weights, true)).toEqual([0, 0]);
    expect([...ownerWeights(efforts, { wait: 0, cost: 0 }, true).values()]).toEqual([[], []]);
  });
});
