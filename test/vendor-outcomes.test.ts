import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VendorName } from '../src/channels/vendors/vendors';
import { Stage } from './channels/vendors/doubles/double';
import { doubles } from './channels/vendors/doubles/doubles';
import { aSelector } from './support/a-selector';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A customer with a chat at a vendor, on its stage. */
async function aChat(vendor: VendorName) {
  const stage = new Stage();
  const happenings = doubles[vendor].install(stage);
  vi.stubGlobal('window', stage.page);
  const channels = [
    { id: 'chat', kind: 'chat', vendor },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
  ];
  const { selector } = aSelector({ channels });
  await selector.ready;
  await vi.dynamicImportSettled();
  const of = () => selector.rank({ reason: 'order' }).channels[0];
  return { happenings, selector, of };
}

const rated = (Object.keys(doubles) as VendorName[]).filter((name) =>
  doubles[name].install(new Stage()).outcomes?.some(([, , heard]) => typeof heard === 'object'),
);

it('some vendors tell how a chat went', () => {
  expect(rated).toEqual(expect.arrayContaining(['tawk', 'livechat']));
});

describe.each(rated)('%s', (vendor) => {
  it('tells how a chat went, which the model learns from', async () => {
    const { happenings, selector, of } = await aChat(vendor);
    const { id } = await selector.handOff('chat', { reason: 'order' });
    for (const [what, happen, heard] of happenings.outcomes ?? []) {
      const before = of()?.probability ?? Number.NaN;
      const known = selector.contacts.value[0]?.outcome?.resolved;
      happen();
      if (typeof heard !== 'object') continue;
      await vi.waitFor(() =>
        expect(
          selector.contacts.value.find((contact) => contact.id === id)?.outcome,
          what,
        ).toMatchObject({ resolved: heard.resolved, source: 'vendor' }),
      );
      if (known === undefined || heard.resolved === known) continue;
      await vi.waitFor(() =>
        expect(Math.sign((of()?.probability ?? 0) - before), what).toBe(
          Math.sign(heard.resolved - known),
        ),
      );
    }
    selector.destroy();
  });
});

const watched = (Object.keys(doubles) as VendorName[]).filter(
  (name) => doubles[name].install(new Stage()).availability?.length,
);

describe.each(watched)('%s', (vendor) => {
  it('closes and opens its channel', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { happenings, selector, of } = await aChat(vendor);
    for (const [happen, heard] of happenings.availability ?? []) {
      happen();
      vi.advanceTimersByTime(20_000);
      await vi.waitFor(() => expect(of()?.availability?.state ?? 'unknown').toBe(heard));
    }
    selector.destroy();
    vi.useRealTimers();
  });
});
