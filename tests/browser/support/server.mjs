// Serves the built site under a sub-path, as a municipality's web server would, on a free port.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.toml': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The folder of the built site, handed over by the test command. */
export const SITE = resolve(process.env.TSUMUGI_DIST ?? join(import.meta.dirname, '../../../dist'));

/**
 * Starts a server for the site under `path`.
 * @returns {Promise<{address: string, close: () => Promise<void>, asked: string[]}>}
 */
export async function serve(path = '/kenshu/tsumugi/') {
  const asked = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    asked.push(url.pathname);
    const file = fileFor(path, url.pathname);
    const found = file && (await stat(file).catch(() => undefined));
    if (!found?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${path}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

function fileFor(path, asked) {
  if (!asked.startsWith(path)) return undefined;
  const inside = decodeURIComponent(asked.slice(path.length)) || 'index.html';
  const file = normalize(join(SITE, inside));
  return file.startsWith(SITE + sep) ? file : undefined;
}
