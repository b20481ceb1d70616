/** The site that a test visits: the demo's server, on an origin of its own, with faults that the test asks for. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Told, watching } from './watch';

export interface Site {
  /** Of an origin that no test had before, so that nothing is kept there yet. */
  readonly address: string;
  /** What the pages from now on are told. */
  told: Told;
  /** Paths that are not there. */
  missing: RegExp | undefined;
  /** Status codes for what is posted, one after the other; then 204. */
  readonly answers: number[];
  readonly posted: { readonly path: string; readonly body: unknown }[];
  close(): void;
}

/** Lets the one script run that is there for the test, by its hash, and nothing else that the policy does not. */
const allow = (policy: string, script: string) =>
  policy.replace(
    /script-src/,
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/** @param origin of the server whose files the site has. */
export async function openSite(origin: string): Promise<Site> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      site.posted.push({ path, body: JSON.parse(await text(request)) });
      return response.writeHead(site.answers.shift() ?? 204).end();
    }
    if (site.missing?.test(path)) return response.writeHead(404).end();
    const { status, headers, body } = await take(request, path);
    response.writeHead(status, headers).end(body);
  });
  async function take({ method = 'GET' }: IncomingMessage, path: string) {
    const answer = await fetch(new URL(path, origin), { method });
    const headers = Object.fromEntries(answer.headers);
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    const body = Buffer.from(await answer.arrayBuffer());
    const policy = headers['content-security-policy'];
    if (!headers['content-type']?.startsWith('text/html'))
      return { status: answer.status, headers, body };
    const script = watching(site.told);
    if (policy) headers['content-security-policy'] = allow(policy, script);
    const page = body.toString().replace('<head>', () => `<head><script>${script}</script>`);
    return { status: answer.status, headers, body: page };
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const site: Site = {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    told: {},
    missing: undefined,
    answers: [],
    posted: [],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return site;
}
