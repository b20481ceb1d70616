/**
 * Sees to it that nothing runs but what was built together; loaded where the tag of the script has `integrity`, and only
 * there.
 */
import type { FetchChecked } from './fetch-checked';

/** Every file that may be loaded, with its hash and the files that it imports at once; put in by the build. */
declare const __FILES__: Readonly<
  Record<string, readonly [integrity: string, ...imports: string[]]>
>;

const checked = new Map<string, Promise<unknown>>();

/**
 * Imports a file after it was checked, and has it check in the same way what it imports later.
 *
 * @param address of a file beside this one.
 * @returns the module; rejects where it, or a file that it imports at once, is not what was built.
 */
export async function load(address: string, fetchChecked: FetchChecked): Promise<unknown> {
  const verify = (file: string) => check(new URL(file, import.meta.url), fetchChecked);
  await verify(address);
  const module: { verifyBy?(given: typeof verify): void } = await import(address);
  module.verifyBy?.(verify);
  return module;
}

function check({ href, pathname }: URL, fetchChecked: FetchChecked): Promise<unknown> {
  const known = checked.get(href);
  if (known) return known;
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  const [integrity, ...imports] = (Object.hasOwn(__FILES__, name) && __FILES__[name]) || [];
  if (!integrity) return Promise.reject(`${href} is not of this version`);
  // One after the other: an engine that comes upon an import has to find it checked.
  const checking = Promise.all(
    imports.map((path) => check(new URL(path, import.meta.url), fetchChecked)),
  ).then(() => fetchChecked(href, integrity));
  checked.set(href, checking);
  // What did not arrive may be asked for again.
  checking.catch(() => checked.delete(href));
  return checking;
}
