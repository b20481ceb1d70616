import { expect, it } from 'vitest';
import { readJourney } from '../../src/prompts/journey';
import { noon } from '../support/contacts';

const journey = {
  version: 1,
  met: { '/checkout': [noon] },
  shown: [{ reason: 'order', at: noon }],
  session: { startedAt: noon, seenAt: noon },
};

it.each<[string, object]>([
  ['a time that is none', { met: { '/checkout': [noon, Number.NaN] } }],
  ['more times than any prompt counts', { met: { '/checkout': Array(200).fill(noon) } }],
  ['no times', { met: { '/checkout': 3 } }],
  ['a prompt of no time', { shown: [{ reason: 'order', at: 'today' }] }],
  ['a session of no time', { session: { startedAt: noon, seenAt: null } }],
  ['another version', { version: 2 }],
])('begins anew where what is kept has %s', (_, damage) => {
  expect(readJourney(journey, noon)).toBe(journey);
  expect(readJourney({ ...journey, ...damage }, noon)).toMatchObject({ met: {}, shown: [] });
});
