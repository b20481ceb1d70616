import { merge, type Settings } from './merge';

/** What one attribute says of a channel that is named like it. */
const channelOf: Record<string, (value: string) => Settings> = {
  phone: (number) => ({ number }),
  sms: (number) => ({ number }),
  whatsapp: (number) => ({ number }),
  email: (address) => ({ address }),
  link: (href) => ({ href }),
  chat: (value) => (/[/.]/.test(value) ? { href: value } : value ? { vendor: value } : {}),
};

/** The group that the setting of an attribute stands in; the setting is named like the attribute. */
const groupOf: Record<string, string> = {
  id: '',
  prior: 'model',
  mode: 'look',
  position: 'look',
  theme: 'look',
  brand: 'look',
  consent: 'privacy',
};

export const knownAttributes: readonly string[] = [
  'config',
  ...Object.keys(channelOf),
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
    const group = Object.hasOwn(groupOf, name) && groupOf[name];
    if (Object.hasOwn(channelOf, name))
      channels.push({ id: name, kind: name, ...channelOf[name]?.(value) });
    else if (group) settings = merge(settings, { [group]: { [name]: value } });
    else if (group === '') settings[name] = value;
  }
  return channels.length ? { ...settings, channels } : settings;
}
