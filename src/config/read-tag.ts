import { merge, type Settings } from './merge';

/** The setting of a channel that is given by an attribute named like it; a chat may also name its vendor. */
const settingOf: Record<string, string> = {
  phone: 'number',
  sms: 'number',
  whatsapp: 'number',
  email: 'address',
  link: 'href',
  chat: 'href',
  callback: 'endpoint',
};

/** The group that the setting of an attribute stands in; the setting is named like the attribute. */
const groupOf: Record<string, string> = {
  id: '',
  locale: '',
  prior: 'model',
  mode: 'look',
  position: 'look',
  theme: 'look',
  brand: 'look',
  consent: 'privacy',
};

export const knownAttributes: readonly string[] = [
  'config',
  ...Object.keys(settingOf),
  ...Object.keys(groupOf),
];

/**
 * Reads `data-*` attributes of the script tag.
 *
 * @param attributes names without `data-`, with their values, in the order in which they are written, which is the
 *   order in which customers see the channels. Unknown names are left alone.
 */
export function readTag(attributes: readonly (readonly [name: string, value: string])[]): Settings {
  const channels: Settings[] = [];
  let settings: Settings = {};
  for (const [name, raw] of attributes) {
    const value = raw.trim();
    if (Object.hasOwn(settingOf, name)) {
      const setting = name === 'chat' && !/[/.]/.test(value) ? 'vendor' : settingOf[name];
      channels.push({ id: name, kind: name, ...(value && { [setting as string]: value }) });
    } else if (Object.hasOwn(groupOf, name)) {
      const group = groupOf[name];
      const setting = { [name]: value };
      settings = merge(settings, group ? { [group]: setting } : setting);
    }
  }
  return channels.length ? { ...settings, channels } : settings;
}
