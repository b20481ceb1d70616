// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Needs } from '../../src/channels/needs';
import { aContact, askWhy, aWidget, settled, storageWith, type WidgetGiven } from './a-widget';

afterEach(() => document.body.replaceChildren());

const channels = [
  { id: 'phone', kind: 'phone', number: '+1 555 555 0101', languages: ['en', 'es'] },
  { id: 'chat', kind: 'chat', href: '/chat', languages: ['en'] },
  { id: 'email', kind: 'email', address: 'help@acme.example' },
];
const reasons = [{ id: 'card', label: 'Lost card', traits: ['urgent', 'emotional'] }];

async function open(given: WidgetGiven = {}) {
  const widget = await aWidget({ ...given, config: { channels, reasons, ...given.config } });
  const box = (name: string) => widget.find(`[name=${name}]`) as HTMLInputElement;
  return {
    ...widget,
    box,
    language: () => widget.find('#needs-language') as HTMLSelectElement,
    said: () => widget.find('[role=status].because')?.textContent,
    suggested: () => widget.find('#suggested')?.textContent,
    notes: () => widget.all('.channels .detail').map(({ textContent }) => textContent ?? ''),
    async tick(...names: string[]) {
      for (const name of names) box(name).click();
      await settled();
    },
    async speak(language: string) {
      const select = widget.find('#needs-language') as HTMLSelectElement;
      select.value = language;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
    },
  };
}

it('re-ranks at once, and leads back to where one was', async () => {
  const widget = await open();
  await widget.press('Lost card');
  expect(widget.suggested()).toBe('Phone');
  await widget.press('Access needs');
  expect(widget.find('#title')?.textContent).toBe('Access needs');
  expect(widget.said()).toBe('');
  await widget.tick('noPhone');
  expect(widget.box('noPhone').checked).toBe(true);
  expect(widget.said()).toBe('From now on we suggest only: Chat and Email.');
  await widget.press('Back');
  expect(widget.find('#title')?.textContent).toBe('Lost card');
  expect(widget.suggested()).toBe('Chat');
  expect(widget.find('.unseen[role=status]')?.textContent).toBe('Best for this: Chat');
  await widget.press('Access needs');
  await widget.tick('noPhone');
  expect(widget.said()).toBe('');
  await widget.press('Back');
  expect(widget.suggested()).toBe('Phone');
});

it('keeps every channel in its place, and says in words which may not suit', async () => {
  const widget = await open();
  await widget.press('Lost card');
  const order = () => widget.all('.channels .channel').map((row) => row.dataset.channel);
  const before = order();
  const chips = async () => {
    await widget.press('Back');
    return widget.all('.chip').map(({ textContent }) => textContent);
  };
  expect(widget.notes().join()).not.toContain('needs');
  await widget.selector.setNeeds({ noPhone: true });
  await settled();
  expect(order()).toEqual(before);
  expect(widget.notes()[0]).toMatch(/^May not suit your needs\s· /);
  expect(widget.notes().slice(1).join()).not.toContain('suit');
  expect(await chips()).toEqual(['PhoneMay not suit your needs', 'Chat', 'Email']);
  await widget.press('Phone');
  expect(widget.events.at(-1)?.detail).toMatchObject({ channel: 'phone' });
});

it.each([
  ['nothing forbids it', {}, 'Only this device remembers it.'],
  ['consent is pending', { consent: 'pending' }, 'is not kept'],
  ['consent is denied', { consent: 'denied' }, 'is not kept'],
])(
  'says where needs are kept, before and after any is said, where %s',
  async (_, privacy, words) => {
    const widget = await open({ config: { privacy } });
    await widget.press('Access needs');
    expect(widget.text()).toContain(words);
    await widget.tick('noPhone');
    expect(widget.text()).toContain(words);
  },
);

it('takes two needs that are said in one go', async () => {
  const widget = await open();
  await widget.press('Access needs');
  await widget.tick('hearing', 'speaking');
  await widget.speak('es');
  expect((await widget.selector.export()).needs).toEqual({
    hearing: true,
    speaking: true,
    language: 'es',
    at: expect.any(Number),
  });
  await widget.speak('');
  expect((await widget.selector.export()).needs).not.toHaveProperty('language');
});

it('does not pretend to hold what could not be taken up', async () => {
  const widget = await open();
  vi.spyOn(widget.selector, 'setNeeds').mockResolvedValue();
  await widget.press('Access needs');
  await widget.tick('noPhone');
  await widget.speak('es');
  expect(widget.box('noPhone').checked).toBe(false);
  expect(widget.language().value).toBe('');
});

