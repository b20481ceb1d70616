import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../../src/cli/run';

/** A folder of its own for each test, and the command line run in it: `{name}` in an argument is a file there. */
export function commandLine() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channel-selector-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const path = (name: string) => join(folder, name);
  return {
    path,
    write: (name: string, content: string | Buffer) => writeFile(path(name), content),
    read: (name: string) => readFile(path(name), 'utf8'),
    files: () => readdir(folder),
    async run(...args: string[]) {
      let [stdout, stderr] = ['', ''];
      const code = await run(
        args.map((arg) => arg.replace(/\{(.+?)\}/, (_, name) => path(name))),
        {
          stdout: (text) => {
            stdout += text;
          },
          stderr: (text) => {
            stderr += text;
          },
        },
      );
      return { code, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
    },
  };
}
