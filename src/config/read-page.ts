import { isGroup, merge, type Settings } from './merge';
import type { Problem } from './problem';
import { readTag } from './read-tag';

/** Everything the page says about config, later ones winning: `data-config` address, JSON blocks, `data-*`. */
export interface PageConfig {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/**
 * Reads config from the page. Never rejects; what cannot be read is a problem, and the rest counts.
 *
 * @param attributes the tag's `data-*` attributes without `data-`, in order.
 * @param blocks texts of the JSON blocks, in order.
 * @param readJson reads the JSON at an address.
 */
export async function readPage(
  attributes: readonly (readonly [name: string, value: string])[],
  blocks: readonly string[],
  readJson: (address: string) => Promise<unknown>,
): Promise<PageConfig> {
  const problems: Problem[] = [];
  let settings: Settings = {};
  const add = async (path: string, value: string, read: () => unknown, fix: string) => {
    try {
      const found = await read();
      if (!isGroup(found)) throw new Error('not an object in braces');
      settings = merge(settings, found);
    } catch (error) {
      const message = `could not be read (${error instanceof Error ? error.message : error})`;
      problems.push({ path, value, message, fix });
    }
  };
  const address = attributes.find(([name]) => name === 'config')?.[1];
  if (address)
    await add('data-config', address, () => readJson(address), 'give the address of a JSON file');
  for (const block of blocks)
    await add(
      'the data-channel-selector block',
      block,
      () => JSON.parse(block),
      'write it as JSON: double quotes, no comments, no trailing commas',
    );
  return { settings: merge(settings, readTag(attributes)), problems };
}
