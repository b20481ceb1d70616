// What is wrong is put into words by a file that is loaded then; here it must not come when the tests are over.
import '../../src/config/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeHoursFinding } from '../../src/channels/hours/describe-finding';
import { openState } from '../../src/channels/hours/open-state';
import { readHours } from '../../src/channels/hours/read-hours';
import { readRecoveryRules } from '../../src/channels/recovery-rules';
import { readSiteWords } from '../../src/channels/site-availability';
import { parseConfig } from '../../src/config/parse-config';
import { describeProblem } from '../../src/config/problem';
import { channelLink } from '../../src/contact/links';
import { readSitePrior } from '../../src/learning/load-prior';
import { readPrior } from '../../src/learning/prior-file';
import { features } from '../../src/ranking/features';
import { logOdds, probability } from '../../src/ranking/model';
import { termsOf } from '../../src/reason/terms';
import { readTextModel } from '../../src/reason/text-model';
import { aWholeConfig } from '../support/a-whole-config';
import {
  anyJson,
  anyValue,
  boxedJson,
  fuzz,
  hostileName,
  hostileText,
  nearlyValid,
} from '../support/hostile';
import { expectSafe } from '../support/safe-address';

const prior = {
  format: 'smart-channel-selector/prior',
  version: 1,
  channels: ['email', 'phone'],
  reasons: ['order', 'card'],
  levels: ['device:mobile'],
  means: {
    intercept: 20,
    channel: [5, -5],
    reason: [10, -10],
    reasonChannel: [
      [1, 2],
      [3, 4],
    ],
    context: [7],
    contextChannel: [[8, 9]],
  },
  personal: { intercept: 0.4, channel: 0.5, reasonChannel: 0.3 },
  trained: { rows: 1000, meanOutcome: 0.7 },
};
const textModel = {
  format: 'smart-channel-selector/text',
  version: 1,
  reasons: ['a', 'b'],
  buckets: 2,
  step: 0.5,
  gaps: '#%',
  weights: '11',
  trained: { texts: 2 },
};

describe('files and answers', () => {
  it('that are said to be a prior give one with finite log-odds, or say what is wrong', () =>
    fuzz(
      'prior file',
      fc.tuple(fc.oneof(boxedJson, nearlyValid(prior, boxedJson)), hostileText, hostileText),
      ([{ value }, reason, channel]) => {
        const { prior: read, problems } = readPrior(value);
        expect(read === null).toBe(problems.length > 0);
        expect(problems.length).toBeLessThanOrEqual(20);
        for (const problem of problems) expect(describeProblem(problem)).toContain('prior');
        if (!read) return;
        const found = features({ reason: { id: reason }, channel: { id: channel }, context: {} });
        const share = probability(logOdds(read.model.contributions(found)));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      },
    ));

  it('that cannot be read as a prior leave the built-in one', () =>
    fuzz('prior by address', boxedJson, async ({ value }) => {
      const { prior: read, problems } = await readSitePrior('/prior.json', async () => value);
      expect(read.name === 'built-in').toBe(problems.length > 0);
    }));

  it('that are said to be a text model give probabilities, or say what is wrong', () =>
    fuzz(
      'text model file',
      fc.tuple(fc.oneof(boxedJson, nearlyValid(textModel, boxedJson)), hostileText),
      ([{ value }, text]) => {
        const read = readTextModel(value);
        if (!('probabilities' in read)) {
          expect(describeProblem(read)).toMatch(/^text\.\w+/);
          return;
        }
        for (const share of read.probabilities(termsOf(text))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      },
    ));

  it('on availability are taken channel by channel, and what is not understood is named', () => {
    const valid = {
      chat: { open: true, waitSeconds: 40 },
      phone: { open: false },
      constructor: {},
    };
    const ids = ['chat', 'phone', 'constructor', 'hasOwnProperty', '__proto__'];
    return fuzz('availability', fc.oneof(boxedJson, nearlyValid(valid, boxedJson)), ({ value }) => {
      const { words, problems } = readSiteWords(value, ids);
      for (const [id, { open, waitSeconds = 0 }] of words) {
        expect(ids).toContain(id);
        expect(['boolean', 'undefined']).toContain(typeof open);
        expect(waitSeconds >= 0 && waitSeconds <= 86_400).toBe(true);
      }
      for (const id of ids) {
        const said = Object.getOwnPropertyDescriptor(Object(value), id)?.value;
        if (
          said !== undefined &&
          !words.has(id) &&
          typeof value === 'object' &&
          !Array.isArray(value)
        )
          expect(problems.map(({ path }) => path)).toContain(`availability.${id}`);
      }
    });
  });

  it('hours of any shape say whether somebody is there, or what is wrong', () => {
    const valid = {
      hours: [
        { days: 'Mo-Fr', opens: '09:00', closes: '18:00' },
        { dayOfWeek: ['Saturday', 'https://schema.org/Sunday'], opens: '10:00', closes: '02:00' },
        { validFrom: '2026-07-01', validThrough: '2026-08-31', opens: '9am', closes: '1pm' },
      ],
      exceptions: [
        { date: '2026-12-25', closed: true },
        { from: '2026-12-27', through: '2026-12-31', opens: '10:00', closes: '12:00' },
      ],
      timeZone: 'Europe/Berlin',
    };
    const text = fc
      .array(
        fc.constantFrom(
          'Mo',
          'Fr',
          '-',
          ',',
          ';',
          ' ',
          '09:00',
          '17',
          '24/7',
          'off',
          'to',
          'pm',
          ':',
          'PH',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));
    const hours = fc.oneof(
      boxedJson,
      nearlyValid(valid, boxedJson),
      fc.oneof(text, hostileText).map((value) => ({ value })),
    );
    const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
    return fuzz(
      'hours',
      fc.tuple(hours, moment),
      ([{ value }, at]) => {
        const { hours: read, findings } = readHours(value);
        for (const finding of findings)
          expect(describeProblem(describeHoursFinding(finding)).length).toBeLessThan(1600);
        if (!read) {
          expect(findings).not.toEqual([]);
          return;
        }
        const { isOpen, opensAt = at + 1, closesAt = at + 1 } = openState(read, at);
        expect(isOpen ? closesAt : opensAt).toBeGreaterThan(at);
      },
      0.5,
    );
  });

  it('rules for a recovery keep every channel, and lead nowhere unsafe', () =>
    fuzz(
      'recovery rules',
      fc.tuple(
        nearlyValid({ prefer: ['phone', 'email'] }, boxedJson),
        fc.dictionary(
          fc.oneof(hostileName, fc.constantFrom('number', 'href', 'label', 'address')),
          anyJson,
        ),
      ),
      ([{ value: recovery }, instead]) => {
        const { config } = parseConfig({
          ...aWholeConfig,
          recovery,
          channels: aWholeConfig.channels.map((channel) => ({ ...channel, recovery: instead })),
        });
        const { channels, prefer } = readRecoveryRules(config, () => {});
        expect(channels.map(({ id }) => id)).toEqual(aWholeConfig.channels.map(({ id }) => id));
        expect(new Set(prefer).size).toBe(prefer.length);
        for (const channel of channels) {
          const href = channelLink(channel, { subject: '', message: '' });
          if (href !== undefined) expectSafe(href);
        }
      },
    ));

  it('the same from code of the page ends in a problem and not in an error', () =>
    fuzz('prior, text model and availability, as objects', anyValue, async ({ value }) => {
      const setting = value as Record<string, unknown>;
      await readSitePrior(setting).catch((error) => expect(error).toBeInstanceOf(Error));
    }));
});
