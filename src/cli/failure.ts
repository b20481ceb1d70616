/** The command was called wrongly; exit code 2. */
export class UsageError extends Error {}

/** What the command was given to read is wrong; exit code 1. */
export class InputError extends Error {}

/** What the operating system says about a file, as a sentence. */
export function fileFailure(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'this is a folder, not a file',
    EACCES: 'no permission',
  };
  return new UsageError(`${path}: ${known[code ?? ''] ?? message}.`);
}
