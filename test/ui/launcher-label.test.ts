// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { SmartChannelSelector } from '../../src/ui/element';
import { launcherLabel } from '../../src/ui/launcher-label';
import { launcherLabels } from '../../src/ui/messages/launcher-labels';
import { settled } from './a-widget';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
});

it('is ours in the language of the page', () => {
  document.documentElement.lang = 'de-CH';
  expect(launcherLabel({})).toEqual({ label: launcherLabels.de, lang: 'de-CH' });
  expect(launcherLabel({ locale: 'ar' })).toEqual({ label: launcherLabels.ar, lang: 'ar' });
  document.documentElement.lang = 'nb';
  expect(launcherLabel({})).toEqual({ label: 'Contact us', lang: 'en' });
});

it('is the owner’s in that language, else the owner’s for all', () => {
  const messages = {
    'launcher.label': 'Hi',
    de: { 'launcher.label': 'Hallo' },
    sv: { 'launcher.label': 'Hej' },
    ar: {},
  };
  const labelOn = (lang: string) => {
    document.documentElement.lang = lang;
    return launcherLabel({ messages }).label;
  };
  expect(['de', 'sv-FI', 'ar', 'fr'].map(labelOn)).toEqual(['Hallo', 'Hej', 'Hi', 'Hi']);
});

it('stands on the launcher of the element', async () => {
  document.documentElement.lang = 'de';
  customElements.define('a-selector', SmartChannelSelector);
  const element = document.createElement('a-selector') as SmartChannelSelector;
  element.config = { look: { mode: 'floating' } };
  document.body.append(element);
  await settled();
  const text = element.shadowRoot?.querySelector<HTMLElement>('.launcher span');
  expect([text?.textContent, text?.lang]).toEqual([launcherLabels.de, 'de']);
});
