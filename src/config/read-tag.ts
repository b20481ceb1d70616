import { merge, type Settings } from './merge';
import { nearest } from './nearest';
import type { Problem } from './problem';

/** Channels that one attribute makes; in the order of the attributes, which is the order customers see. */
const channelOf: Record<string, (value: string) => Settings> = {
  phone: (number) => ({ number }),
  sms: (number) => ({ number }),
  whatsapp: (number) => ({ number }),
  email: (address) => ({ address }),
  link: (href) => ({ href }),
  chat: (value) => (/[/.]/.test(value) ? { href: value } : value ? { vendor: value } : {}),
};

/** Settings that one attribute gives, by their place in config. */
const settingOf: Record<string, (value: string) => Settings> = {
  id: (id) => ({ id }),
  prior: (prior) => ({ model: { prior } }),
  mode: (mode) => ({ look: { mode } }),
  position: (position) => ({ look: { position } }),
  theme: (theme) => ({ look: { theme } }),
  brand: (brand) => ({ look: { brand } }),
  consent: (consent) => ({ privacy: { consent } }),
};

const known = [...Object.keys(channelOf), ...Object.keys(settingOf), 'config'];

/**
 * Reads `data-*` attributes of the script tag.
 *
 * @param attributes names without `data-`, with their values, in the order in which they are written. Names that are not
 *   ours belong to other tools and are left alone, unless they look like a slip of the pen.
 */
export function readTag(attributes: readonly (readonly [name: string, value: string])[]): {
  settings: Settings;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const channels: Settings[] = [];
  let settings: Settings = {};
  for (const [name, value] of attributes) {
    const makeChannel = Object.hasOwn(channelOf, name) && channelOf[name];
    const makeSetting = Object.hasOwn(settingOf, name) && settingOf[name];
    if (makeChannel) channels.push({ id: name, kind: name, ...makeChannel(value.trim()) });
    else if (makeSetting) settings = merge(settings, makeSetting(value.trim()));
    else if (!known.includes(name)) {
      const meant = nearest(name, known);
      if (meant)
        problems.push({
          path: `data-${name}`,
          message: 'is not a setting',
          fix: `did you mean data-${meant}?`,
        });
    }
  }
  return { settings: channels.length ? merge(settings, { channels }) : settings, problems };
}
