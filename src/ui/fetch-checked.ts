/** Takes an address and what is said of it as in the attribute `integrity`. */
export type FetchChecked = (href: string, integrity: string) => Promise<unknown>;

/**
 * Fetches files as modules and compares them with their hashes; an `import()` of the same address then takes the very
 * one that was compared, without fetching it again.
 *
 * @param script who wants them: its nonce is what the policy of the page may ask for.
 * @returns the function that does; it rejects where the file does not arrive, or is another.
 */
export const fetchChecked =
  (script: HTMLScriptElement): FetchChecked =>
  (href, integrity) => {
    // WebKit preloads modules without a look at their hash. Other engines that know Trusted Types may have to keep to
    // them, and then no script may be given an address, while a link may.
    const element = document.createElement(
      'trustedTypes' in window && !/^Apple/.test(navigator.vendor) ? 'link' : 'script',
    );
    return new Promise((onload, fail) => {
      const onerror = () => fail(`${href} did not load as built`);
      // Either element heeds its own of these.
      Object.assign(element, {
        nonce: script.nonce,
        integrity,
        onload,
        onerror,
        rel: 'modulepreload',
        href,
        type: 'module',
        src: href,
      });
      document.head.append(element);
    }).finally(() => element.remove());
  };
