/** Browsers refuse to send more than 64 KiB while a page is being left; a character takes up to three bytes. */
const longestKeptAlive = 20_000;

/**
 * Posts JSON to an address, even while the page is being left; gives up after eight seconds.
 *
 * @param headers besides the type of the content.
 * @returns a promise that rejects where it did not arrive.
 */
export async function sendJson(
  address: string,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const body = JSON.stringify(value);
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
    keepalive: body.length <= longestKeptAlive,
    credentials: 'omit',
    // The address of the page may say who the customer is.
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(8000),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
}
