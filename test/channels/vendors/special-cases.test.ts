import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/channels/vendors/connect';
import {
  openVendor,
  type VendorName,
  vendorSignals,
  vendors,
} from '../../../src/channels/vendors/vendors';
import { request, Stage } from './doubles/double';
import { doubles } from './doubles/doubles';

const staged = (name: VendorName) => {
  const stage = new Stage();
  return { ...stage, stage, happenings: doubles[name].install(stage), page: stage.page };
};

describe('openVendor', () => {
  it('opens no product by a name that every object has', async () => {
    const { page } = staged('crisp');
    expect(await openVendor('constructor' as never, request, page)).toBe(false);
  });

  it('opens a vendor by name', async () => {
    const { stage, page } = staged('crisp');
    expect(await openVendor('crisp', request, page)).toBe(true);
    expect(stage.calls).toEqual(doubles.crisp.opened);
  });

  it('loads a HubSpot widget that was taken off the page, open', async () => {
    const { stage, page } = staged('hubspot');
    vendorSignals('hubspot', { hideLauncher: true }, page);
    await vi.dynamicImportSettled();
    expect(await openVendor('hubspot', request, page)).toBe(true);
    expect(stage.calls.at(-1)).toEqual(['widget.load', { widgetOpen: true }]);
  });

  it('opens HubSpot on a page that does not count visits', async () => {
    const { stage, page } = staged('hubspot');
    delete (page as Partial<Record<string, unknown>>)._hsq;
    expect(await openVendor('hubspot', request, page)).toBe(true);
    expect(stage.calls).toEqual([['widget.open']]);
  });

  it('opens Salesforce without fields that its owner has not defined', async () => {
    const { stage, page } = staged('salesforce');
    const { prechatAPI } = page.embeddedservice_bootstrap as { prechatAPI: object };
    Object.assign(prechatAPI, {
      setHiddenPrechatFields: () => {
        throw new Error('contact_reason is no field');
      },
    });
    expect(await openVendor('salesforce', request, page)).toBe(true);
    expect(stage.calls).toEqual([['launchChat']]);
  });

  it('gives LivePerson the reason where there is no message, and never an empty list', async () => {
    const { stage, page } = staged('liveperson');
    expect(await openVendor('liveperson', { ...request, message: '' }, page)).toBe(true);
    expect(stage.calls).toEqual([['click', 12, { preChatLines: [request.subject] }]]);
    await openVendor('liveperson', { ...request, subject: '', message: '' }, page);
    expect(stage.calls.at(-1)).toEqual(['click', 12, {}]);
  });

  it('believes LivePerson that there was nothing to click', async () => {
    const { page } = staged('liveperson');
    const tag = page.lpTag as { taglets: { rendererStub: object } };
    Object.assign(tag.taglets.rendererStub, { click: () => false });
    expect(await openVendor('liveperson', request, page)).toBe(false);
  });
});

describe('Salesforce', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['sends a message once the customer is through the pre-chat form', 119_000, 1],
    ['does not send it in a conversation of another time', 121_000, 0],
  ])('%s', async (_, opensAfterMilliseconds, times) => {
    const { stage, page } = staged('salesforce');
    const { vendor } = await vendors.salesforce();
    expect(await connect(vendor, { ...request, send: true }, page)).toBe(true);
    await vi.advanceTimersByTimeAsync(opensAfterMilliseconds);
    stage.dispatch('onEmbeddedMessagingConversationOpened');
    expect(stage.calls.filter(([name]) => name === 'sendTextMessage')).toHaveLength(times);
  });
});

describe('Salesforce before its button is there', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Asks it to open and send while it refuses to. */
  const openEarly = async () => {
    const { stage, page } = staged('salesforce');
    const { utilAPI } = page.embeddedservice_bootstrap as { utilAPI: object };
    const { vendor } = await vendors.salesforce();
    const refuse = () => Promise.reject(new Error('not ready'));
    const allow = { ...utilAPI };
    Object.assign(utilAPI, { launchChat: refuse });
    const opened = connect(vendor, { ...request, send: true }, page);
    await vi.advanceTimersByTimeAsync(2000);
    return { stage, opened, allow: () => Object.assign(utilAPI, allow) };
  };
  const names = (stage: Stage) => stage.calls.map(([name]) => name);

  it('opens once it can', async () => {
    const { stage, opened, allow } = await openEarly();
    allow();
    stage.dispatch('onEmbeddedMessagingButtonCreated');
    expect(await opened).toBe(true);
    stage.dispatch('onEmbeddedMessagingConversationOpened');
    expect(names(stage)).toEqual(['setHiddenPrechatFields', 'launchChat', 'sendTextMessage']);
  });

  it.each([
    ['comes too late', true],
    ['is still refused', false],
  ])('neither opens nor sends later where it %s', async (_, isLate) => {
    const { stage, opened, allow } = await openEarly();
    if (!isLate) stage.dispatch('onEmbeddedMessagingButtonCreated');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await opened).toBe(false);
    allow();
    stage.dispatch('onEmbeddedMessagingButtonCreated');
    stage.dispatch('onEmbeddedMessagingConversationOpened');
    expect(names(stage)).toEqual(['setHiddenPrechatFields']);
  });
});

describe('vendorSignals', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('leaves the owner’s own handlers as they are', async () => {
    const { stage, page } = staged('tawk');
    const own = { onStatusChange: vi.fn(), onChatEnded: vi.fn(), onChatSatisfaction: vi.fn() };
    const tawk = Object.assign(page.Tawk_API as object, own);
    const before = { ...tawk };
    const stop = vendorSignals('tawk', { onAvailability() {}, onOutcome() {} }, page);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    expect({ ...tawk }).toEqual(before);
    stop();
    expect({ ...tawk }).toEqual(before);
    expect(stage.calls).toEqual([]);
  });

  it('takes only its own listeners away', async () => {
    const { page, happenings } = staged('livechat');
    const chat = page.LiveChatWidget as { on(name: string, handler: () => void): void };
    const own = vi.fn();
    chat.on('rating_submitted', own);
    const stop = vendorSignals('livechat', { onOutcome() {} }, page);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    stop();
    happenings.outcomes?.[0]?.[1]();
    expect(own).toHaveBeenCalledOnce();
  });

  it.each([
    ['listens to a vendor that comes within a minute', 59_000, ['open']],
    ['leaves alone one that comes later', 61_000, []],
  ])('%s', async (_, arrivesAfterMilliseconds, expected) => {
    const stage = new Stage();
    const heard: string[] = [];
    vendorSignals('jivochat', { onAvailability: (next) => heard.push(next) }, stage.page);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(arrivesAfterMilliseconds);
    doubles.jivochat.install(stage);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(expected);
  });

  it('does nothing any more once it is stopped, even before the vendor has come', async () => {
    const stage = new Stage();
    const listener = vi.fn();
    const wanted = { onAvailability: listener, onOutcome: listener, hideLauncher: true };
    const stop = vendorSignals('crisp', wanted, stage.page);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(1000);
    stop();
    await vi.advanceTimersByTimeAsync(200);
    expect(vi.getTimerCount()).toBe(0);
    doubles.crisp.install(stage);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(listener).not.toHaveBeenCalled();
    expect(stage.calls).toEqual([]);
  });

  it('tells availability once, however often the vendor says the same', async () => {
    const { happenings, page } = staged('tawk');
    const heard: string[] = [];
    vendorSignals('tawk', { onAvailability: (next) => heard.push(next) }, page);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
    const [goOnline] = happenings.availability?.[0] ?? [];
    goOnline?.();
    goOnline?.();
    expect(heard).toEqual(['open']);
  });
});
