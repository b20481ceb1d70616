import type { Problem } from '../config/problem';
import { builtInPrior } from '../ranking/built-in-prior';
import type { Model } from '../ranking/model';
import type { PersonalDeviations } from './fit-personal';

/** What a customer's own outcomes start from. */
export interface Prior {
  readonly model: Model;
  /** Tells priors apart. */
  readonly name: string;
  /** How far customers differ from it, where the contact log could tell. */
  readonly personal?: PersonalDeviations | undefined;
  /** Contacts it was trained on; 0 for the built-in prior. */
  readonly rows: number;
}

/**
 * The built-in prior has never seen the site, so its own uncertainty comes on top of how far customers differ: own
 * outcomes move it further than a prior that was trained.
 */
export const noSitePrior: Prior = {
  model: builtInPrior,
  name: 'built-in',
  personal: { intercept: 0.6, channel: 0.9, reasonChannel: 0.7 },
  rows: 0,
};

/**
 * The site prior that config names, or the built-in one and a problem where it cannot be used.
 *
 * @param setting address of a prior file, what is in one, or `undefined` for none.
 * @param readJson reads the JSON at an address.
 */
export async function loadPrior(
  setting: string | Readonly<Record<string, unknown>> | undefined,
  readJson: (address: string) => Promise<unknown>,
): Promise<{ prior: Prior; problems: readonly Problem[] }> {
  if (setting === undefined) return { prior: noSitePrior, problems: [] };
  let file: unknown = setting;
  if (typeof setting === 'string')
    try {
      file = await readJson(setting);
    } catch (error) {
      const problem: Problem = {
        path: 'model.prior',
        value: setting,
        message: `could not be read as JSON (${error instanceof Error ? error.message : error})`,
        fix: 'put the file that `channel-selector train` wrote at this address; until then the built-in prior is used',
      };
      return { prior: noSitePrior, problems: [problem] };
    }
  const { readPrior } = await import('./prior-file');
  const { prior, problems } = readPrior(file);
  if (!prior) return { prior: noSitePrior, problems };
  const { model, personal, trained } = prior;
  return {
    prior: { model, personal, rows: trained.rows, name: checksum(JSON.stringify(file)) },
    problems,
  };
}

/** FNV-1a, 32 bits: to notice that a file has changed, not to prove that it has not. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}
