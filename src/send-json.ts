/**
 * Posts JSON to an address, even while the page is being left.
 *
 * @returns a promise that rejects where it did not arrive.
 */
export async function sendJson(address: string, value: unknown): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
    keepalive: true,
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
}
