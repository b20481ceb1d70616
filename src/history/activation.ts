/** Pages that browsers load ahead, before anybody has asked for them. */

/** Resolves once the customer has come to the page; at once where there is none. */
export const activation = (
  page = globalThis.document as (Document & { readonly prerendering?: boolean }) | undefined,
): Promise<unknown> =>
  new Promise((resolve) => {
    if (page?.prerendering) page.addEventListener('prerenderingchange', resolve, { once: true });
    else resolve(undefined);
  });
