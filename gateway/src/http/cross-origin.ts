import cors from 'cors';
import { ConfigError, type Handler } from '@tradegraph/service-kit';

/** Headers of an answer that pages may read, beside those that every page may. */
const EXPOSED = ['x-correlation-id', 'ratelimit', 'ratelimit-policy', 'retry-after'];
/** For how long a browser may remember what we allow, in seconds; Chromium takes no more. */
const REMEMBERED_SECONDS = 7_200;

/**
 * Lets pages of other origins ask. None unless they are listed: the console is of our own origin. No cookies are
 * involved, since who asks says so in a header; so a page that is not listed gains nothing from a user's browser.
 */
export function crossOrigin(origins: readonly string[]): (handler: Handler) => Handler {
  if (origins.length === 0) return (handler) => handler;
  const allow = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: REMEMBERED_SECONDS,
  });
  return (handler) => (request, response, url) => {
    // A browser's question before the request itself: answered here, before anybody has said who they are.
    if (request.method === 'OPTIONS') return allow(request, response, () => undefined);
    allow(request, response, () => undefined); // only sets headers, at once
    return handler(request, response, url);
  };
}

/** `https://shop.example,https://bi.example` or `*`. Throws a ConfigError that names what is no origin. */
export function originsOf(text: string): string[] {
  const origins = text
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  for (const origin of origins) {
    if (
      origin !== '*' &&
      (origin.includes('*') || !URL.canParse(origin) || new URL(origin).origin !== origin)
    )
      throw new ConfigError(`CORS_ORIGINS: "${origin}" is no origin, such as https://shop.example`);
  }
  return origins;
}
