// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/config/problem';
import { languageFor } from '../../src/ui/language';
import { texts as ar } from '../../src/ui/messages/ar';
import { locales, type Words } from '../../src/ui/messages/locales';

const host = document.createElement('div');
const browserSpeaks = (...languages: string[]) =>
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

beforeEach(() => {
  document.body.append(host);
  browserSpeaks('sv', 'de-AT', 'ar');
});
afterEach(() => {
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body, host])
    element.removeAttribute('lang');
  vi.restoreAllMocks();
});

const on = (lang: string, config: unknown = {}) => {
  document.documentElement.lang = lang;
  return languageFor(host, config).locale;
};

describe('the language of the widget', () => {
  it('is that of the page, by the nearest lang, out of shadow roots too', () => {
    expect(on('de')).toBe('de');
    document.body.lang = 'ar';
    expect(on('de')).toBe('ar');
    const outer = document.createElement('div');
    outer.lang = 'de-CH';
    outer.attachShadow({ mode: 'open' }).append(host);
    document.body.append(outer);
    expect(on('fr')).toBe('de-CH');
  });

  it('is the first of the browser’s that there are words in, where the page says nothing', () => {
    expect(languageFor(host, {}).locale).toBe('de-AT');
    expect(on('und')).toBe('de-AT');
    expect(on('what is this?')).toBe('de-AT');
    browserSpeaks('sv');
    expect(on('')).toBe('en');
  });

  it('is the one that config names, before all', () => {
    expect(on('de', { locale: 'ar' })).toBe('ar');
    expect(on('de', { locale: 'auto' })).toBe('de');
    expect(on('ar', { locale: 'en' })).toBe('en');
    expect(on('de', { locale: 'sv' })).toBe('en');
  });

  it.each([
    ['de_DE', 'de-DE'],
    ['DE-at', 'de-AT'],
    ['de-u-nu-latn', 'de'],
    ['ar-EG', 'ar-EG'],
    ['en-GB', 'en-GB'],
    ['nb', 'en'],
    ['sv', 'en'],
    ['ar-Latn', 'en'],
    ['zh-TW', 'en'],
    ['zh-Hant', 'en'],
    ['de-Latn', 'de-Latn'],
  ])('takes %s for %s', (lang, locale) => {
    expect(on(lang)).toBe(locale);
  });

  it('may be one that only the owner has words in, in the right script', () => {
    const messages = { title: 'Hi', sv: { title: 'Hej' }, 'zh-Hant': { title: '你好' } };
    expect(on('sv-FI', { messages })).toBe('sv-FI');
    expect(on('zh-TW', { messages })).toBe('zh-TW');
    const both = { ...messages, 'zh-Hans': { title: '你好' } };
    expect(on('zh-TW', { messages: both })).toBe('zh-Hant');
    expect(on('zh-HK', { messages: { ...both, 'zh-HK': {} } })).toBe('zh-HK');
  });

  it.each([null, 'x', { locale: 7, messages: [], channels: 7, reasons: [null, { label: 7 }] }])(
    'survives the config %j',
    (config) => {
      expect(on('de', config)).toBe('de');
    },
  );
});

describe('the words of another language', () => {
  const told: Problem[] = [];
  const note = (problems: readonly Problem[]) => void told.push(...problems);
  beforeEach(() => {
    told.length = 0;
  });

  it('come by part, and none where they are the English ones', async () => {
    document.documentElement.lang = 'ar-EG';
    expect(await languageFor(host, {}).words?.('first', note)).toBe(ar);
    document.documentElement.lang = 'en-GB';
    expect(await languageFor(host, {}).words?.('first', note)).toBeUndefined();
    expect(told).toEqual([]);
  });

  it('are a problem where they do not load, and where the setting is no tag', async () => {
    vi.spyOn(locales.de as Words, 'first').mockRejectedValue(new Error('offline'));
    document.documentElement.lang = 'de';
    const language = languageFor(host, { locale: 'Deutsch!' });
    expect(await language.words?.('first', note)).toBeUndefined();
    expect(told.map(({ value }) => value)).toEqual(['Deutsch!', 'de']);
    expect(told[1]?.message).toBe('could not be loaded (offline)');
  });
});

describe('the reading direction', () => {
  const turned = (lang: string, pageDir: string) => {
    document.documentElement.lang = lang;
    host.style.direction = pageDir;
    const root = document.createElement('div');
    root.className = 'scs floating end';
    languageFor(host, {}).turn?.(root);
    return [root.dir, root.className.replace('scs floating ', '')];
  };

  it('is that of the script; the corner stays that of the page', () => {
    expect(turned('ar', 'rtl')).toEqual(['rtl', 'end']);
    expect(turned('ar', 'ltr')).toEqual(['rtl', 'start']);
    expect(turned('de', 'ltr')).toEqual(['ltr', 'end']);
    expect(turned('sv', 'rtl')).toEqual(['ltr', 'start']);
  });
});
