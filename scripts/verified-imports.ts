import { resolve } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

const door = JSON.stringify(resolve('src/ui/import-verified.ts'));

/** Source whose `import('./later')` goes through `importVerified`, still in a form that esbuild splits files by. */
export function routeImports(source: string): string {
  const routed = source.replace(
    /(?<!typeof )\bimport\(('\.[^']+')\)/g,
    'importVerified(() => import($1))',
  );
  return routed === source ? source : `import { importVerified } from ${door};\n${routed}`;
}

/** Hands `importVerified` the name of the file in place of the function, once esbuild has given it one. */
export const nameVerifiedImports = (): Plugin => ({
  name: 'name-verified-imports',
  renderChunk(code) {
    const named = code.replace(/\(\(\) => import\(("\.[^"]+")\)\)/g, '($1)');
    if (/\bimport\("/.test(named)) throw new Error('an import is left that would not be verified');
    return { code: named };
  },
});
