import { readFile } from 'node:fs/promises';
import { describeProblem } from '../config/problem';
import { type ReadPrior, readPrior } from '../learning/prior-file';
import { fileFailure, InputError } from './failure';

/**
 * Reads a prior from its file.
 *
 * @throws UsageError if there is no such file; InputError that lists what is wrong with its content.
 */
export async function readPriorFile(path: string): Promise<ReadPrior> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileFailure(path, error);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path}: is not JSON (${(error as Error).message}).`);
  }
  const { prior, problems } = readPrior(json);
  if (prior) return prior;
  const shown = problems.slice(0, 5).map((problem) => `${path}: ${describeProblem(problem)}`);
  if (problems.length > 5) shown.push(`… and ${problems.length - 5} more`);
  throw new InputError(shown.join('\n'));
}
