/** The JSON at an address, with the time at which the server says it answered, in milliseconds since 1970. */
export async function readDatedJson(address: string): Promise<{ json: unknown; date?: number }> {
  const response = await fetch(address, { signal: AbortSignal.timeout(5000), cache: 'no-store' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const date = Date.parse(response.headers.get('date') ?? '');
  return { json: await response.json(), ...(Number.isFinite(date) && { date }) };
}
