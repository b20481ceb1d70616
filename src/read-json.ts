/** Reads JSON over the network, in a file of its own: most pages name no address. */

/** Half as much again as the largest text model; what else is read is far smaller. */
const mostBytes = 2 ** 21;

/** Reads the JSON at an address; gives up after eight seconds, since a customer is waiting. */
export async function readJson(address: string): Promise<unknown> {
  return jsonOf(await ask(address, { signal: AbortSignal.timeout(8000) }), mostBytes);
}

/** The JSON at an address, with the time at which the server says it answered, in milliseconds since 1970. */
export async function readDatedJson(address: string): Promise<{ json: unknown; date?: number }> {
  const response = await ask(address, { signal: AbortSignal.timeout(5000), cache: 'no-store' });
  const date = Date.parse(response.headers.get('date') ?? '');
  return { json: await jsonOf(response, mostBytes / 16), ...(Number.isFinite(date) && { date }) };
}

async function ask(address: string, options: RequestInit): Promise<Response> {
  // Who the customer is, by a cookie or the page's own address, is no part of the question.
  const anonymous = { credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  const response = await fetch(address, { ...options, ...anonymous });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response;
}

/** The JSON in a response, which is read no further than it may be long: one without end would fill the memory. */
async function jsonOf({ body }: Response, most: number): Promise<unknown> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > most) {
      reader?.cancel().catch(() => {});
      throw new Error(`more than ${most / 1024} kB`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
}
