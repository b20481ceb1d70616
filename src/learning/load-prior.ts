/** A site's prior: in a file of its own, since most sites have none at first. */
import type { Problem } from '../config/problem';
import { logError } from '../guard';
import { noSitePrior, type Prior } from './prior';
import { readPrior } from './prior-file';

/**
 * Uses the site prior that config names; where it cannot be used, the built-in one stays, and a problem says why. One
 * that comes while a suggestion is shown waits until none is: nothing is to change under the customer's finger.
 *
 * @param given.pickedId the reason that a suggestion is shown for, `null` where there is none.
 * @param use takes the prior into use.
 */
export async function loadPrior(
  setting: Setting,
  given: {
    readonly readJson: ReadJson | undefined;
    readonly onProblems: (problems: readonly Problem[]) => void;
    readonly pickedId: {
      readonly value: string | null;
      subscribe(listener: (id: string | null) => void): () => void;
    };
  },
  use: (prior: Prior) => Promise<void> | undefined,
): Promise<void> {
  const { prior, problems } = await readSitePrior(setting, given.readJson);
  given.onProblems(problems);
  if (given.pickedId.value === null) return use(prior);
  const stop = given.pickedId.subscribe((id) => {
    if (id !== null) return;
    stop();
    use(prior)?.catch(logError);
  });
}

type Setting = string | Readonly<Record<string, unknown>>;
type ReadJson = (address: string) => Promise<unknown>;

/**
 * The site prior that config names, or the built-in one and a problem where it cannot be used.
 *
 * @param setting address of a prior file, or what is in one.
 * @param read reads the JSON at an address; default: over the network.
 */
export async function readSitePrior(
  setting: Setting,
  read?: ReadJson,
): Promise<{ prior: Prior; problems: readonly Problem[] }> {
  let file: unknown = setting;
  if (typeof setting === 'string')
    try {
      file = await (read ?? (await import('../read-json')).readJson)(setting);
    } catch (error) {
      const problem: Problem = {
        path: 'model.prior',
        value: setting,
        message: `could not be read as JSON (${error instanceof Error ? error.message : error})`,
        fix: 'put the file that `channel-selector train` wrote at this address; until then the built-in prior is used',
      };
      return { prior: noSitePrior, problems: [problem] };
    }
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
