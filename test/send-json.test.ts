import { afterEach, expect, it, vi } from 'vitest';
import { sendJson } from '../src/send-json';

afterEach(() => vi.unstubAllGlobals());

function stubFetch(status: number) {
  const fetch = vi.fn((_address: string, _options: RequestInit) =>
    Promise.resolve(new Response(null, { status })),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

it('posts JSON without cookies or the address of the page, with headers of the caller', async () => {
  const fetch = stubFetch(204);
  await sendJson('/here', { a: 1 }, { 'idempotency-key': 'k' });
  expect(fetch.mock.calls[0]).toMatchObject([
    '/here',
    {
      method: 'POST',
      body: '{"a":1}',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
    },
  ]);
  expect(fetch.mock.calls[0]?.[1].signal).toBeInstanceOf(AbortSignal);
});

it('sends what is too long to outlive the page all the same', async () => {
  const fetch = stubFetch(200);
  await sendJson('/here', 'é'.repeat(40_000));
  expect(fetch.mock.calls[0]?.[1].keepalive).toBe(false);
});

it('rejects where it did not arrive', async () => {
  stubFetch(500);
  await expect(sendJson('/here', {})).rejects.toThrow('HTTP 500');
});
