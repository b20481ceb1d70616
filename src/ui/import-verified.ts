/** How a file is verified before it is imported; unset where nothing is. */
let verify: ((file: string) => Promise<unknown>) | undefined;

/** Has every file verified that is imported from now on. */
export function verifyBy(given: typeof verify): void {
  verify = given;
}

/**
 * `import()`, in whose place the build puts this.
 *
 * @param file its name as a neighbour has it: `./later-7B76YFBC.js`.
 */
export const importVerified = async (file: string): Promise<unknown> => {
  await verify?.(file);
  return import(file);
};
