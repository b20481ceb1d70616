// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../src/history/memory-storage';
import { aContact, aWidget, settled, storageWith } from './a-widget';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const remembers = 'What this device remembers';

it('names the number of a visit, and forgets it, where there are no contacts', async () => {
  const storage = memoryStorage();
  const widget = await aWidget({ storage, config: { model: { exploration: 'squarecb' } } });
  await widget.press(remembers);
  expect(widget.text()).toContain('Nothing.');
  await widget.press('Back');
  await widget.press('Where is my order?');
  await widget.press(remembers);
  expect(widget.text()).toContain('A number that keeps suggestions the same');
  await widget.press('Forget');
  expect(widget.text()).toContain('Forgotten.');
  expect(await storage.get('visit')).toBeUndefined();
});

it('does not claim to have forgotten what could not be deleted', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const storage = await storageWith(aContact());
  vi.spyOn(storage, 'clear').mockRejectedValue(new Error('not now'));
  const widget = await aWidget({ storage });
  await widget.press(remembers);
  await widget.press('Forget');
  await settled();
  expect(widget.text()).toContain('Your browser did not let this be deleted.');
  expect(widget.text()).not.toContain('Forgotten.');
});