it('names languages as the page does, and says who may not speak one', async () => {
  const messages = { eo: { 'needs.unsure': 'Eble ne parolas {language}' } };
  const widget = await open({ config: { locale: 'eo', messages } });
  await widget.press('Access needs');
  const options = [...widget.language().options].map(({ text, value }) => [value, text]);
  expect(options).toEqual([
    ['', 'Any language'],
    ['en', 'angla'],
    ['es', 'hispana'],
  ]);
  await widget.speak('es');
  expect(widget.language().value).toBe('es');
  await widget.press('Back');
  await widget.press('Lost card');
  const [phone, chat, email] = widget.notes();
  expect(phone).not.toContain('needs');
  expect(chat).toContain('May not suit your needs');
  expect(email).toContain('Eble ne parolas hispana');
});

it('says why, and why not another', async () => {
  const widget = await open();
  await widget.press('Lost card');
  await widget.selector.setNeeds({ writing: true, hearing: true, noTyping: false });
  await settled();
  await askWhy(widget);
  const sentences = widget.all('.why li').map(({ textContent }) => textContent);
  expect(sentences).toHaveLength(3);
  expect(sentences.slice(0, 2)).toEqual([
    'You asked for writing.',
    'You asked for a way without listening.',
  ]);
  expect(widget.find('.why dl')?.textContent).toContain('PhoneMay not suit your needs');
  await widget.selector.setNeeds({ language: 'es' });
  await settled();
  expect(widget.find('.why li')?.textContent).toBe('You asked for Spanish.');
});

it('does not say that a language is why, where nobody knows whether it is spoken', async () => {
  const widget = await open();
  await widget.press('Lost card');
  await widget.selector.setNeeds({ noPhone: true, language: 'es' });
  await settled();
  expect(widget.suggested()).toBe('Email');
  expect(widget.find('.card .detail')?.textContent).toContain('May not speak Spanish');
  expect(widget.find('.why')?.textContent).not.toContain('You asked for Spanish.');
});

it('says plainly that nothing is suggested, and shows the whole list', async () => {
  const widget = await open();
  await widget.selector.setNeeds({ writing: true, noTyping: true });
  await widget.press('Lost card');
  expect(widget.suggested()).toBeUndefined();
  expect(widget.find('.sorry')?.textContent).toContain(
    'No channel suits both this and your needs.',
  );
  expect(widget.all('.channels .channel')).toHaveLength(3);
  expect(widget.all('.badge')).toHaveLength(0);
  await widget.press('Access needs');
  expect(widget.said()).toContain('No channel here suits all of this.');
});

it('says nothing of needs where a reason alone rules all channels out', async () => {
  const never = ['phone', 'chat', 'email'];
  const widget = await open({ config: { reasons: [{ id: 'card', label: 'Lost card', never }] } });
  await widget.press('Lost card');
  expect(widget.suggested()).toBeUndefined();
  expect(widget.text()).not.toContain('needs.');
});

it.each([
  ['all are written', [channels[2], { ...channels[2], id: 'other' }]],
  ['there is one', [{ ...channels[0], languages: undefined }]],
  ['all speak the same', [channels[0], { ...channels[0], id: 'other' }]],
])('asks nothing where %s', async (_, alike) => {
  const widget = await open({ config: { channels: alike } });
  expect(widget.all('.foot .link').map(({ textContent }) => textContent)).toEqual([
    'What this device remembers',
  ]);
});

it('asks only for what tells the channels apart', async () => {
  const widget = await open({
    config: { channels: [channels[2], { id: 'form', kind: 'custom', href: '/form' }] },
  });
  await widget.press('Access needs');
  expect(widget.all('.needs input').map((input) => input.getAttribute('name'))).toEqual([
    'writing',
    'noTyping',
  ]);
  expect(widget.language()).toBeNull();
});

it.each<[Needs, number]>([
  [{ noPhone: true, language: 'es' }, 0],
  [{ noPhone: true, language: 'es' }, 1],
])(
  'shows in words that %o is remembered beside %d contacts, and forgets it',
  async (needs, count) => {
    const storage = await storageWith(...(count ? [aContact({ askedAt: 1 })] : []));
    await storage.update('needs', () => needs);
    const widget = await open({ storage });
    await widget.press('What this device remembers');
    expect(widget.all('.said li').map(({ textContent }) => textContent)).toEqual([
      'I can’t use the phone',
      'Spanish',
    ]);
    expect(widget.text()).toContain('What you said you need');
    expect(widget.all('.contacts li')).toHaveLength(count);
    await widget.press('Delete all of this');
    expect(widget.text()).toContain('Forgotten.');
    expect(widget.all('.said li')).toEqual([]);
    expect(await storage.get('needs')).toBeUndefined();
  },
);

it('tells the owner which needs and languages are none', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const widget = await open({
    config: { channels: [{ ...channels[0], serves: ['deaf'] }, ...channels.slice(1)] },
  });
  widget.open();
  await settled();
  expect(warn.mock.calls.join()).toContain(
    'channels.phone.serves ("deaf") cannot be used: use some of: noPhone, writing',
  );
  warn.mockRestore();
});
