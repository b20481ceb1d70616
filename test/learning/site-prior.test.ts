import { describe, expect, test } from 'vitest';
import { sitePrior } from '../../src/learning/site-prior';
import { builtInPrior } from '../../src/ranking/built-in-prior';
import { type Case, features } from '../../src/ranking/features';
import { logOdds } from '../../src/ranking/model';

const weights = new Map([
  ['intercept intercept', 0.4],
  ['channel channel:chat', 0.3],
  ['channel channel:email', -0.5],
  ['reason reason:refund', 0.2],
  ['reasonChannel reason:refund|channel:chat', 0.1],
  ['reasonChannel reason:refund|channel:email', 0],
]);
const model = sitePrior(weights);
const contributions = (of: Case) => model.contributions(features(of));
const sources = (of: Case) => contributions(of).map(({ name, source }) => `${source} ${name}`);

const refund = { id: 'refund', traits: ['urgent'] };
const unheardOf = { id: 'unheard-of', traits: ['urgent'] };
const chat = { id: 'chat', traits: ['live', 'written'] };
const email = { id: 'email', traits: ['written', 'anytime'] };
const phone = { id: 'phone', traits: ['live', 'voice', 'on-phone'] };

describe('a site prior', () => {
  test('uses what the log measured, and no traits, where it knows reason and channel', () => {
    expect(contributions({ reason: refund, channel: chat })).toEqual([
      { name: 'intercept', group: 'intercept', source: 'site', logOdds: 0.4 },
      { name: 'channel:chat', group: 'channel', source: 'site', logOdds: 0.3 },
      { name: 'reason:refund', group: 'reason', source: 'site', logOdds: 0.2 },
      { name: 'reason:refund|channel:chat', group: 'reasonChannel', source: 'site', logOdds: 0.1 },
    ]);
  });

  test('lets traits stand in for an unknown reason, not for the channel it knows', () => {
    expect(sources({ reason: unheardOf, channel: chat })).toEqual([
      'site intercept',
      'site channel:chat',
      'built-in trait:urgent|live',
    ]);
  });

  test('gives an unknown channel the traits, but no more than one standard deviation of the known', () => {
    const found = contributions({ reason: refund, channel: phone });
    const guess = logOdds(found.filter(({ source }) => source === 'built-in'));
    const spread = Math.sqrt((0.3 ** 2 + 0.5 ** 2) / 2 + 0.1 ** 2 / 2);
    expect(guess).toBeCloseTo(spread, 12);
    expect(found.map(({ name }) => name)).toContain('trait:urgent|voice');
  });

  test('does not rank an unknown channel over one measured to be much better than the rest', () => {
    const clear = sitePrior(
      new Map([
        ...weights,
        ['channel channel:sms', -0.2],
        ['channel channel:form', -0.3],
        ['channel channel:chat', 0.9],
      ]),
    );
    const score = (channel: Case['channel']) =>
      logOdds(clear.contributions(features({ reason: refund, channel })));
    expect(score(phone)).toBeLessThan(score(chat));
    expect(score(phone)).toBeGreaterThan(score(email));
  });

  test('takes traits of reason by channel in full where no channel is known for the reason', () => {
    const found = contributions({ reason: unheardOf, channel: phone });
    const trait = found.find(({ name }) => name === 'trait:urgent|live');
    expect(trait?.logOdds).toBe(1.2);
  });

  test('weighs what was tried before as the built-in prior does, unless the file says otherwise', () => {
    const tried = { reason: refund, channel: chat, tried: 2 };
    expect(sources(tried)).toContain('built-in tried');
    const own = sitePrior(new Map([...weights, ['tried tried', -1]]));
    expect(own.contributions(features(tried)).at(-1)).toMatchObject({
      source: 'site',
      logOdds: -1,
    });
  });

  test('uses built-in context only where the log had none', () => {
    const mobile = {
      reason: refund,
      channel: { ...chat, traits: ['on-phone'] },
      context: { device: 'mobile' },
    };
    expect(sources(mobile)).toContain('built-in device:mobile|on-phone');
    const own = sitePrior(
      new Map([
        ...weights,
        ['context device:mobile', 0.1],
        ['contextChannel device:mobile|channel:chat', 0.2],
      ]),
    );
    const names = own
      .contributions(features(mobile))
      .map(({ source, name }) => `${source} ${name}`);
    expect(names).not.toContain('built-in device:mobile|on-phone');
    expect(names).toContain('site device:mobile|channel:chat');
  });

  test('never uses the built-in intercept', () => {
    const all = contributions({ reason: unheardOf, channel: phone });
    expect(all.filter(({ group }) => group === 'intercept')).toHaveLength(1);
    expect(builtInPrior.contributions(features({ reason: refund, channel: phone }))).not.toEqual(
      [],
    );
  });
});
