import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/channels/vendors/connect';
import type { VendorAvailability, VendorOutcome } from '../../../src/channels/vendors/vendor';
import { type VendorName, vendorSignals, vendors } from '../../../src/channels/vendors/vendors';
import { request, Stage } from './doubles/double';
import { doubles } from './doubles/doubles';

const names = Object.keys(doubles) as VendorName[];
const loaded = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, (await vendors[name]()).vendor] as const)),
);
const cases = names.map((name) => {
  const vendor = loaded[name];
  if (!vendor) throw new Error(`${name} is not in the registry`);
  return { name, vendor, double: doubles[name] };
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('has a double of every vendor', () => {
  expect(names).toEqual(Object.keys(vendors));
});

describe.each(cases)('$name', ({ name, vendor, double }) => {
  const open = (stage: Stage, more = {}) => connect(vendor, { ...request, ...more }, stage.page);

  /** Listens until the vendor is found. */
  const signals = async (stage: Stage, wanted: Parameters<typeof vendorSignals>[1]) => {
    const stop = vendorSignals(name, wanted, stage.page);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    return stop;
  };

  it('opens with the words of the customer, and sends nothing', async () => {
    const stage = new Stage();
    double.install(stage);
    expect(await open(stage)).toBe(true);
    double.sendsAfter?.(stage);
    expect(stage.calls).toEqual(double.opened);
    if (double.sends) expect(stage.calls).not.toContainEqual(double.sends);
  });

  it('sends where the owner asks for it and the vendor can', async () => {
    const stage = new Stage();
    double.install(stage);
    expect(await open(stage, { send: true })).toBe(true);
    double.sendsAfter?.(stage);
    double.sendsAfter?.(stage);
    if (double.sends) {
      expect(stage.calls.at(-1)).toEqual(double.sends);
      const words = JSON.stringify(stage.calls).split(request.message).length - 1;
      expect(words, 'once, and not as a draft too').toBe(1);
    } else expect(stage.calls).toEqual(double.opened);
  });

  it('opens for a customer who has not said anything, with nothing to send', async () => {
    const stage = new Stage();
    double.install(stage);
    const unsaid = { subject: '', message: '', reason: '', send: true };
    expect(await open(stage, unsaid)).toBe(true);
    double.sendsAfter?.(stage);
    const said = JSON.stringify(stage.calls);
    expect(said).not.toMatch(/"contact[_-]\w+"[:,]"",|"reason-"|\[\]|\[""\]\}/);
    expect(said).not.toMatch(/send|newConversation|messageFromVisitor/i);
  });

  it('waits for a vendor that arrives late', async () => {
    const stage = new Stage();
    double.snippet?.(stage);
    const opened = open(stage);
    await vi.advanceTimersByTimeAsync(3000);
    expect(stage.calls).toEqual([]);
    double.install(stage);
    await vi.advanceTimersByTimeAsync(200);
    expect(await opened).toBe(true);
    expect(stage.calls).toEqual(double.opened);
  });

  it.each([
    ['nothing', () => {}],
    ['its snippet', (stage: Stage) => double.snippet?.(stage)],
  ])('gives up after 5 s where %s is on the page', async (_, prepare) => {
    const stage = new Stage();
    prepare(stage);
    const answer = vi.fn();
    void open(stage).then(answer);
    await vi.advanceTimersByTimeAsync(4900);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(answer).toHaveBeenCalledWith(false);
    double.install(stage);
    await vi.advanceTimersByTimeAsync(10_000);
    const opening = double.opened.at(-1);
    expect(stage.calls, 'not opened once the customer is elsewhere').not.toContainEqual(opening);
  });

  it('answers that it did not open where the vendor fails', async () => {
    const stage = new Stage();
    double.install(stage);
    stage.isBroken = true;
    expect(await open(stage)).toBe(false);
  });

  it('tells availability as it becomes known and changes', async () => {
    const stage = new Stage();
    const { availability = [] } = double.install(stage);
    const heard: VendorAvailability[] = [];
    const stop = await signals(stage, { onAvailability: (next) => heard.push(next) });
    for (const [happen] of availability) {
      happen();
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(heard).toEqual(availability.map(([, expected]) => expected));
    stop();
    for (const [happen] of availability) {
      happen();
      await vi.advanceTimersByTimeAsync(15_000);
    }
    expect(heard).toHaveLength(availability.length);
    expect(Boolean(vendor.availability || vendor.onAvailability)).toBe(availability.length > 0);
  });

  it('tells how a conversation ended', async () => {
    const stage = new Stage();
    const { outcomes = [] } = double.install(stage);
    const heard: VendorOutcome[] = [];
    const stop = await signals(stage, { onOutcome: (outcome) => heard.push(outcome) });
    const expected = outcomes.flatMap(([, , outcome]) => outcome ?? []);
    for (const [, happen] of outcomes) happen();
    expect(heard).toEqual(expected);
    stop();
    for (const [, happen] of outcomes) happen();
    expect(heard).toHaveLength(expected.length);
    expect(Boolean(vendor.onOutcome)).toBe(expected.length > 0);
  });

  it('leaves no listener and no timer behind, where the vendor lets go of listeners', async () => {
    const stage = new Stage();
    double.install(stage);
    const stop = await signals(stage, { onAvailability() {}, onOutcome() {} });
    stop();
    expect(vi.getTimerCount()).toBe(0);
    if (double.unsubscribes !== false) expect(stage.listeners).toBe(0);
    else expect(stage.listeners).toBeGreaterThan(0);
  });

  it('hides the vendor’s own button where it can, and only where that is wanted', async () => {
    const stage = new Stage();
    double.install(stage);
    await signals(stage, {});
    expect(stage.calls).toEqual([]);
    await signals(stage, { hideLauncher: true });
    expect(stage.calls).toEqual(double.hides ? [double.hides] : []);
    expect(Boolean(vendor.hideLauncher)).toBe(Boolean(double.hides));
  });

  it('keeps its failures and those of who listens off the page', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const stage = new Stage();
    const { availability = [], outcomes = [] } = double.install(stage);
    const fail = () => {
      throw new Error('listener');
    };
    const stop = await signals(stage, { onAvailability: fail, onOutcome: fail });
    expect(() => {
      for (const [happen] of availability) happen();
      for (const [, happen] of outcomes) happen();
      stop();
    }).not.toThrow();
    stage.isBroken = true;
    await signals(stage, { onAvailability: fail, onOutcome: fail, hideLauncher: true });
    warn.mockRestore();
  });
});
