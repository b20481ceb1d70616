import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFailure } from './failure';

/** Numbers set aside, three at a time, to be gone through again and again. */
export interface Spool {
  add(a: number, b: number, c: number): void;
  /** Calls `use` for all, in the order in which they were added. */
  each(use: (a: number, b: number, c: number) => void): void;
  close(): void;
}

/** 192 kB of memory. */
const perBlock = 8192;

/** A spool that keeps all but its latest numbers on disk, in a file without a name: 24 bytes for each three. */
export function openSpool(): Spool {
  const block = new Float64Array(3 * perBlock);
  const earlier = new Float64Array(block.length);
  let [used, blocks] = [0, 0];
  let file: number | undefined;

  return {
    add(a, b, c) {
      block[used++] = a;
      block[used++] = b;
      block[used++] = c;
      if (used < block.length) return;
      try {
        file ??= openUnnamed();
        writeFileSync(file, block);
      } catch (error) {
        throw fileFailure(tmpdir(), error);
      }
      blocks++;
      used = 0;
    },
    each(use) {
      const pass = (numbers: Float64Array, length: number) => {
        for (let i = 0; i < length; i += 3)
          use(numbers[i] as number, numbers[i + 1] as number, numbers[i + 2] as number);
      };
      for (let at = 0; at < blocks; at++) {
        readSync(file as number, earlier, 0, block.byteLength, at * block.byteLength);
        pass(earlier, earlier.length);
      }
      pass(block, used);
    },
    close() {
      if (file !== undefined) closeSync(file);
      [file, blocks, used] = [undefined, 0, 0];
    },
  };
}

/** A file that is gone once it is closed, however the program ends. */
function openUnnamed(): number {
  const path = join(tmpdir(), `channel-selector-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}
