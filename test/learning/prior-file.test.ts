import { describe, expect, test } from 'vitest';
import { priorFormat, readPrior } from '../../src/learning/prior-file';
import { trainPrior } from '../../src/learning/train-prior';
import { writePrior } from '../../src/learning/write-prior';
import { features } from '../../src/ranking/features';
import { logOdds } from '../../src/ranking/model';
import { simulateBusiness } from './support/simulated-log';

const log = simulateBusiness(3, 1200).log.map((contact, i) => ({
  ...contact,
  context: { device: i % 3 ? 'mobile' : 'desktop', member: i % 2 === 0 },
}));
const trained = trainPrior(log);
const record = { rows: 1200, meanOutcome: 0.6, source: 'made up' };
const file = () => JSON.parse(JSON.stringify(writePrior(trained, record)));
const scoreOf = (json: unknown, contact: Parameters<typeof features>[0]) => {
  const { prior } = readPrior(json);
  if (!prior) throw new Error('the prior could not be read');
  return logOdds(prior.model.contributions(features(contact)));
};

describe('a prior, written and read', () => {
  test('scores as trained, but for the rounding to hundredths', () => {
    const means = new Map(trained.weights.map(({ name, mean }) => [name, mean]));
    for (const { reason, channel, context } of log.slice(0, 50)) {
      const contact = { reason: { id: reason }, channel: { id: channel }, context };
      const exact = features(contact).reduce(
        (sum, { name, value }) => sum + value * (means.get(name) ?? 0),
        0,
      );
      expect(Math.abs(scoreOf(file(), contact) - exact)).toBeLessThan(0.005 * 8);
    }
  });

  test('keeps its record and how far customers differ', () => {
    const personal = { intercept: 0.1, channel: 0.2, reasonChannel: 0.3 };
    const { prior } = readPrior(writePrior(trained, record, { personal }));
    expect(prior?.trained).toEqual(record);
    expect(prior?.personal).toEqual(personal);
  });

  test('is the same text whatever the order of the log', () => {
    const again = writePrior(trainPrior([...log].reverse()), record);
    expect(JSON.stringify(again)).toBe(JSON.stringify(file()));
  });

  test('a reason left out is unknown to the reader', () => {
    const { reasons } = writePrior(trained, record, { keepsReason: (id) => id === 'reason-1' });
    expect(reasons).toEqual(['reason-1']);
  });
});

describe('a prior file that is wrong', () => {
  const change = (edit: (json: ReturnType<typeof file>) => void) => {
    const json = file();
    edit(json);
    return json;
  };
  const cases: [what: string, json: unknown, path: string, message: string | RegExp][] = [
    ['nothing', undefined, 'prior', 'is not an object'],
    ['null', null, 'prior', 'is not an object'],
    ['text', 'prior', 'prior', 'is not an object'],
    ['a list', [], 'prior', 'is not an object'],
    ['another format', { format: 'x' }, 'prior.format', /is not "smart-channel-selector\/prior"/],
    [
      'a later version',
      { ...priorFormat, version: 2 },
      'prior.version',
      /the one this release reads/,
    ],
    ['no means', change((json) => delete json.means), 'prior.means', 'is not an object'],
    [
      'NaN',
      change((json) => (json.means.intercept = Number.NaN)),
      'prior.means.intercept',
      /number from/,
    ],
    [
      'text for a weight',
      change((json) => (json.means.channel[1] = '7')),
      'prior.means.channel[1]',
      /number from/,
    ],
    [
      'a fraction',
      change((json) => (json.means.channel[1] = 0.5)),
      'prior.means.channel[1]',
      /whole number/,
    ],
    [
      'a huge weight',
      change((json) => (json.means.reason[0] = 1e9)),
      'prior.means.reason[0]',
      /-2000 to 2000/,
    ],
    [
      'a short list',
      change((json) => json.means.channel.pop()),
      'prior.means.channel',
      'is not a list of 5',
    ],
    [
      'a short row',
      change((json) => json.means.reasonChannel[2].pop()),
      'prior.means.reasonChannel[2]',
      'is not a list of 5',
    ],
    [
      'a name twice',
      change((json) => (json.channels[1] = json.channels[0])),
      'prior.channels[1]',
      /twice/,
    ],
    [
      'a name that is no text',
      change((json) => (json.reasons[0] = {})),
      'prior.reasons[0]',
      /not text/,
    ],
    [
      'names that are no list',
      change((json) => (json.levels = 'device')),
      'prior.levels',
      'is not a list',
    ],
    ['no deviations', change((json) => delete json.personal), 'prior.personal', 'is not an object'],
    [
      'a deviation of 0',
      change((json) => (json.personal.channel = 0)),
      'prior.personal.channel',
      /0.001 to 10/,
    ],
    ['no record', change((json) => delete json.trained), 'prior.trained', 'is not an object'],
    [
      'Infinity rows',
      change((json) => (json.trained.rows = Infinity)),
      'prior.trained.rows',
      /number from 0/,
    ],
  ];
  test.each(cases)('%s is named', (_, json, path, message) => {
    const { prior, problems } = readPrior(json);
    expect(prior).toBeNull();
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.fix).not.toBe('');
  });

  test('names that mean something to JavaScript are names like any other', () => {
    const json = change((prior) => {
      prior.channels[0] = '__proto__';
      prior.reasons[0] = 'constructor';
    });
    const text = JSON.stringify(json).replace('{', '{"__proto__":{"polluted":true},');
    expect(readPrior(JSON.parse(text)).problems).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const known = { reason: { id: 'constructor' }, channel: { id: '__proto__' } };
    expect(scoreOf(json, known)).not.toBe(0);
  });
});
