// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { VendorOutcome } from '../../../src/channels/vendors/vendor';
import { vendorSignals } from '../../../src/channels/vendors/vendors';

it('passes on nothing that is no state and no outcome', async () => {
  const outcomes: VendorOutcome[] = [];
  const states: string[] = [];
  const getStatus = vi.fn(() => 'constructor');
  Object.assign(window, { Tawk_API: { maximize: () => {}, getStatus } });
  const stop = vendorSignals('tawk', {
    onOutcome: (outcome) => outcomes.push(outcome),
    onAvailability: (state) => states.push(state),
  });
  await vi.waitFor(() => expect(getStatus).toHaveBeenCalled());
  const dispatch = (name: string, detail?: unknown) =>
    window.dispatchEvent(new CustomEvent(name, { detail }));
  for (const forged of [undefined, null, '7', {}, Number.NaN, 1e9, -2])
    dispatch('tawkChatSatisfaction', forged);
  for (const forged of ['constructor', '__proto__', 7, undefined])
    dispatch('tawkStatusChange', forged);
  expect(outcomes).toEqual([]);
  expect(states).toEqual([]);
  dispatch('tawkChatSatisfaction', 1);
  dispatch('tawkStatusChange', 'online');
  expect(outcomes).toEqual([{ resolved: 1 }]);
  expect(states).toEqual(['open']);
  stop();
});
