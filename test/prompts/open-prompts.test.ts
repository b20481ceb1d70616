// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { deviceStorage } from '../../src/history/storage';
import { openPrompts } from '../../src/prompts/open-prompts';

it.each([
  ['granted', true],
  ['pending', false],
  ['denied', false],
])('looks for contacts only where they may be read: %s', async (consent, isKept) => {
  await deviceStorage('shop').update('contacts', () => ({
    contacts: [null, { reason: '', at: 1 }],
  }));
  const launcher = document.body.appendChild(document.createElement('div'));
  const settings = { id: 'shop', prompts: [], privacy: { consent } };
  const given = { launcher, settings: () => settings, panel: () => Promise.resolve(undefined) };
  expect(await openPrompts(given)).toBe(isKept);
  launcher.remove();
});
