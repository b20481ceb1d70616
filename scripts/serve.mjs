// Serves the demo at /, the built files at /dist/ and the pages of the browser tests at /pages/.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

const repository = fileURLToPath(new URL('..', import.meta.url));
const folders = { '/dist/': 'dist', '/pages/': 'test/browser/pages', '/': 'demo' };

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file that an address stands for, or undefined where there is none inside its folder. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(`http://localhost${address}`).pathname);
  } catch {
    return undefined;
  }
  const prefix = Object.keys(folders).find((start) => path.startsWith(start));
  if (!prefix || path.includes('\0')) return undefined;
  const folder = resolve(repository, folders[prefix]);
  const name = path.slice(prefix.length);
  const file = resolve(
    folder,
    `.${sep}${name === '' || name.endsWith('/') ? `${name}index.html` : name}`,
  );
  return file.startsWith(folder + sep) && isFile(file) ? file : undefined;
}

const readPage = (file, origin) => readFileSync(file, 'utf8').replaceAll('%other-origin%', origin);

/** This server under another name, for a page that loads the script as from a CDN: its `%other-origin%`. */
const otherOrigin = ({ headers, socket }) =>
  `http://${headers.host?.startsWith('127.') ? 'localhost' : '127.0.0.1'}:${socket.localPort}`;

/** A page may ask for headers, such as a policy, in NAME.headers.json beside NAME.html. */
function headersOf(file, origin) {
  const beside = file.replace(/\.html$/, '.headers.json');
  return {
    // As a CDN: pages of other origins, sandboxed ones too, may load the modules.
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    ...(beside !== file && isFile(beside) ? JSON.parse(readPage(beside, origin)) : {}),
  };
}

/**
 * Starts the server.
 *
 * @param {number} port the first port to try; 0 takes any.
 * @returns {Promise<{ address: string, close(): void }>}
 */
export function serve(port) {
  const server = createServer((request, response) => {
    const { method, url } = request;
    // Browsers ask for it unasked, and a 404 would stand in the console among real errors.
    if (url === '/favicon.ico') return response.writeHead(204).end();
    const file = method === 'GET' || method === 'HEAD' ? fileOf(url ?? '/') : undefined;
    const origin = otherOrigin(request);
    response.writeHead(
      file ? 200 : 404,
      file ? headersOf(file, origin) : { 'content-type': 'text/plain' },
    );
    if (!file) response.end('Not found');
    else if (method === 'HEAD') response.end();
    else if (extname(file) === '.html') response.end(readPage(file, origin));
    else createReadStream(file).pipe(response);
  });
  return new Promise((done, failed) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE') server.listen(++port, '127.0.0.1');
      else failed(error);
    });
    server.on('listening', () => {
      done({ address: `http://localhost:${server.address().port}/`, close: () => server.close() });
    });
    server.listen(port, '127.0.0.1');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log((await serve(Number(process.env.PORT ?? 4173))).address);
