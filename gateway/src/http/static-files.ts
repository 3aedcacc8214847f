import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Handler } from '@tradegraph/service-kit';
import { refuse } from '../errors/refuse.js';
import { CompressedFiles, MAX_COMPRESSED_FILE_BYTES, type FileVersion } from './compressed-files.js';
import { MIN_COMPRESSED_BYTES, type Compression } from './compression.js';

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

async function find(path: string): Promise<FileVersion | null> {
  const stats = await stat(path).catch(() => null);
  if (!stats?.isFile()) return null;
  // Weak, since it is the same for every coding.
  const etag = `W/"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}"`;
  return { path, size: stats.size, etag };
}

function sender(compression: Compression) {
  const compressed = new CompressedFiles();
  return async (request: IncomingMessage, response: ServerResponse, file: FileVersion, hashed: boolean) => {
    const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
    response.setHeader('etag', file.etag);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('referrer-policy', 'same-origin');
    // The names of built assets hold a hash of their content, so they never change; the page that names them does.
    response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    const coding = isCompressible(type, file.size) ? compression.choose(request, response) : null;
    if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304).end();
    response.setHeader('content-type', type);
    const bytes = coding && (await compressed.get(file, coding));
    if (coding) response.setHeader('content-encoding', coding);
    response.setHeader('content-length', bytes?.length ?? file.size);
    if (request.method === 'HEAD' || bytes) return void response.end(bytes);
    // A browser that goes away in the middle is no fault of ours.
    await pipeline(createReadStream(file.path), response).catch(() => response.destroy());
  };
}

const isCompressible = (type: string, size: number): boolean =>
  COMPRESSIBLE.test(type) && size >= MIN_COMPRESSED_BYTES && size <= MAX_COMPRESSED_FILE_BYTES;

const navigates = (request: IncomingMessage) => /text\/html/.test(request.headers.accept ?? '');

function notFound(response: ServerResponse, url: URL): void {
  refuse(response, 404, 'NOT_FOUND', `There is nothing at ${url.pathname.slice(0, 200)}`);
}
