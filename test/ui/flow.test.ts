// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aWidget, channels, settled } from './a-widget';

afterEach(() => document.body.replaceChildren());
const names = (elements: HTMLElement[]) => elements.map((element) => element.textContent);

describe('from reason to channel', () => {
  it('opens on the reasons, with every channel a press away', async () => {
    const widget = await aWidget();
    await widget.press('Contact us');
    expect(widget.launcher?.getAttribute('aria-expanded')).toBe('true');
    expect(widget.shadow.activeElement?.id).toBe('title');
    expect(names(widget.all('.reason'))).toEqual(['Where is my order?', 'Lost card']);
    expect(names(widget.all('.chip'))).toEqual(['Chat', 'Text message', 'Email', 'Phone']);
    expect(widget.eventNames()).toEqual(['open']);
  });

  it('suggests a channel, says why, and takes the message along', async () => {
    const widget = await aWidget();
    await widget.press('Lost card');
    expect(widget.find('#suggested')?.textContent).toBe('Chat');
    expect(widget.find('.because')?.textContent).toContain('urgent');
    const message = widget.find('textarea') as HTMLTextAreaElement;
    expect(message.value).toBe('Hello, it’s about: Lost card');
    message.value = 'It is gone';
    message.dispatchEvent(new Event('input', { bubbles: true }));
    expect(widget.find('.primary')?.getAttribute('href')).toBe(
      'https://chat.example/?m=It%20is%20gone',
    );
    expect(widget.find('.primary')?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('hands off with two presses, letting the browser follow the link', async () => {
    const widget = await aWidget();
    await widget.press('Lost card');
    expect(await widget.press('Start chat')).toBe(true);
    expect(widget.eventNames()).toEqual(['reason', 'suggest', 'before-handoff', 'handoff']);
    expect(widget.events.at(-1)?.detail).toMatchObject({ reason: 'card', channel: 'chat' });
    expect(widget.find('#title')?.textContent).toBe('Over to chat');
    expect(widget.selector.contacts.value).toHaveLength(1);
  });

  it('takes the message along where the way is taken once more, and shows the address alone', async () => {
    const widget = await aWidget();
    await widget.press('Lost card');
    await widget.press('Start chat');
    const link = widget.find('a.address');
    expect(link?.getAttribute('href')).toContain('?m=Hello%2C%20it%E2%80%99s%20about%3A%20Lost');
    expect(link?.textContent).toBe('https://chat.example/');
  });

  it('keeps the list of channels whole and in the owner’s order, whatever is suggested', async () => {
    const widget = await aWidget();
    const order = ['Chat', 'Text message', 'Email', 'Phone'];
    const suggested = new Set<string | undefined>();
    for (const reason of ['Where is my order?', 'Lost card']) {
      widget.selector.identify({ device: reason === 'Lost card' ? 'desktop' : 'mobile' });
      await widget.press(reason);
      suggested.add(widget.find('#suggested')?.textContent);
      expect(names(widget.all('.channels .channel-name'))).toEqual(order);
      expect(widget.all('.badge')).toHaveLength(1);
      await widget.press('Back');
      expect(names(widget.all('.chip'))).toEqual(order);
    }
  });

  it('takes a double click for one', async () => {
    const widget = await aWidget();
    await widget.press('Lost card');
    for (const detail of [1, 2])
      widget
        .all('.channels .channel')[2]
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    await settled();
    expect(widget.selector.contacts.value.map(({ channel }) => channel)).toEqual(['email']);
  });

  it('does not take what was written for another reason along', async () => {
    const widget = await aWidget();
    await widget.press('Lost card');
    const message = widget.find('textarea') as HTMLTextAreaElement;
    message.value = 'It is gone';
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await widget.press('Back');
    await widget.press('Email');
    expect(widget.events.at(-1)?.detail).toMatchObject({ reason: '', message: '' });
  });

  it('keeps what was written for those who go back and return', async () => {
    const widget = await aWidget();
    await widget.press('Lost card');
    const message = () => widget.find('textarea') as HTMLTextAreaElement;
    message().value = 'It is gone';
    message().dispatchEvent(new Event('input', { bubbles: true }));
    await widget.press('Back');
    await widget.press('Lost card');
    expect(message().value).toBe('It is gone');
    await widget.press('Start chat');
    await widget.press('Back');
    expect(message().value).toBe('It is gone');
  });

  it('keeps what was written for those who pick another reason, below its first line', async () => {
    const widget = await aWidget();
    const message = () => widget.find('textarea') as HTMLTextAreaElement;
    const write = (text: string) => {
      message().value = text;
      message().dispatchEvent(new Event('input', { bubbles: true }));
    };
    const pick = async (reason: string) => {
      await widget.press('Back');
      await widget.press(reason);
    };
    await widget.press('Lost card');
    write(`${message().value}\nIt is gone`);
    await pick('Where is my order?');
    expect(message().value).toBe('Hello, it’s about: Where is my order?\nIt is gone');
    write('All in my own words');
    await pick('Lost card');
    expect(message().value).toBe('All in my own words');
  });

  it('goes straight to a channel without a reason', async () => {
    const widget = await aWidget();
    await widget.press('Phone');
    expect(widget.events.at(-1)?.detail).toMatchObject({ reason: '', channel: 'phone' });
  });

  it('leaves the opening to a page that prevents before-handoff', async () => {
    const widget = await aWidget();
    widget.host.addEventListener('channel-selector:before-handoff', (event) =>
      event.preventDefault(),
    );
    await widget.press('Lost card');
    expect(await widget.press('Start chat')).toBe(false);
    expect(widget.selector.contacts.value).toHaveLength(1);
  });

  it('says so when a channel could not be opened, and offers the others', async () => {
    const widget = await aWidget({
      config: {
        channels: [{ id: 'chat', kind: 'chat', open: () => false }, ...channels.slice(1)],
      },
    });
    await widget.press('Lost card');
    await widget.press('Start chat');
    expect(widget.find('[role=alert]')?.textContent).toBe('Chat could not be opened');
    expect(names(widget.all('.channel-name'))).toEqual(['Text message', 'Email', 'Phone']);
  });

  it('makes way for a chat that did open', async () => {
    const open = vi.fn();
    const widget = await aWidget({
      config: { channels: [{ id: 'chat', kind: 'chat', open }, ...channels.slice(1)] },
    });
    widget.open();
    await widget.press('Lost card');
    await widget.press('Start chat');
    expect(open).toHaveBeenCalledOnce();
    expect(widget.eventNames().slice(-2).sort()).toEqual(['close', 'handoff']);
  });

  it('closes with Escape and gives the focus back', async () => {
    const widget = await aWidget();
    widget.launcher?.focus();
    await widget.press('Contact us');
    widget
      .find('#title')
      ?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
    expect(widget.launcher?.getAttribute('aria-expanded')).toBe('false');
    expect(widget.shadow.activeElement).toBe(widget.launcher);
  });

  it('keeps letters typed in it from the shortcuts of the page', async () => {
    const widget = await aWidget();
    const shortcut = vi.fn();
    document.addEventListener('keydown', shortcut);
    await widget.press('Lost card');
    widget
      .find('textarea')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
    expect(shortcut).not.toHaveBeenCalled();
    document.removeEventListener('keydown', shortcut);
  });

  it('tells what the device remembers, and forgets it', async () => {
    const widget = await aWidget();
    await widget.press('Phone');
    await widget.press('What this device remembers');
    expect(widget.all('.contacts li')).toHaveLength(1);
    await widget.press('Delete all of this');
    expect(widget.selector.contacts.value).toEqual([]);
    expect(widget.find('.body [role=status]')?.textContent).toContain('Forgotten');
  });

  it('tells the page when it is ready', async () => {
    const ready = vi.fn();
    document.addEventListener('channel-selector:ready', ready, { once: true });
    await aWidget();
    expect(ready).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind', async () => {
    const widget = await aWidget({ isInline: true });
    widget.destroy();
    await settled();
    expect(widget.shadow.childElementCount).toBe(0);
    expect(widget.shadow.adoptedStyleSheets).toEqual([]);
  });
});
