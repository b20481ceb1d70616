import { merge, type Settings } from './merge';

/** The setting of a channel that is given by an attribute named like it; a chat may also name its vendor. */
export const settingOf: Record<string, string> = {
  phone: 'number',
  sms: 'number',
  whatsapp: 'number',
  email: 'address',
  link: 'href',
  chat: 'href',
  callback: 'endpoint',
};

/** The group that the setting of an attribute stands in; the setting is named like the attribute. */
export const groupOf: Record<string, string> = {
  id: '',
  locale: '',
  prior: 'model',
  mode: 'look',
  position: 'look',
  theme: 'look',
  brand: 'look',
  consent: 'privacy',
};

/**
 * Reads `data-*` attributes of the script tag.
 *
 * @param attributes values by names without `data-`, in the order in which they are written, which is the order in
 *   which customers see the channels.
 * @returns what they set, and the names that set nothing.
 */
export function readTag(attributes: Readonly<Record<string, string | undefined>>): {
  settings: Settings;
  others: string[];
} {
  const channels: Settings[] = [];
  const others: string[] = [];
  let settings: Settings = {};
  for (const [name, raw = ''] of Object.entries(attributes)) {
    const value = raw.trim();
    if (Object.hasOwn(settingOf, name)) {
      const setting = name === 'chat' && !/[/.]/.test(value) ? 'vendor' : settingOf[name];
      channels.push({ id: name, kind: name, ...(value && { [setting as string]: value }) });
    } else if (Object.hasOwn(groupOf, name)) {
      const group = groupOf[name];
      const setting = { [name]: value };
      settings = merge(settings, group ? { [group]: setting } : setting);
    } else if (name !== 'config') others.push(name);
  }
  return { settings: channels.length ? { ...settings, channels } : settings, others };
}
