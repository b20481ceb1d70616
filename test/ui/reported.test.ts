// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aContact, aWidget, settled, storageWith } from './a-widget';

afterEach(() => document.body.replaceChildren());
const reporting = { privacy: { report: { endpoint: '/contacts' } } };

it.each([
  [{}, 'What is learned stays on this device', 'On this device only'],
  [reporting, 'The site is told', 'learn from your answer.'],
])('says where what is remembered goes: %o', async (config, remembered, next) => {
  const widget = await aWidget({ config, storage: await storageWith(aContact({ askedAt: 1 })) });
  await widget.press('What this device remembers');
  await settled();
  expect(widget.text()).toContain(remembered);
  await widget.press('Back');
  await widget.press('Lost card');
  await widget.press('Start chat');
  expect(widget.find('.next')?.textContent).toContain(next);
  expect(widget.text().includes('On this device only')).toBe(config !== reporting);
});
