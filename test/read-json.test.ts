import { afterEach, expect, it, vi } from 'vitest';
import { readDatedJson, readJson } from '../src/read-json';

afterEach(() => vi.unstubAllGlobals());

const answers = (body: BodyInit, init?: ResponseInit) => {
  const fetch = vi.fn(async (_address: string, _options: RequestInit) => new Response(body, init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
/** JSON of so many bytes. */
const json = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;

it.each([
  ['a file', readJson, 2_097_152, 8000],
  ['an answer on availability', readDatedJson, 131_072, 5000],
])(
  'reads %s no further than it may be long, and waits no longer than customers do',
  async (_, read, most, ms) => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const fetch = answers(json(most));
    await expect(read('/it.json')).resolves.toBeDefined();
    expect(timeout).toHaveBeenCalledWith(ms);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      signal: timeout.mock.results[0]?.value,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    timeout.mockRestore();
    answers(json(most + 1));
    await expect(read('/it.json')).rejects.toThrow(`more than ${most / 1024} kB`);
    answers('{}', { status: 404 });
    await expect(read('/it.json')).rejects.toThrow('HTTP 404');
  },
);
