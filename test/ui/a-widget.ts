/** Puts a widget on an empty page, with a memory and a clock that tests decide. */
import { vi } from 'vitest';
import type { SelectorOptions } from '../../src/api';
import type { Contact } from '../../src/contact/contact';
import { memoryStorage } from '../../src/history/memory-storage';
import type { Storage } from '../../src/history/storage';
import { drawLauncher } from '../../src/ui/launcher';
import { mount } from '../../src/ui/panel';
import { drawPlainList } from '../../src/ui/plain-list';

const now = new Date('2026-05-14T10:00:00Z');
const day = 86_400_000;

export const channels = [
  { id: 'chat', kind: 'chat', href: 'https://chat.example/?m={message}', waitSeconds: 240 },
  { id: 'sms', kind: 'sms', number: '+1 555 555 0100' },
  { id: 'email', kind: 'email', address: 'help@acme.example', answersWithinHours: 8 },
  { id: 'phone', kind: 'phone', number: '+1 555 555 0101' },
];
const reasons = [
  { id: 'order', label: 'Where is my order?', traits: ['simple'] },
  { id: 'card', label: 'Lost card', traits: ['urgent', 'sensitive'] },
];

export const aContact = (over: Partial<Contact> = {}): Contact => ({
  id: 'c1',
  at: now.getTime() - 2 * day,
  reason: 'order',
  channel: 'chat',
  suggested: 'chat',
  propensity: 1,
  context: {},
  tried: 0,
  ...over,
});

export async function storageWith(...contacts: Contact[]): Promise<Storage> {
  const storage = memoryStorage();
  await storage.update('contacts', () => ({ version: 1, contacts }));
  return storage;
}

export interface WidgetGiven {
  config?: Record<string, unknown>;
  storage?: Storage;
  isInline?: boolean;
  random?: () => number;
  sendJson?: NonNullable<SelectorOptions['sendJson']>;
}

export async function aWidget({
  config,
  storage,
  isInline = false,
  random = () => 0.5,
  sendJson = () => Promise.resolve(),
}: WidgetGiven = {}) {
  document.documentElement.lang = 'en';
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  const launcher = isInline ? undefined : drawLauncher(shadow, {});
  const events: CustomEvent[] = [];
  for (const name of ['open', 'close', 'reason', 'suggest', 'before-handoff', 'handoff', 'outcome'])
    host.addEventListener(`channel-selector:${name}`, (event) => events.push(event as CustomEvent));
  const mounted = await mount(
    host,
    shadow,
    { channels, reasons, ...config },
    {
      launcher,
      fallBack: () => void drawPlainList(shadow, { channels }, launcher),
      selectorOptions: {
        now: () => now,
        random,
        storage: storage ?? memoryStorage(),
        sendJson,
      },
    },
  );
  await mounted.selector.ready;
  const all = (selector: string) => [...shadow.querySelectorAll<HTMLElement>(selector)];
  const widget = {
    ...mounted,
    host,
    shadow,
    launcher,
    events,
    all,
    text: () => shadow.querySelector('.scs')?.textContent ?? '',
    find: (selector: string) => shadow.querySelector<HTMLElement>(selector),
    eventNames: () => events.map(({ type }) => type.replace('channel-selector:', '')),
    /** Presses the button or link that says this. */
    async press(words: string): Promise<boolean> {
      const target = all('button, a, summary').find((element) =>
        (element.ariaLabel ?? element.getAttribute('aria-label') ?? element.textContent)?.includes(
          words,
        ),
      );
      if (!target) throw new Error(`nothing says “${words}” in: ${widget.text()}`);
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      // The page that tests run on must not be left; whether the widget lets the link be followed is what counts.
      let isFollowed = true;
      host.addEventListener(
        'click',
        (event) => {
          isFollowed = !event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      target.dispatchEvent(click);
      await settled();
      return isFollowed;
    },
  };
  await settled();
  return widget;
}

/** Opens or closes the explanation, as somebody does who presses it. */
export async function askWhy(
  widget: { readonly find: (selector: string) => HTMLElement | null },
  isOpen = true,
): Promise<void> {
  const details = widget.find('details') as HTMLDetailsElement;
  details.open = isOpen;
  details.dispatchEvent(new Event('toggle'));
  await settled();
}

/** Until timers of length 0, promises, and the part that is loaded later have had their turn. */
export async function settled(): Promise<void> {
  await vi.dynamicImportSettled();
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}
