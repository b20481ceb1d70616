import { rename, rm, writeFile } from 'node:fs/promises';
import { fileFailure } from './failure';

/**
 * Writes a file whole or not at all: under another name first, then in its place.
 *
 * @throws UsageError if the folder is missing or may not be written to.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw fileFailure(path, error);
  }
}
