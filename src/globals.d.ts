/** Version of the package, put in by the build. */
declare const __VERSION__: string;

/** Hash of `integrity.js`, put in by the build when all files are there. */
declare const __INTEGRITY__: string;

declare module '*.css?inline' {
  const css: string;
  export default css;
}
