import { describe, expect, it } from 'vitest';
import { inLocale, labelIn } from '../../src/config/label';
import { parseConfig } from '../../src/config/parse-config';
import { createSelector } from '../../src/core';

describe('what is given by language', () => {
  it('is that of the locale, else of its language', () => {
    const map = { pt: 'Olá', 'pt-BR': 'Oi', 'en-US': 'Hi', 'en-GB': 'Hello' };
    expect(inLocale(map, 'pt-BR')).toBe('Oi');
    expect(inLocale(map, 'pt-PT')).toBe('Olá');
    expect(inLocale(map, 'en')).toBe('Hi');
    expect(inLocale(map, 'de')).toBeUndefined();
  });

  it('is for labels that in English, else the first, where there is none', () => {
    expect(labelIn({ de: 'Hallo', en: 'Hello' }, 'fr')).toBe('Hello');
    expect(labelIn({ de: 'Hallo', sv: 'Hej' }, 'fr')).toBe('Hallo');
    expect(labelIn('Chat', 'fr')).toBe('Chat');
    expect(labelIn({}, 'fr')).toBeUndefined();
    expect(labelIn(undefined, 'fr')).toBeUndefined();
  });
});

const email = { id: 'email', kind: 'email', address: 'help@acme.example' } as const;
const label = { en: 'Invoice', de: 'Rechnung' };
const reasons = [{ id: 'invoice', label }];

describe('labels in config', () => {
  it('are in the language that is wanted, else in the one that config names', () => {
    const input = { locale: 'de', channels: [{ ...email, label }], reasons };
    const { config, findings } = parseConfig(input);
    expect(findings).toEqual([]);
    expect([config.channels[0]?.label, config.reasons[0]?.label]).toEqual(['Rechnung', 'Rechnung']);
    expect(parseConfig(input, 'en-GB').config.reasons[0]?.label).toBe('Invoice');
    expect(parseConfig({ ...input, locale: 'auto' }).config.reasons[0]?.label).toBe('Invoice');
  });

  it('are left out where they are no words, and the rest of the map counts', () => {
    const { config, findings } = parseConfig({
      channels: [{ ...email, label: 7 }],
      reasons: [{ id: 'invoice', label: { en: 'Invoice', de: 7 } }],
    });
    expect(config.channels[0]?.label).toBeUndefined();
    expect(config.reasons[0]?.label).toBe('Invoice');
    expect(findings.map(({ path }) => path)).toEqual(['channels[0].label', 'reasons[0].label.de']);
  });

  it('are the subject of a draft', async () => {
    const selector = createSelector(
      { channels: [email], reasons },
      { storage: 'memory', locale: 'de' },
    );
    const { href } = await selector.handOff('email', { reason: 'invoice' });
    expect(href).toBe('mailto:help@acme.example?subject=Rechnung');
  });
});
