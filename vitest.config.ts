import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __VERSION__: '"test"', __INTEGRITY__: '"sha256-"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    // The same stand-in as in the build (scripts/build-plugins.ts), so that what is tested is what ships.
    alias: [{ find: /^ml-matrix$/, replacement: resolve('src/learning/matrix.ts') }],
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/browser/**'],
    // What is slow is for the benchmarks to say; a busy machine must not fail a test.
    testTimeout: 60_000,
    server: { deps: { inline: ['ml-logistic-regression'] } },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'json-summary'] },
  },
});
