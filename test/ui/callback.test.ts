// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../src/learning/seeded-random';
import { aWidget, settled } from './a-widget';

const callback = { id: 'callback', kind: 'callback', endpoint: '/callbacks' };
const sms = { id: 'sms', kind: 'sms', number: '+15555550100' };
const privacy = { report: { endpoint: '/contacts' } };

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A widget at the form, on a site that answers as told. */
async function atTheForm(
  answers: (() => Promise<void>)[] = [],
  config: Record<string, unknown> = {},
) {
  const sent: { address: string; value: Record<string, unknown>; key: string | undefined }[] = [];
  const widget = await aWidget({
    config: { channels: [callback, sms], ...config },
    random: seededRandom(1),
    sendJson: (address, value, headers) => {
      sent.push({ address, value: value as never, key: headers?.['idempotency-key'] });
      return (address === '/callbacks' && answers.shift()?.()) || Promise.resolve();
    },
  });
  widget.open();
  await widget.press('Lost card');
  const open = async () => {
    widget.find('.channels [data-channel="callback"]')?.click();
    await settled();
    await settled();
  };
  await open();
  const field = () => widget.find('#callback-number') as HTMLInputElement;
  return {
    ...widget,
    sent,
    open,
    field,
    title: () => widget.find('#title')?.textContent,
    alert: () => widget.find('[role=alert]')?.textContent,
    type(text: string) {
      field().value = text;
      field().dispatchEvent(new Event('input', { bubbles: true }));
    },
    choose(window: string) {
      const select = widget.find('#callback-window') as HTMLSelectElement;
      select.value = window;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async submit() {
      widget.find('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settled();
    },
  };
}
const fail = () => Promise.reject(new Error('HTTP 503'));
const goOnline = (isOnline: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  if (isOnline) window.dispatchEvent(new Event('online'));
};

describe('asking for a call', () => {
  it('opens a form with the message as it will be passed on, and leaves nothing', async () => {
    const form = await atTheForm();
    expect(form.title()).toBe('Call me back');
    expect(form.field().type).toBe('tel');
    expect(form.field().autocomplete).toBe('tel');
    expect(form.find('.passed-on')?.textContent).toBe('Hello, it’s about: Lost card');
    expect(form.find('form [type=submit]')?.textContent).toBe('Call me back');
    expect(form.eventNames()).not.toContain('before-handoff');
    expect(form.selector.contacts.value).toEqual([]);
  });

  it('passes the masked message on', async () => {
    const form = await atTheForm();
    await form.press('Back');
    const message = form.find('textarea') as HTMLTextAreaElement;
    message.value = 'It was 4111 1111 1111 1111';
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await form.open();
    expect(form.find('.passed-on')?.textContent).toBe('It was •••• 1111');
    form.type('+15555550199');
    await form.submit();
    expect(form.sent[0]?.value).toMatchObject({ message: 'It was •••• 1111', reason: 'card' });
  });

  it('asks, records the contact once, and says that and where it will ring', async () => {
    const form = await atTheForm([], { privacy });
    form.type(' +1 555 555 0199 ');
    form.choose('evening');
    await form.submit();
    const { id } = form.selector.contacts.value[0] ?? {};
    expect(form.sent[0]).toEqual({
      address: '/callbacks',
      key: id,
      value: {
        id,
        contactId: id,
        number: '+1 555 555 0199',
        window: 'evening',
        reason: 'card',
        subject: 'Lost card',
        message: 'Hello, it’s about: Lost card',
      },
    });
    expect(form.title()).toBe('We will call you');
    expect(form.find('.address')?.textContent).toBe('+1 555 555 0199');
    expect(form.eventNames().slice(-2)).toEqual(['before-handoff', 'handoff']);
    expect(form.selector.contacts.value).toHaveLength(1);
    expect(form.sent.map(({ address }) => address)).toEqual(['/callbacks', '/contacts']);
    expect(JSON.stringify(form.sent[1])).not.toContain('0199');
  });

  it.each([
    ['', 'Write the number that we should call.'],
    ['soon', 'This is no phone number.'],
    ['112', 'This is no phone number.'],
  ])('says in words what is wrong with %j, at the field', async (text, words) => {
    const form = await atTheForm();
    form.type(text);
    await form.submit();
    expect(form.alert()).toContain(words);
    expect(form.field().getAttribute('aria-invalid')).toBe('true');
    const [described] = form.field().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(form.find(`#${described}`)?.textContent).toContain(words);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(form.shadow.activeElement).toBe(form.field());
    expect(form.sent).toEqual([]);
    form.type('+1');
    expect(form.alert()).toBeUndefined();
    expect(form.field().getAttribute('aria-invalid')).toBe('false');
  });

  it('keeps what was written, back and forth, until it is sent', async () => {
    const form = await atTheForm();
    form.type('+15555550199');
    form.choose('morning');
    await form.press('Back');
    expect(form.title()).toBe('Lost card');
    await form.open();
    expect(form.field().value).toBe('+15555550199');
    expect((form.find('#callback-window') as HTMLSelectElement).value).toBe('morning');
    await form.submit();
    await form.press('Back');
    await form.open();
    expect(form.field().value).toBe('');
  });

  it('forgets what was written once the customer deletes everything', async () => {
    const form = await atTheForm([fail]);
    await form.selector.handOff('sms');
    form.type('+15555550199');
    form.choose('morning');
    await form.submit();
    const write = async (text: string) => {
      const message = form.find('textarea') as HTMLTextAreaElement;
      message.value = text;
      message.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    };
    await form.press('Back');
    await write('It was my mother’s card');
    await form.open();
    await form.press('What this device remembers');
    await form.press('Delete all of this');
    await form.press('Back');
    expect(form.title()).toBe('Call me back');
    expect(form.field().value).toBe('');
    expect((form.find('#callback-window') as HTMLSelectElement).value).toBe('asap');
    expect(form.alert()).toBeUndefined();
    expect(form.find('.passed-on')?.textContent).toBe('Hello, it’s about: Lost card');
    form.type('+15555550198');
    await form.submit();
    expect(form.title()).toBe('We will call you');
    await form.press('What this device remembers');
    await form.press('Delete all of this');
    await form.press('Back');
    expect(form.title()).toBe('We will call you');
    expect(form.text()).not.toContain('0198');
  });

  it('loses nothing when it fails; the same again has the same key, another number another', async () => {
    const form = await atTheForm([fail, fail, fail]);
    form.type('+15555550199');
    await form.submit();
    expect(form.alert()).toContain('did not reach us');
    expect(form.field().value).toBe('+15555550199');
    expect(form.find('form [type=submit]')?.textContent).toBe('Try again');
    expect(form.selector.contacts.value).toEqual([]);
    await form.submit();
    form.type('+15555550198');
    await form.submit();
    await form.submit();
    const [first, second, third, fourth] = form.sent.map(({ key }) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).toBe(third);
    expect(form.eventNames().filter((name) => name === 'handoff')).toHaveLength(1);
    expect(form.title()).toBe('We will call you');
  });

  it('is sent once, however often the button is pressed', async () => {
    let arrive = () => {};
    const form = await atTheForm([() => new Promise((resolve) => (arrive = resolve))]);
    form.type('+15555550199');
    await form.submit();
    expect(form.find('form [type=submit]')?.textContent).toBe('Sending…');
    await form.submit();
    arrive();
    await settled();
    expect(form.sent).toHaveLength(1);
    expect(form.selector.contacts.value).toHaveLength(1);
  });

  it('says that it is offline, and sends by itself once it is not', async () => {
    const form = await atTheForm([fail]);
    goOnline(false);
    form.type('+15555550199');
    await form.submit();
    expect(form.alert()).toContain('You are offline.');
    goOnline(true);
    await settled();
    expect(form.title()).toBe('We will call you');
    expect(form.sent.map(({ key }) => key)).toEqual([form.sent[0]?.key, form.sent[0]?.key]);
    goOnline(true);
    await settled();
    expect(form.sent).toHaveLength(2);
  });

  it('does not send what waits once the panel is closed, and keeps it for another try', async () => {
    const form = await atTheForm([fail]);
    goOnline(false);
    form.type('+15555550199');
    await form.submit();
    await form.press('Close');
    goOnline(true);
    await settled();
    expect(form.sent).toHaveLength(1);
    form.open();
    expect(form.alert()).toContain('This did not reach us.');
    expect(form.field().value).toBe('+15555550199');
  });

  it.each(['Back', 'destroy'])('sends nothing by itself after %s', async (way) => {
    const form = await atTheForm([fail]);
    const removed = vi.spyOn(window, 'removeEventListener');
    goOnline(false);
    form.type('+15555550199');
    await form.submit();
    if (way === 'Back') await form.press('Back');
    else form.destroy();
    expect(removed).toHaveBeenCalledWith('online', expect.any(Function));
    goOnline(true);
    await settled();
    expect(form.sent).toHaveLength(1);
  });

  it('waits for nothing once the customer has gone back while it was being sent', async () => {
    let refuse = (_: Error) => {};
    const form = await atTheForm([() => new Promise((_, reject) => (refuse = reject))]);
    form.type('+15555550199');
    await form.submit();
    await form.press('Back');
    goOnline(false);
    refuse(new Error('gone'));
    await settled();
    await form.open();
    expect(form.alert()).toContain('did not reach us');
    goOnline(true);
    await settled();
    expect(form.sent).toHaveLength(1);
  });

  it('leaves the call to a page that prevents before-handoff', async () => {
    const form = await atTheForm([], { channels: [{ id: 'callback', kind: 'callback' }, sms] });
    form.type('+15555550199');
    await form.submit();
    expect(form.alert()).toContain('did not reach us');
    form.host.addEventListener('channel-selector:before-handoff', (event) =>
      event.preventDefault(),
    );
    await form.submit();
    expect(form.events.at(-2)?.detail).toMatchObject({ number: '+15555550199', window: 'asap' });
    expect(form.title()).toBe('We will call you');
    expect(form.sent).toEqual([]);
    expect(form.selector.contacts.value).toHaveLength(1);
  });

  it('can be reached without a reason', async () => {
    const form = await atTheForm();
    await form.press('Back');
    await form.press('Back');
    await form.press('Call me back');
    await settled();
    form.type('+15555550199');
    await form.submit();
    expect(form.selector.contacts.value).toMatchObject([{ reason: '', channel: 'callback' }]);
  });

  it('has words that the owner may replace, by keys that are checked', async () => {
    const messages = { 'callback.number': 'Ihre Nummer', 'callback.nummer': 'x' };
    const form = await atTheForm([], { messages });
    expect(form.find('[for=callback-number]')?.textContent).toBe('Ihre Nummer');
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(
      '[channel-selector] messages.callback.nummer is not a text of the widget: did you mean callback.number?.',
    );
  });
});
