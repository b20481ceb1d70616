import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(0);
});
afterAll(() => server.close());

/** Asks for a path as it is written, which `fetch` would tidy first. */
const get = (path: string) =>
  new Promise<{ status: number | undefined; type: string | undefined }>((done, failed) => {
    const { port } = new URL(server.address);
    request({ host: '127.0.0.1', port, path }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode, type: answer.headers['content-type'] });
    })
      .on('error', failed)
      .end();
  });

describe('serve', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/city.html?from=shop', 'text/html; charset=utf-8'],
    ['/shop.css', 'text/css; charset=utf-8'],
    ['/chat.js', 'text/javascript; charset=utf-8'],
  ])('answers %s with %s', async (path, type) => {
    expect(await get(path)).toEqual({ status: 200, type });
  });

  it.each([
    '/nothing.html',
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/dist/..%2f..%2fpackage.json',
    '/pages/..%2f..%2f..%2fpackage.json',
    '//package.json',
    '/%00',
    '/%E0%A4',
  ])('gives nothing away for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('puts its other name into a page that asks for it, and into its headers', async () => {
    const answer = await fetch(`${server.address}pages/policy-cdn.html`);
    const other = server.address.replace('localhost', '127.0.0.1').replace(/\/$/, '');
    expect(await answer.text()).toContain(`src="${other}/dist/channel-selector.js"`);
    expect(answer.headers.get('content-security-policy')).toContain(`script-src ${other};`);
  });

  it('takes the next port where one is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const other = await serve(taken);
    other.close();
    expect(Number(new URL(other.address).port)).toBeGreaterThan(taken);
  });
});
