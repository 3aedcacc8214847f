import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Handler } from '@tradegraph/service-kit';
import { refuse } from '../errors/refuse.js';
import { MIN_COMPRESSED_BYTES, encoderOf, type Compression } from './compression.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/;

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tradegraph</title>
<body style="font: 16px system-ui; max-width: 40em; margin: 4em auto">
<h1>The web console is not built</h1>
<p>Run <code>npm run build</code> and load this page again. The graph itself works:
<a href="/graphiql">GraphiQL</a>, <a href="/health/ready">health</a>, <a href="/metrics">metrics</a>.</p>`;

interface Found {
  file: string;
  stats: Stats;
}

/**
 * Serves the built web console. A path without a file is one of the console's own pages and gets index.html, but only
 * for a browser that navigates; anything else that is missing is a 404 in JSON.
 */
export function staticFiles(folder: string, compression: Compression): Handler {
  const send = sender(compression);
  return async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(response, url);
    const path = safePath(url.pathname);
    if (path === null) return notFound(response, url);
    const found = await find(join(folder, path));
    if (found) return send(request, response, found, url.pathname.startsWith('/assets/'));
    if (url.pathname !== '/' && (extname(path) !== '' || !navigates(request))) return notFound(response, url);
    const index = await find(join(folder, 'index.html'));
    if (index) return send(request, response, index, false);
    response.writeHead(503, { 'content-type': TYPES['.html'], 'cache-control': 'no-store' });
    response.end(NOT_BUILT);
  };
}

/** The path below the folder, or null for one that tries to leave it or names a hidden file. */
function safePath(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  if (decoded.split('/').some((part) => part.startsWith('.'))) return null;
  return normalize(decoded);
}

async function find(file: string): Promise<Found | null> {
  const stats = await stat(file).catch(() => null);
  return stats?.isFile() ? { file, stats } : null;
}

const sender =
  (compression: Compression) =>
  async (request: IncomingMessage, response: ServerResponse, { file, stats }: Found, hashed: boolean) => {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // Weak, since it is the same for every coding.
    const etag = `W/"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}"`;
    response.setHeader('etag', etag);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('referrer-policy', 'same-origin');
    // The names of built assets hold a hash of their content, so they never change; the page that names them does.
    response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    const compressible = COMPRESSIBLE.test(type) && stats.size >= MIN_COMPRESSED_BYTES;
    const coding = compressible ? compression.choose(request, response) : null;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.setHeader('content-type', type);
    if (coding) response.setHeader('content-encoding', coding);
    else response.setHeader('content-length', stats.size);
    if (request.method === 'HEAD') return void response.end();
    const source = createReadStream(file);
    // A browser that goes away in the middle is no fault of ours.
    const parts = coding ? [source, encoderOf(coding), response] : [source, response];
    await pipeline(parts).catch(() => response.destroy());
  };

const navigates = (request: IncomingMessage) => /text\/html/.test(request.headers.accept ?? '');

function notFound(response: ServerResponse, url: URL): void {
  refuse(response, 404, 'NOT_FOUND', `There is nothing at ${url.pathname.slice(0, 200)}`);
}
