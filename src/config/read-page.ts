import type { Finding } from './finding';
import { isGroup, merge, type Settings } from './merge';
import { readTag } from './read-tag';

/** Everything the page says about config, later ones winning: `data-config` address, JSON blocks, `data-*`. */
export interface PageConfig {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
  /** Names of attributes that are no setting. */
  readonly others: readonly string[];
}

/**
 * Reads config from the page. Never rejects; what cannot be read is a finding, and the rest counts.
 *
 * @param attributes the tag's `data-*` attributes by their names without `data-`, in order.
 * @param blocks texts of the JSON blocks, in order.
 * @param readJson reads the JSON at an address.
 */
export async function readPage(
  attributes: Readonly<Record<string, string | undefined>>,
  blocks: readonly string[],
  readJson: (address: string) => Promise<unknown>,
): Promise<PageConfig> {
  const findings: Finding[] = [];
  let settings: Settings = {};
  const add = async (path: string, value: string, read: () => unknown) => {
    try {
      const found = await read();
      if (!isGroup(found)) throw 'no object';
      settings = merge(settings, found);
    } catch (error) {
      findings.push({ path, value, error });
      // It may have been what says that consent is denied.
      settings = merge(settings, { privacy: { consent: 'pending' } });
    }
  };
  const { config } = attributes;
  if (config) await add('data-config', config, () => readJson(config));
  for (const block of blocks) await add('data-channel-selector', block, () => JSON.parse(block));
  const tag = readTag(attributes);
  return { settings: merge(settings, tag.settings), findings, others: tag.others };
}
